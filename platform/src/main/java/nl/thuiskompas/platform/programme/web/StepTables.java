package nl.thuiskompas.platform.programme.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Step;

/** Facts by the step of the chain on which they stand. */
final class StepTables {
    private StepTables() {}

    /** A table for each step of the chain on which facts stand. */
    static List<FactTable> chain(Telling telling, List<Entry> entries) {
        return Arrays.stream(Step.values())
                .map(step -> Map.entry(step, shown(telling, entries, step)))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> table(telling, each.getKey(), each.getValue()))
                .toList();
    }

    /** The facts of a step that stood on the day of the visit, by series and period. */
    private static List<Entry> shown(Telling telling, List<Entry> entries, Step step) {
        List<String> series =
                telling.visit().ledger().series().keySet().stream().toList();
        return entries.stream()
                .filter(entry -> entry.series().step() == step)
                .filter(telling.visit().known()::current)
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> series.indexOf(entry.series().id()))
                        .thenComparing(
                                entry -> entry.group().map(group -> group.id()).orElse(""))
                        .thenComparing(Entry::period))
                .toList();
    }

    private static FactTable table(Telling telling, Step step, List<Entry> facts) {
        boolean several = facts.size() > 1
                && switch (step) {
                    case DEAL, PLAN, HARD_PLAN, SOFT_PLAN, GRANT -> true;
                    default -> false;
                };
        return telling.table(
                Code.of(step),
                telling.texts().get("ledger.step." + Code.of(step)),
                several ? telling.texts().get("ledger.notAdded") : "",
                facts);
    }
}
