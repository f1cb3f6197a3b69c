package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.workbench.RegionKeys;
import nl.thuiskompas.platform.workbench.Result;

/**
 * Scenarios side by side, by letter: A as the homes of associations lie, B the reader's own, C the fallback, then those that
 * the address carries.
 */
record Comparison(Choices choices, List<Scenario> scenarios) {
    Comparison {
        scenarios = List.copyOf(scenarios);
    }

    static Comparison of(Choices choices, Language language) {
        List<Scenario> scenarios = new ArrayList<>();
        before(choices).ifPresent(key -> scenarios.add(Scenario.of("A", choices, Proposal.by(key), language)));
        scenarios.add(Scenario.of("B", choices, choices.own(), language));
        Scenario.fallback(choices).ifPresent(scenarios::add);
        choices.further()
                .forEach((letter, proposal) ->
                        scenarios.add(Scenario.of(letter.toUpperCase(Locale.ROOT), choices, proposal, language)));
        return new Comparison(choices, scenarios);
    }

    /** The key that tells how it is now. */
    static Optional<String> before(Choices choices) {
        return List.of(RegionKeys.ASSOCIATION_HOMES, RegionKeys.DWELLINGS, RegionKeys.INHABITANTS).stream()
                .filter(choices::knows)
                .findFirst();
    }

    Optional<Scenario> find(String letter) {
        return scenarios.stream().filter(each -> each.letter().equals(letter)).findFirst();
    }

    /** The reader's own. */
    Scenario own() {
        return find("B").orElseThrow();
    }

    /** What it is compared with. */
    Scenario before() {
        return find("A").orElseGet(this::own);
    }

    /** What was refused of the proposals, with the letter of the scenario. */
    List<Scenario> refused() {
        return scenarios.stream()
                .filter(each -> each.result() instanceof Result.Refused)
                .toList();
    }
}
