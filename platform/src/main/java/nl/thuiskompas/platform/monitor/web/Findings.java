package nl.thuiskompas.platform.monitor.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Tally;
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

    Findings(Monitor monitor, FigureQuestion question, Language language) {
        this.question = question;
        this.cube = monitor.cube(question);
        this.country = monitor.cube(question.over(Division.COUNTRY)).figure(0);
        this.words = new FigureWords(language);
        this.language = language;
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

    /** The finding of the picture in one sentence. */
    String sentence() {
        List<Figure> known = cube.figures()
                .filter(f -> f.value() instanceof Amount)
                .sorted(Comparator.comparingDouble(f -> ((Amount) f.value()).value()))
                .toList();
        // What nobody can add up has no national figure: its sentence speaks of municipalities only.
        if (question.indicator().indicator().measure() instanceof Measure.Published) {
            if (known.isEmpty() || !question.division().equals(Division.MUNICIPALITY)) {
                return Texts.in(language).get("finding.none_together");
            }
            int without = cube.size() - known.size();
            return without == 0
                    ? filled(known)
                    : filled(known) + " "
                            + Texts.in(language)
                                    .get(
                                            "finding.without",
                                            "without",
                                            words.numbers().whole(without));
        }
        return reference().isEmpty() ? Texts.in(language).get("finding.none") : filled(known);
    }

    private String filled(List<Figure> lowestFirst) {
        Optional<Tally> tally = below();
        Figure bottom = lowestFirst.isEmpty() ? country : lowestFirst.getFirst();
        Figure top = lowestFirst.isEmpty() ? country : lowestFirst.getLast();
        String sentence = Texts.fill(
                question.indicator().sentence().in(language),
                "country",
                words.value(country),
                "below",
                tally.map(t -> words.numbers().whole(t.middle())).orElse(""),
                "of",
                tally.map(t -> words.numbers().whole(t.of())).orElse(""),
                "positive",
                words.numbers().whole(positive()),
                "top",
                top.region().name(),
                "topValue",
                words.value(top),
                "bottom",
                bottom.region().name(),
                "bottomValue",
                words.value(bottom),
                "period",
                question.period().code(),
                "date",
                words.reference(question.period()));
        return question.division().equals(Division.MUNICIPALITY)
                ? sentence
                : sentence.replace(
                        Texts.in(language).get("regions.municipality"),
                        Texts.in(language).get("regions." + question.division().code()));
    }
}
