package nl.thuiskompas.platform.trials;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What can be wrong with a mapping, beside a file with which all is well. */
final class MappingDamage {
    private MappingDamage() {}

    static void add(DamagedFile csv, List<DamagedFile> all) {
        String whole = DamagedFile.MAPPING;
        String[][] changes = {
            {"a key nobody knows", "topics:", "topicz:"},
            {"a column that is not there", "column: voorraad", "column: voorraden"},
            {"a kind nobody knows", "kind: period", "kind: time"},
            {"a way of reading nobody knows", "{column: jaar}", "{column: jaar, by: magic}"},
            {"a dimension twice", "  period:", "  region:"},
            {"a tab", "  period:", "\tperiod:"},
            {"a bracket that is not closed", "{column: gemeente}}", "{column: gemeente"},
            {"no dimensions", "dimensions:", "dimension:"},
            {"a list in the place of names", "topics: {stock:", "topics: [stock, {stock:"},
            {"a dataset with a path", "dataset: made-up", "dataset: ../../made-up"},
            {"a date that is none", "dataset: made-up", "dataset: made-up\npublished: 2021-02-30"},
            {"an encoding nobody knows", "dataset: made-up", "dataset: made-up\nformat: {encoding: klingon}"},
            {"a delimiter of two signs", "dataset: made-up", "dataset: made-up\nformat: {delimiter: ';;'}"},
            {"a decimal sign that is none", "dataset: made-up", "dataset: made-up\nformat: {decimal: x}"},
            {"a status nobody knows", "dataset: made-up", "dataset: made-up\nmissing: {'?': lost}"},
            {"decimals that are no number", "unit: woningen", "decimals: many"},
            {"an alias that is not there", "dataset: made-up", "dataset: *nowhere"},
            {"a command", "dataset: made-up", "dataset: !!java.lang.ProcessBuilder [ls]"},
            {"a part of a sheet that is not there", "topics:", "parts: [{sheet: Blad9}]\ntopics:"},
            {"a header below the file", "topics:", "parts: [{header: [99]}]\ntopics:"},
        };
        for (String[] change : changes) {
            all.add(mapping(csv, change[0], DamagedFile.bytes(whole.replace(change[1], change[2]))));
        }
        all.add(mapping(csv, "empty", new byte[] {'\n'}));
        all.add(mapping(csv, "no YAML", DamagedFile.bytes("{{{{")));
        all.add(mapping(csv, "a text", DamagedFile.bytes("hello")));
        all.add(mapping(csv, "UTF-16", whole.getBytes(StandardCharsets.UTF_16)));
        all.add(mapping(csv, "half a sign of UTF-8", new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'}));
        all.add(mapping(csv, "a NUL byte", DamagedFile.bytes("dataset: \u0000")));
        all.add(mapping(csv, "nested without end", DamagedFile.bytes("dataset: " + "[".repeat(100_000))));
        all.add(mapping(csv, "larger than a mapping can be", DamagedFile.bytes("#" + "x".repeat(2 << 20))));
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        all.add(mapping(csv, "aliases that multiply", DamagedFile.bytes(laughs.toString())));
        for (int length = 20; length < whole.length() - 8; length += 16) {
            all.add(mapping(csv, "cut off after " + length + " bytes", DamagedFile.bytes(whole.substring(0, length))));
        }
    }

    private static DamagedFile mapping(DamagedFile csv, String damage, byte[] mapping) {
        return new DamagedFile("mapping", damage, csv.name(), csv.bytes(), mapping);
    }
}
