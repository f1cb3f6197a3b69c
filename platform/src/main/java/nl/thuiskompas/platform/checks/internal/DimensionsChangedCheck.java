package nl.thuiskompas.platform.checks.internal;

import java.util.List;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A table keeps its dimensions. */
final class DimensionsChangedCheck implements Check {
    @Override
    public String code() {
        return "dimensions-changed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "De tabel heeft een indeling meer of minder dan de vorige uitgave; haar cellen zijn dan niet een voor een te"
                        + " vergelijken.",
                "The table has a dimension more or fewer than the release before; its cells cannot be compared one by one"
                        + " then.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Former.any(context).ifPresent(former -> {
            List<String> gone = former.gone(context);
            List<String> come = former.come(context);
            if (!gone.isEmpty()) {
                findings.add(
                        String.join(", ", gone),
                        new Words(
                                "Is er niet meer: " + String.join(", ", gone) + ".",
                                "Is no longer there: " + String.join(", ", gone) + "."));
            }
            if (!come.isEmpty()) {
                findings.add(
                        String.join(", ", come),
                        new Words(
                                "Is er bij gekomen: " + String.join(", ", come) + ".",
                                "Is new: " + String.join(", ", come) + "."));
            }
        });
    }
}
