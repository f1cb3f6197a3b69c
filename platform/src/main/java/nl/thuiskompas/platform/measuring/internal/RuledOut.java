package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.RecordSchema;

/**
 * Cells that everybody knows to be empty, because of how the indicator is defined or what columns mean: nobody has to be
 * told, and they can hide nothing. A cell that records nevertheless fill is not among them.
 */
final class RuledOut {
    /** Where a column has one of some codes, another is unknown: what the description of the columns says. */
    private record Fact(RecordColumn when, Set<Integer> is, RecordColumn unknown) {}

    private static final RecordColumn TENURE = new RecordColumn(RecordKind.DWELLING, "tenure");
    private static final RecordColumn SITUATION = new RecordColumn(RecordKind.HOUSEHOLD, "living_situation");

    private static final List<Fact> FACTS = facts();

    private final Layout layout;
    private final Conditions conditions;
    private final Map<Integer, Breakdown> breakdowns = new HashMap<>();

    RuledOut(Layout layout, RecordIndicator indicator, int year, List<Breakdown> breakdowns) {
        this.layout = layout;
        this.conditions = new Conditions(indicator, year);
        breakdowns.forEach(each -> this.breakdowns.put(layout.dimension(each.code()), each));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(TENURE, Set.of(1), new RecordColumn(RecordKind.DWELLING, "rent")));
        facts.add(new Fact(TENURE, Set.of(1, 3), new RecordColumn(RecordKind.DWELLING, "association_type")));
        for (String column : List.of("tenure", "rent", "area", "kind", "association_type")) {
            facts.add(new Fact(SITUATION, Set.of(2, 3, 5), new RecordColumn(RecordKind.DWELLING, column)));
        }
        facts.add(new Fact(
                new RecordColumn(RecordKind.PERSON, "living_before"),
                Set.of(1, 4, 5),
                new RecordColumn(RecordKind.PERSON, "institution_before")));
        return facts;
    }

    /** The same cells, with those that are ruled out. */
    Cells of(Cells cells) {
        boolean[][] possible = new boolean[layout.dimensions().size()][];
        breakdowns.forEach((d, breakdown) -> possible[d] = byClass(d, breakdown));
        BitSet out = new BitSet();
        for (int cell = 0; cell < layout.size(); cell++) {
            if (cells.contributors(cell) == 0 && isOut(layout.classes(cell), possible)) {
                out.set(cell);
            }
        }
        return out.isEmpty() ? cells : cells.ruledOut(out);
    }

    private boolean[] byClass(int d, Breakdown breakdown) {
        Dimension dimension = layout.dimensions().get(d);
        boolean[] places = conditions.possible(breakdown);
        List<String> codes = LinkedTables.classes(breakdown);
        boolean[] classes = new boolean[dimension.size()];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = c == Dimension.ALL || places[codes.indexOf(dimension.className(c))];
        }
        return classes;
    }

    private boolean isOut(int[] classes, boolean[][] possible) {
        for (Map.Entry<Integer, Breakdown> each : breakdowns.entrySet()) {
            if (!possible[each.getKey()][classes[each.getKey()]]) {
                return true;
            }
        }
        return FACTS.stream().anyMatch(fact -> known(fact.unknown, classes) && certain(fact, classes));
    }

    private boolean known(RecordColumn column, int[] classes) {
        return conditions.needs(column)
                || breakdowns.entrySet().stream()
                        .anyMatch(each -> each.getValue().column().equals(column)
                                && classes[each.getKey()] != Dimension.ALL
                                && !className(each.getKey(), classes).equals(LinkedTables.UNKNOWN));
    }

    private String className(int d, int[] classes) {
        return layout.dimensions().get(d).className(classes[d]);
    }

    /** Whether everybody who counts in a cell has one of the codes of a fact. */
    private boolean certain(Fact fact, int[] classes) {
        if (conditions.needs(fact.when) && codes(fact.when).noneMatch(code -> !fact.is.contains(code))) {
            return true;
        }
        return breakdowns.entrySet().stream()
                .filter(each -> each.getValue().column().equals(fact.when) && classes[each.getKey()] != Dimension.ALL)
                .anyMatch(each -> {
                    String name = className(each.getKey(), classes);
                    int place = LinkedTables.classes(each.getValue()).indexOf(name);
                    return !name.equals(LinkedTables.UNKNOWN)
                            && codes(fact.when)
                                    .filter(code -> each.getValue().place(code, 0) == place)
                                    .allMatch(fact.is::contains);
                });
    }

    /** The codes of a column that the indicator allows. */
    private Stream<Integer> codes(RecordColumn column) {
        return RecordSchema.bundled().column(column).codes().keySet().stream()
                .filter(code -> conditions.allows(column, code));
    }
}
