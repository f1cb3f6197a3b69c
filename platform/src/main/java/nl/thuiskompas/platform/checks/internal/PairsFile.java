package nl.thuiskompas.platform.checks.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which topics of which tables are parts of which: the file checks/pairs.yaml. */
final class PairsFile {
    private static final String FILE = "/checks/pairs.yaml";

    private PairsFile() {}

    /**
     * A whole and what is counted of it.
     *
     * @param whole title or code of the topic of the whole
     * @param parts titles or codes of the topics of its parts
     * @param rounding so many units may be rounding
     */
    record Pair(String whole, List<String> parts, double rounding) {}

    /** Pairs that several tables have. */
    record Tables(List<String> tables, List<Pair> pairs) {}

    /** The pairs of a table; none when nothing is said of it. */
    static List<Pair> of(String table) {
        return all().stream()
                .filter(each -> each.tables().contains(table))
                .flatMap(each -> each.pairs().stream())
                .toList();
    }

    static List<Tables> all() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(PairsFile.class.getResourceAsStream(FILE), FILE)) {
            return List.of(yaml.readValue(in, Tables[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
