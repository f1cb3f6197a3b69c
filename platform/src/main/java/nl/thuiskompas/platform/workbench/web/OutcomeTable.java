package nl.thuiskompas.platform.workbench.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.Dumbbell;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.Reasons;
import nl.thuiskompas.platform.workbench.RegionKeys;

/** The table of an answer: each municipality with its numbers in every scenario, and why it takes what it takes in the own one. */
final class OutcomeTable {
    private final WorkbenchVisit visit;
    private final Comparison comparison;
    private final Optional<Burden> burden;
    private final double most;
    private final Map<String, Integer> places = new HashMap<>();
    private final Distribution distribution;
    private final Explanation explanation;
    private final Reasons reasons;
    private final BriefReasons words;
    private final Texts texts;
    private final Numbers numbers;

    OutcomeTable(
            WorkbenchVisit visit,
            Comparison comparison,
            Optional<Burden> burden,
            Explanation explanation,
            DistributionProblem asked) {
        this.visit = visit;
        this.comparison = comparison;
        this.burden = burden;
        this.explanation = explanation;
        this.texts = visit.texts();
        this.numbers = visit.numbers();
        this.reasons = new Reasons(asked, visit.language());
        this.words = new BriefReasons(visit, asked, comparison.own().result());
        this.distribution = Scenario.distribution(comparison.own().result()).orElseThrow();
        distribution.parts().forEach(part -> places.put(part.region(), places.size()));
        this.most = burden.map(this::most).orElse(1.0);
    }

    /** A round number that no dot exceeds. */
    private double most(Burden found) {
        double highest = comparison.choices().table().members().stream()
                .mapToDouble(member -> Math.max(
                        found.of(comparison.before(), member.region()), found.of(comparison.own(), member.region())))
                .max()
                .orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(highest, 1e-3))));
        for (double step : new double[] {1, 2, 3, 4, 5, 6, 8, 10}) {
            if (step * power >= highest) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** What the dots are placed on. */
    String axis() {
        return burden.map(found -> texts.get(
                        "distribute.axis",
                        "most",
                        numbers.number(most, most < 1 ? 2 : 0),
                        "mean",
                        numbers.number(found.mean(comparison.own()), 1)))
                .orElse("");
    }

    List<OutcomeView.Row> rows() {
        return RegionView.ordered(comparison.choices().table()).stream()
                .map(this::row)
                .toList();
    }

    private OutcomeView.Row row(KeyTable.Member member) {
        String code = member.region();
        int place = places.getOrDefault(code, 0);
        Distribution.Part part = distribution.parts().get(place);
        boolean mine = code.equals(visit.mineCode());
        List<String> all = new ArrayList<>();
        comparison.scenarios().forEach(each -> all.add(numbers.whole(each.number(code))));
        BigDecimal people = member.values().get(RegionKeys.INHABITANTS);
        return new OutcomeView.Row(
                code,
                member.name(),
                people == null ? "–" : numbers.whole(people.doubleValue()),
                numbers.number(part.fairShare().doubleValue(), 1),
                all,
                numbers.difference(
                        comparison.own().number(code) - comparison.before().number(code)),
                burden.map(found -> dots(found, code, mine)).orElse(null),
                words.brief(explanation.because().get(place)),
                reasons.of(explanation.because().get(place), part),
                mine);
    }

    private Picture dots(Burden found, String code, boolean mine) {
        return new Dumbbell(most, found.mean(comparison.own()))
                .draw(
                        mine ? Role.MINE : Role.SUBJECT,
                        found.of(comparison.before(), code),
                        found.of(comparison.own(), code));
    }

    /** The whole region. */
    OutcomeView.Row total() {
        long own = comparison.own().sum();
        boolean exact = own == comparison.choices().task();
        return new OutcomeView.Row(
                "",
                texts.get("distribute.total"),
                burden.map(found -> numbers.whole(found.people())).orElse("–"),
                numbers.whole(comparison.choices().task()),
                comparison.scenarios().stream()
                        .map(each -> numbers.whole(each.sum()))
                        .toList(),
                numbers.difference(own - comparison.before().sum()),
                null,
                texts.get(exact ? "distribute.exact" : "distribute.place", "own", numbers.whole(own)),
                List.of(),
                false);
    }
}
