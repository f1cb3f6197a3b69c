package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Explanation.Because;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.LimitWords;
import nl.thuiskompas.platform.workbench.Result;
import org.jspecify.annotations.Nullable;

/** Why a municipality takes its number, in the few words that a row of a table has room for. */
final class BriefReasons {
    private final Texts texts;
    private final Numbers numbers;
    private final LimitWords limits;
    private final List<Conflict.Lowered> lowered;

    /** @param result whose agreements may have been lowered, where they conflict */
    BriefReasons(WorkbenchVisit visit, DistributionProblem asked, @Nullable Result result) {
        this.texts = visit.texts();
        this.numbers = visit.numbers();
        this.limits = new LimitWords(asked, visit.language());
        this.lowered = result instanceof Result.Conflicting conflicting
                ? conflicting.conflict().lowered()
                : List.of();
    }

    /** Its share, what rounding did, and what agreements did. */
    String brief(Because because) {
        if (because.fairShare().signum() == 0 && because.households() == 0) {
            return texts.get("distribute.short.none");
        }
        List<String> parts = new ArrayList<>();
        double share = because.fairShare().doubleValue();
        parts.add(texts.get(
                "distribute.short.key",
                "share",
                numbers.number(share, 1),
                "rounded",
                numbers.whole(because.rounded()),
                "difference",
                numbers.difference(because.rounded() - share, 1)));
        Optional<Conflict.Lowered> less = lowered.stream()
                .filter(each ->
                        each.limit() instanceof Limit.OfOne one && one.region().equals(because.region()))
                .findFirst();
        if (less.isPresent()) {
            parts.add(texts.get(
                    "distribute.short.lowered",
                    "limit",
                    limits.of(less.get().limit()),
                    "kept",
                    numbers.whole(less.get().kept())));
            return String.join(" ", parts);
        }
        long moved = because.households() - because.rounded();
        String own = because.atLimit().stream().map(limits::of).collect(Collectors.joining(", "));
        if (moved != 0) {
            parts.add(texts.get(
                    own.isEmpty() ? "distribute.short.others" : "distribute.short.bound",
                    "limits",
                    own,
                    "difference",
                    numbers.difference(moved)));
        } else if (!own.isEmpty()) {
            parts.add(texts.get("distribute.short.reached", "limits", own));
        }
        return String.join(" ", parts);
    }
}
