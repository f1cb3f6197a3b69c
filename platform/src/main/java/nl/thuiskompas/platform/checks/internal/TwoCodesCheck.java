package nl.thuiskompas.platform.checks.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A municipality that was given another code counts once. */
final class TwoCodesCheck implements Check {
    private record Key(String region, String period) {}

    @Override
    public String code() {
        return "one-municipality-two-codes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een gemeente die een andere code kreeg, heeft in één periode cijfers onder beide codes. Wie die optelt,"
                        + " telt haar dubbel.",
                "A municipality that was given another code has figures under both codes in one period. Who adds them"
                        + " counts it twice.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Map<Key, CheckContext.RegionPeriod> filled = new HashMap<>();
        for (CheckContext.RegionPeriod at : context.regionPeriods()) {
            if (at.numbers() > 0) {
                filled.put(new Key(at.region(), at.period()), at);
            }
        }
        for (BoundaryChange change : context.geography().changes()) {
            if (change.kind() != BoundaryChange.Kind.RENUMBERING) {
                continue;
            }
            filled.forEach((key, at) -> {
                CheckContext.RegionPeriod other = filled.get(new Key(change.to(), key.period()));
                if (key.region().equals(change.from()) && other != null) {
                    findings.add(severity(), context.place(at), at.row(), message(context, change, at, other));
                }
            });
        }
    }

    private static Words message(
            CheckContext context, BoundaryChange change, CheckContext.RegionPeriod old, CheckContext.RegionPeriod now) {
        Optional<PeriodCode> days = context.days(old.period());
        boolean after = days.isEmpty() || !days.get().last().isBefore(change.date());
        String counts = after ? change.to() : change.from();
        return Say.words(
                say -> change.from() + " (rij " + say.n(old.row()) + ") en " + change.to() + " (rij " + say.n(now.row())
                        + ") zijn dezelfde gemeente, sinds " + change.date() + " onder de tweede code. Tel alleen "
                        + counts + ".",
                say -> change.from() + " (row " + say.n(old.row()) + ") and " + change.to() + " (row "
                        + say.n(now.row()) + ") are the same municipality, under the second code since "
                        + change.date() + ". Count " + counts + " only.");
    }
}
