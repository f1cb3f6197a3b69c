package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.PartialDate;

/** What a sentence asks while it is written: figures, names, and whether its conditions hold. */
final class Asking {
    private static final Figures.Item NO_ITEM = new Figures.Item(Map.of(), Map.of());

    private final Figures figures;
    private final LocalDate day;
    private final Texts texts;
    private Figures.Item item = NO_ITEM;

    /** @param texts has the words for why a sentence is refused */
    Asking(Figures figures, LocalDate day, Texts texts) {
        this.figures = figures;
        this.day = day;
        this.texts = texts;
    }

    /** A sentence cannot be written because of a figure. */
    static final class Refused extends RuntimeException {
        private final String figure;

        Refused(String figure, String reason) {
            super(reason, null, false, false);
            this.figure = figure;
        }

        String figure() {
            return figure;
        }
    }

    /**
     * Does something for each item of a list, which can then be asked for as each.
     *
     * @param stated names of the figures that were stated before
     */
    void each(String list, Set<String> stated, Runnable something) {
        for (Figures.Item each : figures.each(list, stated)) {
            item = each;
            something.run();
        }
        item = NO_ITEM;
    }

    /** Words that are no figure, if the place names some. */
    Optional<String> words(String place) {
        String own = item.words().get(place);
        return own == null ? figures.words(place) : Optional.of(own);
    }

    /** Two names of figures: with a semicolon between them when they have spaces of their own. */
    static List<String> two(String names) {
        String[] two = names.split(names.contains(";") ? "\\s*;\\s*" : "\\s+", 2);
        if (two.length < 2) {
            throw new TemplateException("'" + names + "' does not name two figures");
        }
        return List.of(two);
    }

    /**
     * The number of a figure, when it was known.
     *
     * @throws Refused when it is something else than a number
     */
    Optional<BigDecimal> amount(String name) {
        return given(name)
                .map(given -> given.amount()
                        .orElseThrow(() -> new Refused(name, texts.get("letter.refused.number", "figure", name))));
    }

    private Optional<PartialDate> date(String name) {
        return given(name)
                .map(given -> given.date()
                        .orElseThrow(() -> new Refused(name, texts.get("letter.refused.day", "figure", name))));
    }

    /** Whether something holds of the days of a desk, when they were known. */
    private boolean desk(String name, Predicate<Desk> holds) {
        return given(name)
                .map(given -> given.fact()
                        .filter(fact -> fact.value() instanceof FactValue.Window)
                        .map(Desk::of)
                        .orElseThrow(() -> new Refused(name, texts.get("letter.refused.window", "figure", name))))
                .filter(holds)
                .isPresent();
    }

    /** Whether the period that a fact is about lies before the day. */
    private boolean over(String name) {
        return given(name)
                .map(given -> given.fact()
                        .orElseThrow(() -> new TemplateException(name + " is no fact, so it has no period")))
                .map(Entry::period)
                .filter(period -> period.last().isBefore(day))
                .isPresent();
    }

    /** Whether a day is as certain as this; of a desk nobody asks. */
    private boolean certain(String name, String certainty) {
        return given(name)
                .filter(given -> {
                    boolean desk = given.fact()
                            .filter(fact -> fact.value() instanceof FactValue.Window)
                            .isPresent();
                    if (given.date().isEmpty() && !desk) {
                        throw new Refused(name, texts.get("letter.refused.day", "figure", name));
                    }
                    return given.certainty().equals(certainty);
                })
                .isPresent();
    }

    /**
     * A figure, when it was known.
     *
     * @throws Refused when it cannot be traced
     */
    Optional<Answer.Given> given(String asked) {
        String name = item.figures().getOrDefault(asked, asked);
        if (name.startsWith(Figures.Item.EACH)) {
            return Optional.empty();
        }
        return switch (figures.ask(name)) {
            case Answer.Given given -> Optional.of(given);
            case Answer.NotYet notYet -> Optional.empty();
            case Answer.Missing missing -> throw new Refused(name, missing.reason());
        };
    }

    /** Whether a condition of a template holds. */
    boolean holds(String condition) {
        String[] words = condition.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw new TemplateException("'" + condition + "' is no condition");
        }
        String name = words[1];
        return switch (words[0]) {
            case "known" -> given(name).isPresent();
            case "unknown" -> given(name).isEmpty();
            case "before" -> date(name).map(d -> day.isBefore(d.first())).orElse(false);
            case "passed" -> date(name).map(d -> day.isAfter(d.last())).orElse(false);
            case "over" -> over(name);
            case "lasting" -> given(name).isPresent() && !over(name);
            case "open" -> desk(name, desk -> desk.open(day));
            case "closed" -> desk(name, desk -> desk.closed(day));
            case "coming" -> desk(name, desk -> desk.coming(day));
            case "decided", "expected", "happened", "abandoned" -> certain(name, words[0]);
            case "is" -> is(name);
            case "rounded" ->
                given(name)
                        .map(Answer.Given::forms)
                        .filter(f -> !f.write("").equals(f.write("plain")))
                        .isPresent();
            case "more", "less", "same" -> compares(words[0], two(name));
            default ->
                figures.holds(words[0], name)
                        .orElseThrow(() -> new TemplateException("'" + condition + "' is no condition"));
        };
    }

    /** Whether a figure has the value that the words of a sentence take for granted: {@code urgency.categories 6}. */
    private boolean is(String condition) {
        List<String> two = two(condition);
        return amount(two.get(0))
                .filter(n -> n.compareTo(new BigDecimal(two.get(1))) == 0)
                .isPresent();
    }

    private boolean compares(String how, List<String> two) {
        Optional<BigDecimal> one = amount(two.get(0));
        Optional<BigDecimal> other = amount(two.get(1));
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int sign = one.get().compareTo(other.get());
        return switch (how) {
            case "more" -> sign > 0;
            case "less" -> sign < 0;
            default -> sign == 0;
        };
    }
}
