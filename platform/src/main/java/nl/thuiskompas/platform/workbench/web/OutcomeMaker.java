package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.engine.distribution.Paradox;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.FairnessWords;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;
import nl.thuiskompas.platform.workbench.Result;
import nl.thuiskompas.platform.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/** Puts the answer to a proposal into words and pictures. */
final class OutcomeMaker {
    /** A price is shown where it is more than nothing; more agreements than these are not all worth a line. */
    private static final int MOST_PRICES = 40;

    /** Two maps of more municipalities would make the page too heavy. */
    private static final int MOST_DRAWN = 150;

    private final WorkbenchVisit visit;
    private final Comparison comparison;
    private final Choices choices;
    private final Texts texts;
    private final Numbers numbers;
    private final ScenarioWords words;

    OutcomeMaker(WorkbenchVisit visit, Comparison comparison) {
        this.visit = visit;
        this.comparison = comparison;
        this.choices = comparison.choices();
        this.texts = visit.texts();
        this.numbers = visit.numbers();
        this.words = new ScenarioWords(visit, comparison);
    }

    OutcomeView make(DrawnEditions drawn) {
        Optional<Burden> burden = Burden.of(choices);
        Scenario own = comparison.own();
        DistributionProblem asked = Scenario.problem(choices, choices.own(), visit.language());
        FairnessWords said = new FairnessWords(asked, visit.language());
        Explanation explanation = explanation(own);
        OutcomeTable table = new OutcomeTable(visit, comparison, burden, explanation, asked);
        List<String> further = ChoiceReader.FURTHER.stream()
                .filter(letter -> !choices.further().containsKey(letter))
                .toList();
        String spare = further.isEmpty() ? "" : further.getFirst();
        return new OutcomeView(
                sentence(own),
                notes(burden),
                own.result() instanceof Result.Conflicting conflicting
                        ? said.conflict(conflicting.conflict())
                        : List.of(),
                burden.map(found -> maps(drawn, found)).orElse(null),
                comparison.scenarios().stream()
                        .map(each -> new OutcomeView.Head(each.letter(), words.title(each)))
                        .toList(),
                table.axis(),
                table.rows(),
                table.total(),
                prices(own, said),
                said.fairness(explanation),
                explanation.paradoxes().stream()
                        .filter(paradox -> paradox != Paradox.CELLS_FOLLOW_ALL_TOTALS)
                        .map(said::paradox)
                        .toList(),
                words.ways(),
                spare.toUpperCase(Locale.ROOT),
                visit.link().with(spare.isEmpty() ? "d" : spare, choices.own().compact()),
                facts(),
                files());
    }

    private static Explanation explanation(Scenario own) {
        return switch (own.result()) {
            case Result.Answer answer -> answer.explanation();
            case Result.Conflicting conflicting -> conflicting.explanation();
            case null, default -> throw new IllegalStateException("what was refused has no answer to tell of");
        };
    }

    /** What the centre carries: the two largest municipalities, or the largest of a few. */
    private List<KeyTable.Member> centre() {
        List<KeyTable.Member> ordered = RegionView.ordered(choices.table());
        return ordered.subList(0, Math.min(ordered.size(), ordered.size() < 4 ? 1 : 2));
    }

    private String sentence(Scenario own) {
        List<KeyTable.Member> centre = centre();
        long after =
                centre.stream().mapToLong(each -> own.number(each.region())).sum();
        long before = centre.stream()
                .mapToLong(each -> comparison.before().number(each.region()))
                .sum();
        return texts.get(
                centre.size() == 1 ? "distribute.sentence.one" : "distribute.sentence",
                "names",
                centre.stream().map(KeyTable.Member::name).collect(Collectors.joining(" " + texts.get("and") + " ")),
                "after",
                numbers.whole(after),
                "task",
                numbers.whole(choices.task()),
                "before",
                numbers.whole(before));
    }

    private List<String> notes(Optional<Burden> burden) {
        List<String> notes = new ArrayList<>();
        notes.add(words.beforeNote());
        burden.ifPresent(found -> {
            double part = centre().stream()
                            .mapToDouble(each -> found.inhabitants().getOrDefault(each.region(), 0.0))
                            .sum()
                    / found.people();
            notes.add(texts.get(
                    centre().size() == 1 ? "distribute.part.one" : "distribute.part",
                    "name",
                    centre().getFirst().name(),
                    "part",
                    numbers.percent(100 * part, 0)));
        });
        choices.table()
                .findMember(visit.mineCode())
                .ifPresent(mine -> notes.add(texts.get(
                        "distribute.mine",
                        "name",
                        mine.name(),
                        "before",
                        numbers.whole(comparison.before().number(mine.region())),
                        "after",
                        numbers.whole(comparison.own().number(mine.region())))));
        return notes;
    }

    private OutcomeView.@Nullable Maps maps(DrawnEditions drawn, Burden burden) {
        if (burden.inhabitants().size() > MOST_DRAWN) {
            return null;
        }
        BurdenMap map = new BurdenMap(visit, burden);
        Scenario before = comparison.before();
        Scenario own = comparison.own();
        Optional<Picture> left = map.draw(drawn, before, words.whole(before));
        Optional<Picture> right = map.draw(drawn, own, words.whole(own));
        return left.isEmpty() || right.isEmpty()
                ? null
                : new OutcomeView.Maps(words.whole(before), left.get(), words.whole(own), right.get(), map.legend(own));
    }

    private List<String> prices(Scenario own, FairnessWords said) {
        if (!(own.result() instanceof Result.Answer answer)
                || choices.own().agreed().isEmpty()) {
            return List.of();
        }
        List<Price> prices = Workbench.prices(answer);
        return prices.stream().limit(MOST_PRICES).map(said::price).toList();
    }

    private List<OutcomeView.Fact> facts() {
        List<OutcomeView.Fact> facts = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        Map<String, Integer> weights = choices.own().weights();
        choices.table().keys().stream()
                .filter(key ->
                        weights.getOrDefault(key.name(), 0) > 0 || key.name().equals(RegionKeys.INHABITANTS))
                .forEach(key -> sources.add(texts.get(
                        "distribute.source",
                        "key",
                        key.title().in(visit.language()),
                        "source",
                        key.source(),
                        "day",
                        numbers.date(key.reference()))));
        facts.add(new OutcomeView.Fact(texts.get("foot.source"), String.join("; ", sources)));
        facts.add(new OutcomeView.Fact(
                texts.get("distribute.facts.edition"),
                numbers.date(choices.table().edition())));
        facts.add(new OutcomeView.Fact(
                texts.get("distribute.facts.method"),
                texts.get("workbench.method." + choices.own().method().name())));
        facts.add(new OutcomeView.Fact(
                texts.get("distribute.facts.task"),
                texts.get(
                        choices.example() ? "distribute.facts.example" : "distribute.facts.given",
                        "task",
                        numbers.whole(choices.task()))));
        return facts;
    }

    /** A workbook is of an answer; where agreements conflict there is none. */
    private List<OutcomeView.File> files() {
        List<OutcomeView.File> files = new ArrayList<>();
        if (comparison.own().result() instanceof Result.Answer) {
            files.add(new OutcomeView.File("XLSX", visit.link().as("xlsx")));
        }
        files.add(new OutcomeView.File("CSV", visit.link().as("csv")));
        files.add(new OutcomeView.File("JSON", visit.link().as("json")));
        return files;
    }
}
