package nl.thuiskompas.platform.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;

/**
 * A table of definitions as one SQL query, in words that DuckDB and Spark both understand: one row for each
 * municipality and combination of classes that has records. It reads tables called dwelling, household and person, whose
 * columns are those of prepared records.
 *
 * <p>The columns are: the municipality, the place in each breakdown, the number of records, their keys combined if asked,
 * and for each indicator the number that counts, the sum of its column and a list of its two largest amounts if it has a column,
 * and the keys if asked.
 */
public final class RecordSql {
    private final RecordTable table;
    private final int year;
    private final boolean keyed;

    private RecordSql(RecordTable table, int year, boolean keyed) {
        this.table = table;
        this.year = year;
        this.keyed = keyed;
    }

    /** The query for a table in a year. */
    public static String of(RecordTable table, int year, boolean keyed) {
        return new RecordSql(table, year, keyed).text();
    }

    private String text() {
        List<String> columns = new ArrayList<>();
        RecordKind holder = table.population() == RecordKind.PERSON ? RecordKind.HOUSEHOLD : table.population();
        columns.add("CAST(" + letter(holder) + ".municipality AS INTEGER) AS municipality");
        for (int each = 0; each < table.breakdowns().size(); each++) {
            columns.add(place(table.breakdowns().get(each)) + " AS place" + each);
        }
        columns.add("CAST(count(*) AS BIGINT) AS records");
        if (keyed) {
            columns.add("CAST(bit_xor(" + key() + ") AS INTEGER) AS record_key");
        }
        for (int each = 0; each < table.indicators().size(); each++) {
            indicator(table.indicators().get(each), each, columns);
        }
        String group = java.util.stream.IntStream.rangeClosed(
                        1, 1 + table.breakdowns().size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(",\n  ", columns) + "\nFROM " + from() + "\nGROUP BY " + group;
    }

    private void indicator(RecordIndicator indicator, int number, List<String> columns) {
        List<String> parts = new ArrayList<>(List.of(requirement(indicator.requirement())));
        indicator.measured().forEach(column -> parts.add(column(column) + " IS NOT NULL"));
        String counts = String.join(" AND ", parts);
        columns.add("CAST(sum(CASE WHEN " + counts + " THEN 1 ELSE 0 END) AS BIGINT) AS count" + number);
        indicator.measured().forEach(column -> {
            String amount = "CASE WHEN " + counts + " THEN CAST(" + column(column) + " AS BIGINT) END";
            columns.add("CAST(sum(" + amount + ") AS BIGINT) AS sum" + number);
            columns.add("max_by(" + amount + ", " + amount + ", 2) AS largest" + number);
        });
        if (keyed) {
            columns.add(
                    "CAST(bit_xor(CASE WHEN " + counts + " THEN " + key() + " ELSE 0 END) AS INTEGER) AS key" + number);
        }
    }

    private String key() {
        return letter(table.population()) + ".record_key";
    }

    /** The records, with those they lie within as far as something is asked of them. */
    private String from() {
        return switch (table.population()) {
            case DWELLING -> "dwelling d";
            case HOUSEHOLD -> "household h LEFT JOIN dwelling d ON d.dwelling = h.dwelling";
            case PERSON ->
                "person p JOIN household h ON h.household = p.household"
                        + " LEFT JOIN dwelling d ON d.dwelling = h.dwelling";
        };
    }

    private String place(Breakdown breakdown) {
        StringBuilder text = new StringBuilder("CASE");
        for (int each = 0; each < breakdown.classes().size(); each++) {
            Condition condition = breakdown.classes().get(each).condition(breakdown.column());
            text.append(" WHEN ").append(condition(condition)).append(" THEN ").append(each);
        }
        return text.append(" ELSE ")
                .append(breakdown.classes().size())
                .append(" END")
                .toString();
    }

    private String requirement(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) -> condition(condition);
            case Requirement.Fails(Condition condition) -> "NOT (" + condition(condition) + ")";
            case Requirement.All(List<Requirement> parts) -> parts.isEmpty() ? "TRUE" : joined(parts, " AND ");
            case Requirement.AnyOf(List<Requirement> parts) -> joined(parts, " OR ");
            case Requirement.Above(RecordColumn left, long leftTimes, RecordColumn right, long rightTimes) ->
                "CAST(" + column(left) + " AS BIGINT) * " + leftTimes + " > CAST(" + column(right) + " AS BIGINT) * "
                        + rightTimes;
        };
    }

    private String joined(List<Requirement> parts, String with) {
        return parts.stream().map(part -> "(" + requirement(part) + ")").collect(Collectors.joining(with));
    }

    private String condition(Condition condition) {
        String column = column(condition.column());
        return switch (condition.in(year)) {
            case Values.Range(int lowest, int highest) -> range(column, lowest, highest);
            case Values.Codes codes ->
                column + " IN (" + codes.codes().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
            case Values.AnyBit(int bits) -> "(" + column + " & " + bits + ") <> 0";
            case Values.TheseBits(int with, int without) -> "(" + column + " & " + (with | without) + ") = " + with;
        };
    }

    private static String range(String column, int lowest, int highest) {
        if (lowest == highest) {
            return column + " = " + lowest;
        }
        if (highest == Integer.MAX_VALUE) {
            return lowest == ColumnData.UNKNOWN + 1 ? column + " IS NOT NULL" : column + " >= " + lowest;
        }
        return lowest == ColumnData.UNKNOWN + 1
                ? column + " <= " + highest
                : column + " BETWEEN " + lowest + " AND " + highest;
    }

    private static String column(RecordColumn column) {
        return letter(column.kind()) + "." + column.name();
    }

    private static String letter(RecordKind kind) {
        return switch (kind) {
            case DWELLING -> "d";
            case HOUSEHOLD -> "h";
            case PERSON -> "p";
        };
    }
}
