package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/**
 * The form with which a reader makes a proposal.
 *
 * @param without what a task cannot be divided by here, in sentences
 * @param task as it was typed; empty for the example
 * @param limits a row for each municipality; none in a region of too many
 * @param agreed how many agreements there are
 * @param open whether their fields are shown at once
 * @param example the task that is taken when none is given
 * @param kept what the form carries along unseen
 * @param fresh the page as it begins
 */
public record FormView(
        List<Slider> sliders,
        List<String> without,
        String task,
        List<Option> methods,
        List<LimitRow> limits,
        int agreed,
        boolean open,
        int example,
        Map<String, String> kept,
        Link fresh) {
    /** More municipalities than these would make more fields than a server takes. */
    private static final int MOST_ROWS = 120;

    /** How much a key counts. */
    public record Slider(String name, String label, String value, String description) {}

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    /** The agreements on one municipality. */
    public record LimitRow(String name, List<Limit> limits) {}

    /** What was agreed, as it was typed; empty for nothing. */
    public record Limit(String name, String label, String value) {}

    /** Whether it has a field of this name. */
    boolean has(String field) {
        return field.equals(ChoiceReader.TASK)
                || field.equals(ChoiceReader.METHOD)
                || sliders.stream().anyMatch(slider -> slider.name().equals(field))
                || limits.stream()
                        .flatMap(row -> row.limits().stream())
                        .anyMatch(limit -> limit.name().equals(field));
    }

    static FormView of(WorkbenchVisit visit, Choices choices) {
        Texts texts = visit.texts();
        KeyTable table = choices.table();
        List<Slider> sliders = choices.keys().stream()
                .map(key -> new Slider(
                        key.name(),
                        Fields.label(visit, table, key.name()),
                        Optional.of(visit.choice(key.name()))
                                .filter(given -> !given.isEmpty())
                                .orElse(choices.own()
                                        .weights()
                                        .getOrDefault(key.name(), 0)
                                        .toString()),
                        texts.get("distribute.key." + key.name())))
                .toList();
        List<String> without = RegionKeys.NAMES.stream()
                .filter(name -> !choices.knows(name) && table.findKey(name).isPresent())
                .map(name -> texts.get("distribute.without", "key", Fields.label(visit, table, name)))
                .toList();
        List<LimitRow> rows = new ArrayList<>();
        if (table.members().size() <= MOST_ROWS) {
            RegionView.ordered(table).forEach(member -> rows.add(row(visit, choices, member)));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        visit.link().query().forEach((name, value) -> {
            boolean hidden = name.equals(ChoiceReader.EDITION) || ChoiceReader.FURTHER.contains(name);
            if (hidden || (rows.isEmpty() && Proposal.FAMILIES.stream().anyMatch(name::startsWith))) {
                kept.put(name, value);
            }
        });
        return new FormView(
                sliders,
                without,
                visit.choice(ChoiceReader.TASK),
                Arrays.stream(Method.values())
                        .map(method -> new Option(
                                Proposal.code(method),
                                texts.get("workbench.method." + method.name()),
                                method == choices.own().method()))
                        .toList(),
                rows,
                choices.own().agreed().size(),
                choices.wrongs().stream().anyMatch(wrong -> wrong.field().contains(".")),
                ChoiceReader.EXAMPLE,
                kept,
                visit.to(visit.link().place(), table.division(), table.code())
                        .with(ChoiceReader.EDITION, visit.choice(ChoiceReader.EDITION)));
    }

    private static LimitRow row(WorkbenchVisit visit, Choices choices, KeyTable.Member member) {
        return new LimitRow(
                member.name(),
                List.of(Proposal.LEAST, Proposal.MOST, Proposal.FIXED).stream()
                        .map(family -> family + member.region())
                        .map(name -> new Limit(name, Fields.label(visit, choices.table(), name), visit.choice(name)))
                        .toList());
    }
}
