package nl.thuiskompas.platform.trials;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A file with one thing wrong with it.
 *
 * @param format the format it is, or should be
 * @param damage what is wrong with it
 * @param name name of the file
 * @param bytes what is in it
 * @param mapping the mapping that goes with it; empty where none does
 */
record DamagedFile(String format, String damage, String name, byte[] bytes, byte[] mapping) {
    static final String MAPPING = """
            dataset: made-up
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {title: Voorraad, unit: woningen, column: voorraad}}
            """;

    static final String JSON_STAT =
            "{\"class\":\"dataset\",\"label\":\"Made up\",\"id\":[\"region\",\"period\"],\"size\":[2,2],\"role\":{\"time\":"
                    + "[\"period\"],\"geo\":[\"region\"]},\"dimension\":{\"region\":{\"category\":{\"index\":[\"GM0363\","
                    + "\"GM0014\"]}},\"period\":{\"category\":{\"index\":{\"2021\":0,\"2022\":1}}}},"
                    + "\"status\":[null,null,\"p\",null],\"value\":[474000,480000,110500,111200]}";

    private static final int CUTS = 12;

    /** The files without damage, by format. */
    static Map<String, DamagedFile> whole() {
        Map<String, DamagedFile> whole = new LinkedHashMap<>();
        byte[] mapping = bytes(MAPPING);
        byte[] none = new byte[0];
        for (DamagedFile each : List.of(
                new DamagedFile("CSV", "", "made-up.csv", Grid.WHOLE.csv(), mapping),
                new DamagedFile("XLSX", "", "made-up.xlsx", Grid.WHOLE.xlsx(), mapping),
                new DamagedFile("ODS", "", "made-up.ods", Grid.WHOLE.ods(), mapping),
                new DamagedFile("SDMX-CSV", "", "made-up.csv", Grid.WHOLE.sdmxCsv(), none),
                new DamagedFile("JSON-stat", "", "made-up.json", bytes(JSON_STAT), none))) {
            whole.put(each.format(), each);
        }
        return whole;
    }

    /** All of them. */
    static List<DamagedFile> all() {
        List<DamagedFile> all = new ArrayList<>();
        whole().forEach((format, whole) -> {
            whole.bytesDamaged(all);
            whole.gridDamaged(all);
        });
        whole().get("JSON-stat").jsonDamaged(all);
        SpreadsheetDamage.add(whole().get("XLSX"), whole().get("ODS"), all);
        MappingDamage.add(whole().get("CSV"), all);
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    DamagedFile with(String otherDamage, byte[] otherBytes) {
        return new DamagedFile(format, otherDamage, name, otherBytes, mapping);
    }

    private boolean isText() {
        return !format.equals("XLSX") && !format.equals("ODS");
    }

    private void bytesDamaged(List<DamagedFile> all) {
        for (int i = 0; i < CUTS; i++) {
            int length = 1 + i * (bytes.length - 2) / CUTS;
            all.add(with("cut off after " + length + " bytes", Arrays.copyOf(bytes, length)));
        }
        all.add(with("empty", new byte[0]));
        all.add(with("only blanks", bytes(" \n \n\n")));
        all.add(with("a page of the web", bytes("<!DOCTYPE html>\n<html><body>Error 404</body></html>\n")));
        all.add(with("a PDF", bytes("%PDF-1.7\n1 0 obj\n")));
        all.add(with("an old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
        all.add(with("another zip", Grid.zip("readme.txt", "x")));
        all.add(with("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}));
        if (isText()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            all.add(with("UTF-16 with its mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
            if (!format.equals("JSON-stat")) { // JSON is told by its first brace, and read as it is
                all.add(with("UTF-16 without its mark", text.getBytes(StandardCharsets.UTF_16LE)));
                all.add(with("UTF-32", text.getBytes(Charset.forName("UTF-32BE"))));
            }
            all.add(with("a NUL byte", bytes(text.replace("GM0014", "GM\u00000014"))));
            all.add(with(
                    "half a sign of UTF-8",
                    text.replace("GM0014", "GM\u00E90014").getBytes(StandardCharsets.ISO_8859_1)));
            all.add(with("a line that does not end", bytes(text.replace("GM0014", "G".repeat(3 << 20)))));
            all.add(with("the same twice in one file", bytes(text + text)));
        } else {
            byte[] changed = bytes.clone();
            for (int i = 40; i < changed.length; i += 60) {
                changed[i] ^= 0x55;
            }
            all.add(with("bytes changed all over", changed));
        }
    }

    private Function<Grid, byte[]> writer() {
        return switch (format) {
            case "CSV" -> Grid::csv;
            case "SDMX-CSV" -> Grid::sdmxCsv;
            case "XLSX" -> Grid::xlsx;
            case "ODS" -> Grid::ods;
            default -> grid -> new byte[0];
        };
    }

    private void gridDamaged(List<DamagedFile> all) {
        if (!format.equals("JSON-stat")) {
            GridDamage.all().forEach((what, grid) -> all.add(with(what, writer().apply(grid))));
        }
    }

    private void jsonDamaged(List<DamagedFile> all) {
        String[][] changes = {
            {"a code twice", "\"GM0014\"]", "\"GM0363\"]"},
            {"one value too few", ",111200]", "]"},
            {"one value too many", ",111200]", ",111200,5]"},
            {"a size that does not fit", "[2,2]", "[2,3]"},
            {"a size below nought", "[2,2]", "[2,-2]"},
            {"sizes beyond all bounds", "[2,2]", "[99999999,99999999]"},
            {"no size", "\"size\":[2,2],", ""},
            {"no id", "\"id\":[\"region\",\"period\"],", ""},
            {"no dimension", "\"dimension\"", "\"dimensio\""},
            {"an id that is not described", "\"id\":[\"region\"", "\"id\":[\"regio\""},
            {"no value", ",\"value\":[474000,480000,110500,111200]", ""},
            {"a value that is a text", "110500", "\"abc\""},
            {"a value that is an object", "110500", "{}"},
            {"a value that is a truth", "110500", "true"},
            {"a number without end", "110500", "1e999"},
            {"a number too large", "110500", "1e20"},
            {"a number of a thousand digits", "110500", "1" + "0".repeat(1000)},
            {"NaN", "110500", "NaN"},
            {"a value that is gone", "110500", "null"},
            {"a place taken twice", "\"2022\":1", "\"2022\":0"},
            {"a place beyond the size", "\"2022\":1", "\"2022\":7"},
            {"a period that is none", "\"2022\":1", "\"2022KW9\":1"},
            {"a region nobody knows", "GM0014", "GM9876"},
            {"values by place, one beyond", "[474000,480000,110500,111200]", "{\"0\":1,\"9\":2}"},
            {"a status nobody knows", "\"p\"", "\"?!\""},
            {"one status too few", "\"status\":[null,", "\"status\":["},
            {"a collection", "\"class\":\"dataset\"", "\"class\":\"collection\""},
            {"nested without end", "\"label\":\"Made up\"", "\"label\":" + "[".repeat(100_000)},
            {"a comma too many", "\"size\":[2,2]", "\"size\":[2,2,]"},
            {"a text that does not end", "Made up\"", "Made up"},
        };
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String[] change : changes) {
            all.add(with(change[0], bytes(text.replace(change[1], change[2]))));
        }
    }
}
