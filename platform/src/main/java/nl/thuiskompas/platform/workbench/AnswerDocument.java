package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.engine.distribution.Explanation.Because;
import nl.thuiskompas.engine.distribution.Fairness;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.JsonFields;

/**
 * Answers as JSON objects, as {@code docs/reference/distribution-problem.md} describes them. What a problem does not have, such
 * as sizes or swaps, its answer does not have either.
 */
public final class AnswerDocument {
    private static final int DECIMALS = 9;
    private static final String HOUSEHOLDS = "households";
    private static final String REGION = "region";

    private final DistributionProblem asked;
    private final Language language;
    private final Reasons reasons;
    private final FairnessWords words;
    private final LimitWords limitWords;

    private AnswerDocument(DistributionProblem asked, Language language) {
        this.asked = asked;
        this.language = language;
        this.reasons = new Reasons(asked, language);
        this.words = new FairnessWords(asked, language);
        this.limitWords = new LimitWords(asked, language);
    }

    /**
     * An answer.
     *
     * @param prices what each limit costs, when that was asked for
     */
    public static Map<String, Object> of(Result.Answer answer, Language language, Optional<List<Price>> prices) {
        return new AnswerDocument(answer.asked(), language).answer(answer, prices);
    }

    /** Where limits conflict, and what comes nearest: what is added to the problem after RFC 9457, and what a command writes. */
    public static Map<String, Object> of(Result.Conflicting conflicting, Language language) {
        return new AnswerDocument(conflicting.asked(), language).conflict(conflicting);
    }

    private Map<String, Object> answer(Result.Answer answer, Optional<List<Price>> prices) {
        Map<String, Object> document = head();
        document.put("allocation", allocation(answer.distribution(), swapped(answer)));
        document.put("totals", totals(answer.distribution(), answer.explanation(), Optional.of(answer)));
        explained(document, answer.distribution(), answer.explanation());
        if (!answer.swapped().broken().isEmpty()) {
            document.put(
                    "brokenBySwaps",
                    answer.swapped().broken().stream()
                            .map(asked.places().limits()::get)
                            .toList());
        }
        prices.ifPresent(all -> document.put("prices", prices(all)));
        sources(document);
        return document;
    }

    private Map<String, Object> conflict(Result.Conflicting conflicting) {
        Conflict conflict = conflicting.conflict();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sentences", words.conflict(conflict));
        document.put("limits", conflict.limits().stream().map(this::limit).toList());
        document.put("withoutShare", conflict.withoutShare());
        Map<String, Object> nearest = new LinkedHashMap<>();
        nearest.put("allocation", allocation(conflict.nearest(), Optional.empty()));
        nearest.put("totals", totals(conflict.nearest(), conflicting.explanation(), Optional.empty()));
        document.put("nearest", nearest);
        List<Map<String, Object>> unplaced = new ArrayList<>();
        for (int c = 0; c < conflict.unplaced().size(); c++) {
            if (conflict.unplaced().get(c) > 0) {
                Map<String, Object> cell = cell(asked.problem().task().get(c));
                cell.put(HOUSEHOLDS, (long) conflict.unplaced().get(c));
                unplaced.add(cell);
            }
        }
        document.put("unplaced", unplaced);
        document.put(
                "lowered",
                conflict.lowered().stream()
                        .map(lowered -> {
                            Map<String, Object> fields = limit(lowered.limit());
                            fields.put("asked", lowered.asked());
                            fields.put("kept", lowered.kept());
                            return fields;
                        })
                        .toList());
        return document;
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        if (!asked.title().isEmpty()) {
            head.put("title", asked.title());
        }
        if (!asked.period().isEmpty()) {
            head.put("period", asked.period());
        }
        return head;
    }

    private Optional<Swapped> swapped(Result.Answer answer) {
        return asked.swaps().isEmpty() ? Optional.empty() : Optional.of(answer.swapped());
    }

