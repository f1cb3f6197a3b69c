package nl.thuiskompas.platform.checks.internal;

import java.util.Optional;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A municipality has been one at some time. */
final class RegionUnknownCheck implements Check {
    @Override
    public String code() {
        return "region-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een gemeentecode met cijfers is van geen gemeente, in een periode waarvan alle gemeenten bekend zijn.",
                "A code of a municipality with figures belongs to no municipality, in a period of which all municipalities"
                        + " are known.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Municipalities municipalities = new Municipalities(context.geography());
        for (CheckContext.RegionPeriod at : context.regionPeriods()) {
            Optional<PeriodCode> days = context.days(at.period());
            if (at.filled() > 0
                    && Municipalities.isCode(at.region())
                    && !municipalities.everKnown(at.region())
                    && days.map(municipalities::knowsAll).orElse(true)) {
                findings.add(
                        severity(),
                        context.place(at),
                        at.row(),
                        Say.words(
                                say -> at.region()
                                        + " is geen gemeente en is er nooit een geweest (cellen met een waarde: "
                                        + say.n(at.filled())
                                        + "). Verbeter de code, of breng eerst de gemeenten van die"
                                        + " dag (thuis edition import).",
                                say -> at.region() + " is no municipality and never was one (cells with a value: "
                                        + say.n(at.filled()) + "). Mend the code, or first bring the municipalities of"
                                        + " that day (thuis edition import)."));
            }
        }
    }
}
