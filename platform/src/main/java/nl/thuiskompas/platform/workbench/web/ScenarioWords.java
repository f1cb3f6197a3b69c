package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/** What scenarios are called, what they are made of, and what one can do with them. */
final class ScenarioWords {
    private final WorkbenchVisit visit;
    private final Comparison comparison;
    private final Texts texts;
    private final Numbers numbers;

    ScenarioWords(WorkbenchVisit visit, Comparison comparison) {
        this.visit = visit;
        this.comparison = comparison;
        this.texts = visit.texts();
        this.numbers = visit.numbers();
    }

    /** Such as: Zoals de corporatiewoningen nu verdeeld zijn. */
    String title(Scenario scenario) {
        return switch (scenario.letter()) {
            case "A" -> Fields.capital(before());
            case "B" -> texts.get("distribute.scenario.own");
            case "C" -> texts.get("distribute.scenario.fallback");
            default -> texts.get("distribute.scenario.further");
        };
    }

    /** With its letter before it. */
    String whole(Scenario scenario) {
        return scenario.letter() + ". " + title(scenario);
    }

    private String before() {
        String key = Comparison.before(comparison.choices()).orElse(RegionKeys.INHABITANTS);
        return texts.get("distribute.scenario.before." + key);
    }

    /** What the first number of a comparison means. */
    String beforeNote() {
        return texts.get("distribute.before", "how", before());
    }

    /** All scenarios with what one can do with them. */
    List<OutcomeView.Way> ways() {
        return comparison.scenarios().stream().map(this::way).toList();
    }

    private OutcomeView.Way way(Scenario scenario) {
        String letter = scenario.letter().toLowerCase(Locale.ROOT);
        boolean further = ChoiceReader.FURTHER.contains(letter);
        int task = comparison.choices().task();
        return new OutcomeView.Way(
                scenario.letter(),
                title(scenario),
                how(scenario),
                scenario.sum() == task
                        ? ""
                        : texts.get(
                                "distribute.scenario.sum",
                                "sum",
                                numbers.whole(scenario.sum()),
                                "task",
                                numbers.whole(task)),
                further ? adopted(letter) : null,
                further ? visit.link().with(letter, null) : null);
    }

    /** The page with a scenario in the place of the reader's own, which takes its place. */
    private Link adopted(String letter) {
        Proposal proposal = comparison.choices().further().get(letter);
        Link link = visit.link();
        for (String name : List.copyOf(link.query().keySet())) {
            boolean own = RegionKeys.NAMES.contains(name)
                    || name.equals(ChoiceReader.METHOD)
                    || Proposal.FAMILIES.stream().anyMatch(name::startsWith);
            link = own ? link.with(name, null) : link;
        }
        if (proposal != null) {
            for (Map.Entry<String, String> choice : proposal.choices().entrySet()) {
                link = link.with(choice.getKey(), choice.getValue());
            }
        }
        return link.with(letter, comparison.choices().own().compact());
    }

    private String how(Scenario scenario) {
        Proposal proposal = scenario.proposal();
        if (proposal == null) {
            return texts.get("distribute.how.fallback");
        }
        List<String> parts = new ArrayList<>();
        KeyTable table = comparison.choices().table();
        proposal.weights().forEach((key, weight) -> {
            if (weight > 0) {
                parts.add(
                        proposal.counting().size() == 1
                                ? Fields.label(visit, table, key)
                                : Fields.label(visit, table, key) + " " + weight);
            }
        });
        if (proposal.method() != Method.WEBSTER) {
            parts.add(texts.get("workbench.method." + proposal.method().name()));
        }
        proposal.agreed()
                .forEach((name, households) ->
                        parts.add(Fields.label(visit, table, name) + " " + numbers.whole(households)));
        return String.join("; ", parts);
    }
}
