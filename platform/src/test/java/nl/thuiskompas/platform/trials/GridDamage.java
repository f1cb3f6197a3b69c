package nl.thuiskompas.platform.trials;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can be wrong with a table whatever the format it comes in. */
final class GridDamage {
    private GridDamage() {}

    /** The damaged tables by what is wrong with them. */
    static Map<String, Grid> all() {
        Grid whole = Grid.WHOLE;
        int end = whole.rows().size();
        Map<String, Grid> all = new LinkedHashMap<>();
        all.put("no column of regions", whole.withoutColumn(0));
        all.put("no column of periods", whole.withoutColumn(1));
        all.put("no column of values", whole.withoutColumn(2));
        all.put("a header that is called otherwise", whole.with(0, 2, "voorraden"));
        all.put("two columns with one header", whole.with(0, 1, "voorraad"));
        all.put("a header without end", whole.with(0, 2, "v".repeat(100_000)));
        all.put("no header", whole.part(1, end));
        all.put("only a header", whole.part(0, 1));
        all.put("a row twice", whole.and("GM0014", "2021", "110500"));
        all.put("a row twice with another value", whole.and("GM0014", "2021", "110501"));
        all.put("a row too short", whole.and("GM0014"));
        all.put("a row too long", whole.and("GM0610", "2021", "1", "2", "3"));
        all.put("a row gone", whole.part(0, end - 1));
        all.put(
                "all rows of a municipality gone",
                Grid.of("gemeente jaar voorraad", "GM0363 2021 474000", "GM0014 2021 110500", "GM0363 2022 480000"));
        for (String value : new String[] {
            "abc",
            "1e999",
            "100000000000000000000",
            "NaN",
            "Infinity",
            "-5",
            "12,5,3",
            "#REF!",
            "=1+1",
            "1;2",
            "true",
            "0x1F",
            "474_000",
            "\u0664\u0667",
            "110500\u202E",
            "1".repeat(5000),
            "\uD83C\uDFE0"
        }) {
            String shown = value.length() > 20 ? value.length() + " digits" : value;
            all.put("the value " + shown, whole.with(2, 2, value));
        }
        for (String region :
                new String[] {"", "GM9876", "GM03630", "Appelscha", "=A1", "NL99", "x".repeat(5000), "-1"}) {
            all.put("the region " + (region.length() > 20 ? "of 5000 signs" : region), whole.with(2, 0, region));
        }
        for (String period : new String[] {
            "", "2021KW9", "31-12-2021", "20211", "2099", "0000", "2021-13", "-2021", "twintig", "2021JJ99"
        }) {
            all.put("the period " + period, whole.with(2, 1, period));
        }
        all.put("the contents of two columns exchanged", whole.exchanged(0, 1, 1, end));
        all.put("the contents of two columns exchanged in one row", whole.exchanged(0, 1, 3, 4));
        all.put("regions and values exchanged", whole.exchanged(0, 2, 1, end));
        all.put("two headers exchanged", whole.exchanged(1, 2, 0, 1));
        all.put("all values a thousand times too large", thousandfold(whole));
        all.put("every value nought", whole.with(-1, 2, "0"));
        return all;
    }

    private static Grid thousandfold(Grid whole) {
        Grid changed = whole;
        for (int row = 1; row < whole.rows().size(); row++) {
            changed = changed.with(row, 2, whole.rows().get(row).get(2) + "000");
        }
        return changed;
    }
}
