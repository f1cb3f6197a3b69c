package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.records.SchemaColumn;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads mapping.yaml, and refuses what it does not know. */
final class MappingText {
    private static final int LONGEST = 1 << 16;
    private static final String MEND = "Mend " + RecordFiles.MAPPING + " and try again";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MappingText() {}

    /**
     * The mapping of a folder; none where there is no such file.
     *
     * @throws RecordsException when it is no mapping
     */
    static Mapping of(Path folder) {
        Path file = folder.resolve(RecordFiles.MAPPING);
        if (!Files.exists(file)) {
            return Mapping.NONE;
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw wrong("", "it is longer than " + LONGEST + " bytes, so it is no mapping");
            }
            Mapping mapping = YAML.readValue(Files.readString(file), Mapping.class);
            if (mapping == null) {
                throw wrong("", "it is empty");
            }
            check(mapping);
            return mapping;
        } catch (UnrecognizedPropertyException e) {
            List<String> known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            throw RecordsException.at(
                    RecordFiles.MAPPING + place(e),
                    "nothing is called " + e.getPropertyName() + " here; perhaps "
                            + Nearest.to(e.getPropertyName(), known).getFirst() + " is meant. Known here: "
                            + String.join(", ", known),
                    MEND,
                    e);
        } catch (JacksonException e) {
            String first =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw RecordsException.at(RecordFiles.MAPPING + place(e), first, MEND, e);
        } catch (IOException e) {
            throw RecordsException.at(
                    RecordFiles.MAPPING, "it cannot be read (" + e + ")", "Save it as UTF-8 and try again", e);
        }
    }

    private static void check(Mapping mapping) {
        if (mapping.format().delimiter().length() != 1) {
            throw wrong(
                    ", format.delimiter",
                    "'" + mapping.format().delimiter() + "' is not one character, nor the word tab");
        }
        if (!List.of("point", "comma").contains(mapping.format().decimal())) {
            throw wrong(
                    ", format.decimal", "'" + mapping.format().decimal() + "' is not known; known are point and comma");
        }
        for (RecordKind kind : RecordKind.values()) {
            Mapping.Lines lines = mapping.of(kind);
            String block = RecordFiles.singular(kind) + "s";
            List<String> ours = RecordSchema.bundled().columns(kind).stream()
                    .filter(column -> !column.derived())
                    .map(column -> column.column().name())
                    .toList();
            refuseUnknown(block + ".columns", lines.columns().keySet().stream(), ours);
            refuseUnknown(block + ".codes", lines.codes().keySet().stream(), ours);
            refuseUnknown(
                    block + ".euros",
                    lines.euros().stream(),
                    RecordSchema.bundled().columns(kind).stream()
                            .filter(InputColumns::isInCents)
                            .map(SchemaColumn::column)
                            .map(column -> column.name())
                            .toList());
        }
    }

    private static void refuseUnknown(String key, Stream<String> said, List<String> known) {
        said.filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(
                    ", " + key,
                    "there is no column " + name + " of ours; "
                            + (known.isEmpty()
                                    ? "there is none that can stand here"
                                    : "perhaps " + Nearest.to(name, known).getFirst() + " is meant"));
        });
    }

    private static RecordsException wrong(String where, String problem) {
        return RecordsException.at(RecordFiles.MAPPING + where, problem, MEND);
    }

    private static String place(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return (line > 0 ? ", line " + line : "") + (path.isEmpty() ? "" : ", " + path);
    }
}
