package nl.thuiskompas.platform.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.synthesis.internal.SyntheticCountry;
import nl.thuiskompas.platform.synthesis.internal.Workplace;

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
     * @param watch hears what is being done, and may end it
     * @throws SynthesisException when the folder holds something or cannot be written, or nothing is published for one of the
     *     years
     * @throws CancellationException when the watch ended it; nothing is left
     */
    public static SynthesisReport run(SynthesisRequest request, Path real, SynthesisWatch watch) {
        Path out = request.out().toAbsolutePath().normalize();
        refuseReal(out, real.toAbsolutePath().normalize());
        refuseUsed(out);
        SyntheticCountry country = new SyntheticCountry(request);
        try (Workplace workplace = Workplace.of(out)) {
            SynthesisReport report = country.write(workplace.folder(), watch);
            workplace.write(DESCRIPTION, Json.write(description(request)));
            if (watch.ending()) {
                throw new CancellationException("broken off");
            }
            workplace.finish();
            return report;
        } catch (DataFolderException e) {
            if (watch.ending()) {
                throw (CancellationException) new CancellationException("broken off").initCause(e);
            }
            throw new SynthesisException(unwritable(out, e), e);
        }
    }

    /** What stands in the way, without the words about data folders. */
    private static String unwritable(Path out, DataFolderException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        String words = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        boolean full = words.toLowerCase(Locale.ROOT).matches("(?s).*(no space left|not enough space|quota).*");
        return full
                ? "there is no room left on the disk of " + out
                        + ", and nothing was written; free some, or name another folder with --out DIR."
                : "the folder " + out + " cannot be written (" + words
                        + "), and nothing was; give access to it, or name another with --out DIR.";
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
