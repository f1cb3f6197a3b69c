package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Scope;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** Limits in words that can stand within a sentence: at most 16 of permit holders. */
public final class LimitWords {
    /** More names than these are not read aloud. */
    private static final int MOST_NAMES = 12;

    private final DistributionProblem asked;
    private final Language language;
    private final Texts texts;
    private final Numbers numbers;

    public LimitWords(DistributionProblem asked, Language language) {
        this.asked = asked;
        this.language = language;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
    }

    /** The limit without whose it is. */
    public String of(Limit limit) {
        String words = switch (limit) {
            case Limit.AtLeast(var region, var scope, long households) ->
                texts.get("workbench.limit.at-least", "households", numbers.whole(households));
            case Limit.AtMost(var region, var scope, long households) ->
                texts.get("workbench.limit.at-most", "households", numbers.whole(households));
            case Limit.Fixed(var region, var scope, long households) ->
                texts.get("workbench.limit.fixed", "households", numbers.whole(households));
            case Limit.AtMostShare(var region, var scope, var key, var share) ->
                texts.get(
                        "workbench.limit.at-most-share",
                        "share",
                        percent(share),
                        "key",
                        asked.keyTitle(key, language),
                        "households",
                        numbers.whole(LimitRange.of(asked.problem(), (Limit.OfOne) limit)
                                .most()));
            case Limit.Change(var region, var scope, long last, long change) ->
                texts.get("workbench.limit.change", "change", numbers.whole(change), "last", numbers.whole(last));
            case Limit.OnlyIn(var category, var regions) ->
                texts.get(
                        "workbench.limit.only-in",
                        "category",
                        category,
                        "names",
                        names(List.copyOf(new TreeSet<>(regions))));
        };
        return limit instanceof Limit.OfOne one && !one.scope().equals(Scope.TOTAL)
                ? texts.get("workbench.limit.of", "limit", words, "scope", scope(one.scope()))
                : words;
    }

    /** The limit with whose it is. */
    public String whole(Limit limit) {
        return limit instanceof Limit.OfOne one
                ? texts.get("workbench.limit.whose", "name", asked.name(one.region()), "limit", of(limit))
                : of(limit);
    }

    /** Names of municipalities after each other, by their codes. */
    String names(List<String> regions) {
        List<String> names = new ArrayList<>(
                regions.stream().limit(MOST_NAMES).map(asked::name).toList());
        if (regions.size() > MOST_NAMES) {
            names.add(texts.get("workbench.others", "count", regions.size() - MOST_NAMES));
        }
        return joined(names);
    }

    /** Several things as one talks: a, b and c. */
    String joined(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " " + texts.get("and") + " " + things.get(last);
    }

    /** A category with its size. */
    static String scope(Scope scope) {
        return scope.size() == null ? String.valueOf(scope.category()) : scope.category() + ", " + scope.size();
    }

    private String percent(BigDecimal share) {
        double percent = share.doubleValue() * 100;
        return numbers.percent(percent, percent == Math.rint(percent) ? 0 : 1);
    }
}
