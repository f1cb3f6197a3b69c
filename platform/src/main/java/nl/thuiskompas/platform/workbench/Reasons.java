package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Explanation.Because;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Scope;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/**
 * Why a municipality takes its number, in sentences that can be read aloud: its fair share by each key, what rounding did,
 * which limits did the rest, what it carries in, and what it swapped.
 */
public final class Reasons {
    private final DistributionProblem asked;
    private final Language language;
    private final Texts texts;
    private final Numbers numbers;
    private final LimitWords words;

    public Reasons(DistributionProblem asked, Language language) {
        this.asked = asked;
        this.language = language;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
        this.words = new LimitWords(asked, language);
    }

    /** The sentences for a municipality of an answer, by its place in the problem. */
    public List<String> of(Result.Answer answer, int municipality) {
        List<String> sentences = new ArrayList<>(of(
                answer.explanation().because().get(municipality),
                answer.distribution().parts().get(municipality)));
        swaps(sentences, answer, municipality);
        return sentences;
    }

    /** The same without swaps, also for the nearest distribution where limits conflict. */
    public List<String> of(Because because, Distribution.Part part) {
        List<String> sentences = new ArrayList<>();
        share(sentences, because);
        limits(sentences, because, part);
        facilities(sentences, because);
        carried(sentences, part);
        return sentences;
    }

    private void share(List<String> sentences, Because because) {
        String name = asked.name(because.region());
        if (because.fairShare().signum() == 0) {
            sentences.add(texts.get("workbench.share.none", "name", name));
            return;
        }
        ShownShare shown = ShownShare.of(because);
        boolean one = shown.byKey().size() == 1;
        List<String> parts = shown.byKey().entrySet().stream()
                .map(key ->
                        texts.get("workbench.share.part", "share", tenths(key.getValue()), "key", title(key.getKey())))
                .toList();
        sentences.add(texts.get(
                one ? "workbench.share.one" : "workbench.share",
                "name",
                name,
                "share",
                tenths(shown.tenths()),
                "task",
                numbers.whole(asked.problem().households()),
                one ? "key" : "parts",
                one ? title(shown.byKey().firstKey()) : words.joined(parts)));
        long difference = because.rounded() * ShownShare.TENTHS - shown.tenths();
        String what = difference > 0 ? "up" : difference < 0 ? "down" : "same";
        sentences.add(texts.get(
                "workbench.rounded." + what,
                "rounded",
                numbers.whole(because.rounded()),
                "difference",
                tenths(Math.abs(difference))));
    }

    private String title(String key) {
        return asked.keyTitle(key, language);
    }

    private String tenths(long tenths) {
        return numbers.number(tenths / (double) ShownShare.TENTHS, tenths % ShownShare.TENTHS == 0 ? 0 : 1);
    }

    /** Limits of its own that pull where the number went; otherwise it is others that do. */
    private void limits(List<String> sentences, Because because, Distribution.Part part) {
        long moved = because.households() - because.rounded();
        List<String> pulling = new ArrayList<>();
        List<String> reached = new ArrayList<>();
        for (Limit limit : because.atLimit()) {
            (pulls(limit, moved, part) ? pulling : reached).add(words.of(limit));
        }
        if (moved != 0) {
            sentences.add(
                    pulling.isEmpty()
                            ? texts.get(
                                    moved > 0 ? "workbench.elsewhere.more" : "workbench.elsewhere.fewer",
                                    "difference",
                                    numbers.whole(Math.abs(moved)),
                                    "households",
                                    numbers.whole(because.households()))
                            : texts.get(
                                    "workbench.bound",
                                    "households",
                                    numbers.whole(because.households()),
                                    "limits",
                                    words.joined(pulling)));
        }
        if (!reached.isEmpty()) {
            sentences.add(texts.get("workbench.reached", "limits", words.joined(reached)));
        }
    }

    /** Whether a limit that is reached holds the number where it moved to: a minimum one that rose, a maximum one that fell. */
    private boolean pulls(Limit limit, long moved, Distribution.Part part) {
        if (!(limit instanceof Limit.OfOne one)) {
            return false;
        }
        long number = Swapped.sum(
                asked.problem(),
                part.byCell().stream().mapToLong(Integer::longValue).toArray(),
                one.scope());
        LimitRange range = LimitRange.of(asked.problem(), one);
        return (moved > 0 && number <= range.least()) || (moved < 0 && number >= range.most());
    }

    private void facilities(List<String> sentences, Because because) {
        for (Limit limit : asked.problem().limits()) {
            if (limit instanceof Limit.OnlyIn(String category, Set<String> regions)
                    && !regions.contains(because.region())) {
                sentences.add(texts.get("workbench.facility.none", "category", category));
            }
        }
    }

    private void carried(List<String> sentences, Distribution.Part part) {
        if (part.carried() != 0) {
            String what = part.carried() > 0 ? "arrears" : part.due() >= 0 ? "advance" : "ahead";
            sentences.add(texts.get(
                    "workbench.carried." + what,
                    "carried",
                    numbers.whole(Math.abs(part.carried())),
                    "due",
                    numbers.whole(Math.abs(part.due()))));
        }
    }

    private void swaps(List<String> sentences, Result.Answer answer, int municipality) {
        String region = answer.distribution().parts().get(municipality).region();
        boolean some = false;
        for (Swap swap : asked.swaps()) {
            boolean gives = swap.from().equals(region);
            if (gives || swap.to().equals(region)) {
                some = true;
                sentences.add(texts.get(
                        gives ? "workbench.swap.gives" : "workbench.swap.takes",
                        "other",
                        asked.name(gives ? swap.to() : swap.from()),
                        "households",
                        numbers.whole(swap.households()),
                        "scope",
                        LimitWords.scope(new Scope(swap.category(), swap.size().isEmpty() ? null : swap.size()))));
            }
        }
        if (some) {
            sentences.add(texts.get(
                    "workbench.swap.after",
                    "households",
                    numbers.whole(answer.swapped().total(municipality))));
        }
    }
}