    private List<Map<String, Object>> allocation(Distribution distribution, Optional<Swapped> swapped) {
        List<Map<String, Object>> allocation = new ArrayList<>();
        List<TaskCell> task = asked.problem().task();
        for (int i = 0; i < distribution.parts().size(); i++) {
            Part part = distribution.parts().get(i);
            for (int c = 0; c < task.size(); c++) {
                Map<String, Object> cell = new LinkedHashMap<>();
                cell.put(REGION, part.region());
                cell.putAll(cell(task.get(c)));
                cell.put(HOUSEHOLDS, (long) part.byCell().get(c));
                if (swapped.isPresent()) {
                    cell.put("afterSwaps", swapped.get().byCell().get(i).get(c));
                }
                allocation.add(cell);
            }
        }
        return allocation;
    }

    private static Map<String, Object> cell(TaskCell cell) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("category", cell.category());
        if (!cell.size().isEmpty()) {
            fields.put("size", cell.size());
        }
        return fields;
    }

    private List<Map<String, Object>> totals(
            Distribution distribution, Explanation explanation, Optional<Result.Answer> answer) {
        List<Map<String, Object>> totals = new ArrayList<>();
        for (int i = 0; i < distribution.parts().size(); i++) {
            Part part = distribution.parts().get(i);
            Map<String, Object> total = new LinkedHashMap<>();
            total.put(REGION, part.region());
            if (asked.names().containsKey(part.region())) {
                total.put("name", asked.name(part.region()));
            }
            total.put(HOUSEHOLDS, part.households());
            total.put("fairShare", rounded(part.fairShare().doubleValue()));
            part.ratio().ifPresent(ratio -> total.put("ratio", rounded(ratio)));
            if (part.carried() != 0) {
                total.put("carried", part.carried());
                total.put("due", part.due());
            }
            if (answer.isPresent() && !asked.swaps().isEmpty()) {
                total.put("afterSwaps", answer.get().swapped().total(i));
            }
            Because because = explanation.because().get(i);
            total.put("because", answer.isPresent() ? reasons.of(answer.get(), i) : reasons.of(because, part));
            totals.add(total);
        }
        return totals;
    }

    private void explained(Map<String, Object> document, Distribution distribution, Explanation explanation) {
        document.put("method", JsonFields.code(asked.problem().method()));
        Map<String, Object> fairness = fairness(explanation.fairness());
        fairness.put("sentences", words.fairness(explanation));
        document.put("fairness", fairness);
        if (!asked.problem().limits().isEmpty()) {
            document.put("withoutLimits", fairness(explanation.withoutLimits()));
        }
        document.put(
                "paradoxes",
                explanation.paradoxes().stream()
                        .map(paradox -> Map.of("code", JsonFields.code(paradox), "sentence", words.paradox(paradox)))
                        .toList());
        document.put("multipliers", new Multipliers(asked, distribution, explanation).document());
    }

    private static Map<String, Object> fairness(Fairness fairness) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("smallest", rounded(fairness.smallest()));
        fields.put("largest", rounded(fairness.largest()));
        fields.put("gini", rounded(fairness.gini()));
        fields.put("quotaKept", fairness.quotaKept());
        fields.put("outsideQuota", fairness.outsideQuota());
        return fields;
    }

    private List<Map<String, Object>> prices(List<Price> prices) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int l = 0; l < prices.size(); l++) {
            Price price = prices.get(l);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("field", asked.places().limits().get(l));
            fields.put("sentence", words.price(price));
            fields.put(
                    "shifts",
                    price.shifts().stream()
                            .map(shift -> Map.of(REGION, shift.region(), "more", shift.more()))
                            .toList());
            price.without().ifPresent(without -> fields.put("without", fairness(without)));
            all.add(fields);
        }
        return all;
    }

    private Map<String, Object> limit(Limit limit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int place = asked.problem().limits().indexOf(limit);
        fields.put("field", asked.places().limits().get(place));
        fields.put("sentence", limitWords.whole(limit));
        return fields;
    }

    private void sources(Map<String, Object> document) {
        asked.table()
                .ifPresent(table -> document.put(
                        "sources",
                        table.keys().stream()
                                .filter(key -> asked.problem().weights().containsKey(key.name()))
                                .map(key -> {
                                    Map<String, Object> fields = new LinkedHashMap<>();
                                    fields.put("key", key.name());
                                    fields.put("title", key.title().in(language));
                                    fields.put("source", key.source());
                                    fields.put("reference", key.reference().toString());
                                    return fields;
                                })
                                .toList()));
    }

    /** Nine decimals: what is behind them is of the arithmetic. */
    static double rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
