package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.Monitor;

/** The answer to a question with what one reads off it: the national figure, who lies below it, and the sentence. */
final class Findings {
    private final FigureQuestion question;
    private final Cube cube;
    private final Figure country;
    private final FigureWords words;
    private final Language language;
    private final DivisionWords divisions;

    Findings(Monitor monitor, FigureQuestion question, Language language) {
        this.question = question;
        this.cube = monitor.cube(question);
        this.country = monitor.cube(question.over(Division.COUNTRY)).figure(0);
        this.words = new FigureWords(language);
        this.language = language;
        this.divisions = DivisionWords.of(monitor, language);
    }

    FigureQuestion question() {
        return question;
    }

    Cube cube() {
        return cube;
    }

    Figure country() {
        return country;
    }

    FigureWords words() {
        return words;
    }

    /** The national value, when there is one. */
    Optional<Amount> reference() {
        return country.value() instanceof Amount amount ? Optional.of(amount) : Optional.empty();
    }

    /** How many regions lie below the national value. */
    Optional<Tally> below() {
        return reference().map(reference -> Tally.below(cube, reference));
    }

    /** How many regions have a value above zero. */
    int positive() {
        return (int) amounts().filter(amount -> amount.value() > 0).count();
    }

    /** The middle values of all regions that have one, lowest first. */
    double[] sorted() {
        return amounts().mapToDouble(Amount::value).sorted().toArray();
    }

    private java.util.stream.Stream<Amount> amounts() {
        return IntStream.range(0, cube.size())
                .mapToObj(cube::value)
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast);
    }

    /** The regions that are there on the date: a division may have had others before or after. */
    List<Figure> figures() {
        return cube.figures().filter(Findings::isThere).toList();
    }

    private static boolean isThere(Figure figure) {
        return !(figure.value() instanceof Value.Missing missing)
                || missing.reason().kind() != Reason.Kind.EMPTY_REGION;
    }

    /** How many regions a division has on a date. */
    static long regionsThere(Partition partition) {
        return Arrays.stream(partition.sizes()).filter(size -> size > 0).count();
    }

    /** Whether at least one region has a value. */
    boolean saysSomething() {
        return amounts().findAny().isPresent();
    }

    /** The words for the regions, within a sentence. */
    String regions() {
        return divisions.regions(question.division());
    }

    /** How many regions have no value, and why, once for each reason; empty when all have one. */
    List<String> absences() {
        Map<Reason.Kind, Integer> counts = new EnumMap<>(Reason.Kind.class);
        List<Figure> there = figures();
        for (Figure figure : there) {
            if (figure.value() instanceof Value.Missing missing) {
                counts.merge(missing.reason().kind(), 1, Integer::sum);
            }
        }
        List<String> said = new ArrayList<>();
        counts.forEach((kind, count) -> said.add(Texts.in(language)
                .get(
                        count == there.size() ? "absence.all" : count == 1 ? "absence.one" : "absence.some",
                        "count",
                        words.numbers().whole(count),
                        "of",
                        words.numbers().whole(there.size()),
                        "regions",
                        regions(),
                        "reason",
                        Texts.in(language).get("absence." + kind))));
        return said;
    }

    private Figure end(Comparator<Double> order) {
        return cube.figures()
                .filter(f -> f.value() instanceof Amount)
                .max(Comparator.comparing(f -> ((Amount) f.value()).value(), order))
                .orElse(country);
    }

    /** The finding of the picture in one sentence. */
    String sentence() {
        if (!saysSomething()) {
            return Texts.in(language).get("finding.nothing", "regions", regions());
        }
        Optional<Tally> tally = below();
        boolean municipalities = question.division().equals(Division.MUNICIPALITY);
        // The highest and the lowest of one value would be the same region.
        boolean single = figures().size() > 1 && amounts().count() == 1;
        String sentence = single
                ? Texts.in(language).get("finding.one", "regions", regions())
                : tally.isEmpty() && !municipalities
                        ? Texts.in(language).get("finding.ends")
                        : question.indicator().sentence().in(language);
        Figure top = end(Comparator.naturalOrder());
        Figure bottom = end(Comparator.reverseOrder());
        return Texts.fill(
                sentence.replace(divisions.regions(Division.MUNICIPALITY), regions()),
                "country",
                words.value(country),
                "below",
                tally.map(t -> words.numbers().whole(t.middle())).orElse(""),
                "of",
                tally.map(t -> words.numbers().whole(t.of())).orElse(""),
                "positive",
                words.numbers().whole(positive()),
                "top",
                words.name(top.region()),
                "topValue",
                words.value(top),
                "bottom",
                words.name(bottom.region()),
                "bottomValue",
                words.value(bottom),
                "period",
                question.period().code(),
                "date",
                words.reference(question.period()));
    }
}
