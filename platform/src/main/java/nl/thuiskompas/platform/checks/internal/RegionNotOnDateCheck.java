package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** Figures of a period are of municipalities that were there then. */
final class RegionNotOnDateCheck implements Check {
    @Override
    public String code() {
        return "region-not-on-date";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een gemeente heeft cijfers over een periode waarin haar code niet in gebruik was. Dat komt voor als een"
                        + " bron oude cijfers naar een nieuwe indeling heeft omgerekend.",
                "A municipality has figures of a period in which its code was not in use. That happens when a source"
                        + " carried old figures over to a new set of municipalities.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Municipalities municipalities = new Municipalities(context.geography());
        for (CheckContext.RegionPeriod at : context.regionPeriods()) {
            boolean once =
                    at.filled() > 0 && Municipalities.isCode(at.region()) && municipalities.everKnown(at.region());
            if (once
                    && context.days(at.period())
                            .filter(municipalities::knowsAll)
                            .filter(days -> !municipalities.inUse(at.region(), days))
                            .isPresent()) {
                findings.add(
                        severity(),
                        context.place(at),
                        at.row(),
                        Say.words(
                                say -> at.region() + " was toen niet in gebruik (cellen met een waarde: "
                                        + say.n(at.filled()) + ").",
                                say -> at.region() + " was not in use then (cells with a value: " + say.n(at.filled())
                                        + ")."));
            }
        }
    }
}
