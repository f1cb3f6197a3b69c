package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sentence asks while it is written: figures, names, and whether its conditions hold. */
final class Asking {
    private static final Figures.Item NO_ITEM = new Figures.Item(Map.of(), Map.of());

    private final Figures figures;
    private final LocalDate day;
    private Figures.Item item = NO_ITEM;

    Asking(Figures figures, LocalDate day) {
        this.figures = figures;
        this.day = day;
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

    /** The number of a figure, when it was known. */
    Optional<BigDecimal> amount(String name) {
        return given(name)
                .map(given -> given.amount().orElseThrow(() -> new TemplateException(name + " is no single number")));
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
            case "before" ->
                given(name)
                        .flatMap(Answer.Given::date)
                        .map(d -> day.isBefore(d.first()))
                        .orElse(false);
            case "passed" ->
                given(name)
                        .flatMap(Answer.Given::date)
                        .map(d -> day.isAfter(d.last()))
                        .orElse(false);
            case "decided", "expected", "happened", "abandoned" ->
                given(name).map(g -> g.certainty().equals(words[0])).orElse(false);
            case "is" -> is(name);
            case "rounded" ->
                given(name)
                        .map(Answer.Given::forms)
                        .filter(f -> !f.write("").equals(f.write("plain")))
                        .isPresent();
            case "asof-before" -> day.isBefore(LocalDate.parse(name));
            case "asof-from" -> !day.isBefore(LocalDate.parse(name));
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
