package nl.thuiskompas.platform.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.synthesis.internal.SyntheticCountry;

/** Makes a synthetic country: a folder with records of dwellings, households and persons of some years. */
public final class Synthesis {
    /** What the description of the records says of where they come from. */
    static final String SOURCE =
            "Verzonnen door Thuiskompas: een synthetisch land, afgestemd op gepubliceerde totalen per gemeente (CBS, CC BY 4.0);"
                    + " geen record is van een echte woning, een echt huishouden of een echte persoon. / Made up by"
                    + " Thuiskompas: a synthetic country, fitted to published totals of municipalities (Statistics"
                    + " Netherlands, CC BY 4.0); no record is of a real dwelling, household or person.";

    private static final String DESCRIPTION = "records.json";

    private Synthesis() {}

    /**
     * Makes the country and puts it into its folder, whole or not at all.
     *
     * @param real data folder of published and measured data, where nothing synthetic may go
     * @param progress hears what is being done, a few words at a time
     * @throws SynthesisException when the folder holds something, or nothing is published for one of the years
     * @throws DataFolderException when the folder cannot be written
     */
    public static SynthesisReport run(SynthesisRequest request, Path real, Consumer<String> progress) {
        Path out = request.out().toAbsolutePath().normalize();
        refuseReal(out, real.toAbsolutePath().normalize());
        refuseUsed(out);
        SyntheticCountry country = new SyntheticCountry(request);
        Path parent = Objects.requireNonNullElse(out.getParent(), out);
        DataFolder around = new DataFolder(parent);
        Path made = parent.resolve("." + DataFolder.name(out) + ".being-made");
        around.discard(made);
        around.guard(() -> Files.createDirectories(made));
        try {
            SynthesisReport report = country.write(made, progress);
            around.write(made.resolve(DESCRIPTION), Json.write(description(request)));
            around.guard(() -> Files.deleteIfExists(out)); // empty, as was seen before
            around.move(made, out);
            return report;
        } finally {
            around.discard(made);
        }
    }

    /** The description of the records; see docs/reference/records.md. */
    private static Map<String, Object> description(SynthesisRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", 1L);
        fields.put(
                "years",
                IntStream.rangeClosed(request.firstYear(), request.lastYear())
                        .mapToObj(Long::valueOf)
                        .toList());
        fields.put("synthetic", true);
        fields.put("seed", request.seed());
        fields.put("scale", request.scale());
        fields.put("source", SOURCE);
        fields.put("geography", "reference");
        return fields;
    }

    private static void refuseReal(Path out, Path real) {
        boolean dataFolder =
                List.of("releases", "datasets", "load.lock").stream().anyMatch(name -> Files.exists(out.resolve(name)));
        if (out.equals(real) || out.startsWith(real) || dataFolder) {
            throw new SynthesisException(
                    "the folder " + out + " is, or lies in, a data folder with real data, where nothing"
                            + " synthetic may go; name another with --out DIR.");
        }
    }

    private static void refuseUsed(Path out) {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new SynthesisException(out + " is a file; name a new or an empty folder with --out DIR.");
        }
        try (Stream<Path> entries = Files.list(out)) {
            entries.findFirst().ifPresent(entry -> {
                throw new SynthesisException(
                        "the folder " + out + " holds other things (such as " + DataFolder.name(entry)
                                + "), and nothing was written there; name a new or an empty folder with --out DIR.");
            });
        } catch (IOException e) {
            throw DataFolderException.of(out, e);
        }
    }
}
