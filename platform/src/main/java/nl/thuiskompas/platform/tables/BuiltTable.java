package nl.thuiskompas.platform.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A table with its description and its bytes.
 *
 * @param spec what it is
 * @param rows number of rows, the header not counted
 * @param bytes the CSV file
 */
public record BuiltTable(TableSpec spec, int rows, byte[] bytes) {
    /** Sorts nothing: rows come in the order of their key. */
    public static BuiltTable of(TableSpec spec, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        append(csv, spec.columns().stream().map(TableSpec.Column::name).toList());
        rows.forEach(row -> append(csv, row));
        return new BuiltTable(spec, rows.size(), csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder csv, List<String> values) {
        String separator = "";
        for (String value : values) {
            csv.append(separator).append(quotedWhereNeeded(value));
            separator = ",";
        }
        csv.append('\n');
    }

    private static String quotedWhereNeeded(String value) {
        boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    public String file() {
        return spec.name() + ".csv";
    }

    /** Checksum of the file, 64 hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
