package nl.thuiskompas.platform.files.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.language.Nearest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the text of a mapping, and refuses what it does not know. */
public final class MappingText {
    private static final int LONGEST = 1 << 20;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private MappingText() {}

    /**
     * The mapping in a text.
     *
     * @param name name of its file, for messages
     * @throws SourceException when it is no mapping; the sentence says where and what is probably meant
     */
    public static MappingFile read(String name, String text) {
        if (text.length() > LONGEST) {
            throw Trouble.wrongUse(name, "is longer than " + LONGEST + " characters, so it is no mapping.");
        }
        try {
            refuseAliases(name, text);
            MappingFile file = YAML.readValue(text, MappingFile.class);
            if (file == null) {
                throw Trouble.wrongUse(name, "is empty; a mapping says at least dataset, dimensions and topics.");
            }
            return file;
        } catch (UnrecognizedPropertyException e) {
            List<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            String nearest = known.isEmpty()
                    ? ""
                    : "; perhaps " + Nearest.to(e.getPropertyName(), known).getFirst() + " is meant. Known here: "
                            + known.stream().sorted().collect(Collectors.joining(", "));
            throw wrong(name, place(e) + "nothing is called " + e.getPropertyName() + " here" + nearest, e);
        } catch (MismatchedInputException e) {
            throw wrong(name, place(e) + MappingMistake.sentence(e, YAML.readTree(text)), e);
        } catch (JacksonException e) {
            String twice = "Duplicate Object property ";
            if (String.valueOf(e.getOriginalMessage()).startsWith(twice)) {
                throw wrong(name, e.getOriginalMessage().substring(twice.length()) + " is said twice; say it once", e);
            }
            throw wrong(name, place(e) + e.getOriginalMessage(), e);
        } catch (StackOverflowError e) {
            throw Trouble.wrongUse(name, "is nested too deeply to be a mapping.");
        }
    }

    /** A place that stands for another one is read as its name: somebody would get a table that is called so. */
    private static void refuseAliases(String name, String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    throw Trouble.wrongUse(
                            name,
                            "line " + parser.currentTokenLocation().getLineNr() + " has an alias (*"
                                    + Trouble.shown(parser.getString())
                                    + "); a mapping says everything where it stands.");
                }
            }
        }
    }

    private static SourceException wrong(String name, String what, JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new SourceException(
                SourceException.Kind.WRONG_USE,
                name + (line > 0 ? ", line " + line : "") + ": "
                        + what.lines().findFirst().orElse("") + ".",
                e);
    }

    /** Where in the file something is wrong, such as "parts.values: ". */
    private static String place(JacksonException e) {
        String path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path + ": ";
    }
}
