package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.engine.distribution.Explanation.Because;
import nl.thuiskompas.engine.distribution.Fairness;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Paradox;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** What is to be said of a distribution as a whole: how even it is, what its limits cost, and where they conflict. */
public final class FairnessWords {
    private static final int RATIO_DECIMALS = 2;
    private static final int GINI_DECIMALS = 3;

    private final DistributionProblem asked;
    private final Texts texts;
    private final Numbers numbers;
    private final LimitWords words;

    public FairnessWords(DistributionProblem asked, Language language) {
        this.asked = asked;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
        this.words = new LimitWords(asked, language);
    }

    /** What a method is called. */
    public String method(Method method) {
        return texts.get("workbench.method." + method.name());
    }

    /** What can surprise people about a method. */
    public String paradox(Paradox paradox) {
        return texts.get("workbench.paradox." + paradox.name());
    }

    /** How even a distribution is. */
    public List<String> fairness(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        Fairness fairness = explanation.fairness();
        List<Because> sharing = explanation.because().stream()
                .filter(because -> because.ratio().isPresent())
                .sorted(Comparator.comparingDouble(because -> because.ratio().orElse(0)))
                .toList();
        if (sharing.size() > 1) {
            sentences.add(texts.get(
                    "workbench.fairness.spread",
                    "most",
                    asked.name(sharing.getLast().region()),
                    "largest",
                    numbers.number(fairness.largest(), RATIO_DECIMALS),
                    "least",
                    asked.name(sharing.getFirst().region()),
                    "smallest",
                    numbers.number(fairness.smallest(), RATIO_DECIMALS)));
        }
        sentences.add(texts.get("workbench.fairness.gini", "gini", numbers.number(fairness.gini(), GINI_DECIMALS)));
        if (!asked.problem().limits().isEmpty()) {
            sentences.add(texts.get(
                    "workbench.fairness.limits",
                    "gini",
                    numbers.number(explanation.withoutLimits().gini(), GINI_DECIMALS)));
        }
        sentences.add(
                fairness.quotaKept()
                        ? texts.get("workbench.fairness.quota.kept")
                        : texts.get("workbench.fairness.quota.left", "names", words.names(fairness.outsideQuota())));
        return sentences;
    }

    /** That a limit is not kept after swaps. */
    public String broken(Limit limit) {
        return texts.get("workbench.swap.broken", "limit", words.whole(limit));
    }

    /** What a limit costs the others. */
    public String price(Price price) {
        String limit = words.whole(price.limit());
        if (price.without().isEmpty()) {
            return texts.get("workbench.price.needed", "limit", limit);
        }
        if (price.shifts().isEmpty()) {
            return texts.get("workbench.price.none", "limit", limit);
        }
        List<String> shifts = price.shifts().stream()
                .map(shift -> asked.name(shift.region()) + " " + numbers.difference(shift.more()))
                .toList();
        return texts.get("workbench.price.shifts", "limit", limit, "shifts", String.join(", ", shifts));
    }

    /** Which limits cannot be kept together, and what comes nearest. */
    public List<String> conflict(Conflict conflict) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                conflict.limits().isEmpty()
                        ? texts.get("workbench.conflict.no-limits")
                        : texts.get(
                                "workbench.conflict",
                                "limits",
                                words.joined(conflict.limits().stream()
                                        .map(words::whole)
                                        .toList())));
        if (!conflict.withoutShare().isEmpty()) {
            sentences.add(texts.get("workbench.conflict.without-share", "names", words.names(conflict.withoutShare())));
        }
        for (Conflict.Lowered lowered : conflict.lowered()) {
            Limit limit = lowered.limit();
            sentences.add(texts.get(
                    "workbench.conflict.lowered", "limit", words.whole(limit), "kept", numbers.whole(lowered.kept())));
        }
        unplaced(sentences, conflict);
        return sentences;
    }

    private void unplaced(List<String> sentences, Conflict conflict) {
        List<String> cells = new ArrayList<>();
        long sum = 0;
        for (int c = 0; c < conflict.unplaced().size(); c++) {
            int left = conflict.unplaced().get(c);
            if (left > 0) {
                TaskCell cell = asked.problem().task().get(c);
                String size = cell.size().isEmpty() ? "" : ", " + cell.size();
                cells.add(
                        texts.get("workbench.limit.of", "limit", numbers.whole(left), "scope", cell.category() + size));
                sum += left;
            }
        }
        if (sum > 0) {
            sentences.add(texts.get(
                    "workbench.conflict.unplaced",
                    "households",
                    numbers.whole(sum),
                    "task",
                    numbers.whole(asked.problem().households()),
                    "cells",
                    words.joined(cells)));
        }
    }
}
