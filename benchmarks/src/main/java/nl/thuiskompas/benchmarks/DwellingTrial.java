package nl.thuiskompas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;

/**
 * Sixty indicators on dwellings, made to be costly rather than useful: twenty conditions, as many pairs of them, and as
 * many sums of four columns, in one table of 528 cells a municipality. Few dwellings count for the same of them.
 */
final class DwellingTrial {
    private static final int MANY = 20;
    private static final List<RecordColumn> SUMMED =
            List.of(column("rent"), column("value"), column("area"), column("initial_rent"));

    private DwellingTrial() {}

    static RecordTable table() {
        List<Condition> base = conditions();
        List<RecordIndicator> indicators = new ArrayList<>();
        for (int each = 0; each < MANY; each++) {
            indicators.add(indicator("n" + each, RecordMeasure.count(), base.get(each)));
        }
        for (int each = 0; each < MANY; each++) {
            indicators.add(indicator("c" + each, RecordMeasure.count(), base.get(each), base.get((each + 7) % MANY)));
        }
        for (int each = 0; each < MANY; each++) {
            indicators.add(indicator(
                    "s" + each, new RecordMeasure.Sum(SUMMED.get(each % SUMMED.size())), base.get(each * 3 % MANY)));
        }
        return new RecordTable(
                "trial",
                RecordKind.DWELLING,
                List.of(
                        breakdown("tenure", "tenure", 1, 1, 3),
                        breakdown("energy-label", "energy_label", 1, 1, 11),
                        breakdown("period", "built", 1920, 10, 10)),
                indicators);
    }

    private static List<Condition> conditions() {
        return List.of(
                on("tenure", Values.of(1)),
                on("tenure", Values.of(2)),
                on("tenure", Values.of(3)),
                on("rent", Values.upTo(45_000)),
                on("rent", new Values.Range(45_001, 63_000)),
                on("rent", Values.upTo(75_233)),
                on("rent", Values.from(75_234)),
                on("vacant", Values.of(1)),
                on("let_year", Values.from(2018)),
                on("built", Values.from(2010)),
                on("built", Values.upTo(1944)),
                on("area", Values.upTo(49)),
                on("area", Values.from(120)),
                on("energy_label", Values.upTo(5)),
                on("energy_label", Values.from(9)),
                on("value", Values.upTo(200_000)),
                on("value", new Values.Range(200_001, 350_000)),
                on("households", Values.from(2)),
                on("occupants", Values.from(4)),
                on("kind", Values.of(1)));
    }

    private static RecordColumn column(String name) {
        return new RecordColumn(RecordKind.DWELLING, name);
    }

    private static Condition on(String column, Values values) {
        return Condition.on(column(column), values);
    }

    private static RecordIndicator indicator(String code, RecordMeasure measure, Condition... conditions) {
        List<Requirement> all = new ArrayList<>();
        for (Condition condition : conditions) {
            all.add(new Requirement.Meets(condition));
        }
        return new RecordIndicator(code, RecordKind.DWELLING, new Requirement.All(all), measure);
    }

    /** Classes of equal width from a value on; what lies beyond is in the last class. */
    private static Breakdown breakdown(String code, String column, int from, int width, int classes) {
        List<Breakdown.BreakdownClass> all = new ArrayList<>();
        for (int each = 0; each < classes; each++) {
            int lowest = from + each * width;
            all.add(new Breakdown.BreakdownClass(
                    "c" + each, Map.of(Condition.ALWAYS, new Values.Range(lowest, lowest + width - 1))));
        }
        return new Breakdown(code, column(column), all);
    }
}
