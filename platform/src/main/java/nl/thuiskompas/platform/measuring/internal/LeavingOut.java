package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;

/** Takes indicators out of tables, and tables of which none is left, and keeps why. */
public final class LeavingOut {
    private final int year;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private List<RecordTable> tables;

    /** Begins with all tables of a year. */
    public LeavingOut(int year, List<RecordTable> tables) {
        this.year = year;
        this.tables = List.copyOf(tables);
    }

    /** Leaves indicators out of which an amount of the law is not known for the year. */
    public LeavingOut unknownAmounts() {
        return indicators(indicator -> indicator.requirement().isKnownIn(year)
                ? Optional.empty()
                : Optional.of("an amount of the law that it rests on is not known for " + year));
    }

    /** Leaves out what asks for the year before, where there are no records of it. */
    public LeavingOut yearBefore(boolean known) {
        if (known) {
            return this;
        }
        String reason = "it compares with the year before, and there are no records of " + (year - 1);
        List<RecordTable> left = new ArrayList<>();
        for (RecordTable table : tables) {
            if (table.breakdowns().stream().anyMatch(breakdown -> looksBack(breakdown.column()))) {
                leftOut.add(new LeftOut(year, table.code(), reason));
            } else {
                left.add(table);
            }
        }
        tables = left;
        return indicators(indicator -> Stream.concat(indicator.requirement().columns(), indicator.measured())
                        .anyMatch(LeavingOut::looksBack)
                ? Optional.of(reason)
                : Optional.empty());
    }

    /** Whether a column says something of the year before. */
    private static boolean looksBack(RecordColumn column) {
        return column.name().endsWith("_before")
                || column.name().equals("moved")
                || column.name().equals("distance");
    }

    /** Leaves indicators out for which there is a reason. */
    public LeavingOut indicators(Function<RecordIndicator, Optional<String>> why) {
        return indicators((table, indicator) -> why.apply(indicator));
    }

    /** Leaves indicators out of tables for which there is a reason. */
    LeavingOut indicators(BiFunction<RecordTable, RecordIndicator, Optional<String>> why) {
        List<RecordTable> left = new ArrayList<>();
        for (RecordTable table : tables) {
            List<RecordIndicator> stay = new ArrayList<>();
            for (RecordIndicator indicator : table.indicators()) {
                Optional<String> reason = why.apply(table, indicator);
                if (reason.isEmpty()) {
                    stay.add(indicator);
                } else {
                    LeftOut out = new LeftOut(year, indicator.code(), reason.get());
                    if (!leftOut.contains(out)) {
                        leftOut.add(out);
                    }
                }
            }
            if (!stay.isEmpty()) {
                left.add(new RecordTable(table.code(), table.population(), table.breakdowns(), stay));
            }
        }
        tables = left;
        return this;
    }

    /** The tables that are left. */
    public List<RecordTable> tables() {
        return List.copyOf(tables);
    }

    /** What was left out. */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }
}
