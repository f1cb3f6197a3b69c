package nl.thuiskompas.platform.checks.internal;

import java.util.List;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** What was final does not change without a word. */
final class RevisedWithoutMarkCheck implements Check {
    @Override
    public String code() {
        return "revised-without-mark";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een waarde verschilt van die in de vorige uitgave, terwijl zij daar definitief was, of veranderd of"
                        + " afgerond: dezelfde cel krijgt elke keer hetzelfde getal.",
                "A value differs from that in the release before, although it was final there, or changed or rounded: the"
                        + " same cell gets the same number each time.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Former.comparable(context).ifPresent(former -> {
            String id = context.cells().former().orElseThrow().id();
            String statuses = CheckedCells.literal(CellStatus.FINAL.code()) + ", "
                    + CheckedCells.literal(CellStatus.PERTURBED.code());
            for (Slice slice : context.slices(true, dimension -> true)) {
                String from = "(SELECT * FROM cells WHERE " + context.sql(slice)
                        + ") c JOIN (SELECT * FROM former WHERE status IN (" + statuses + ") AND " + former.sql(slice)
                        + ") o ON " + former.same(context);
                findings.cells(
                        new Findings.Search(
                                from,
                                "c.value IS DISTINCT FROM o.value OR c.text IS DISTINCT FROM o.text",
                                List.of("o.value", "coalesce(o.text, '')", "coalesce(c.text, '')", "o.status")),
                        cell -> Say.words(
                                say -> "Was " + fixed(cell.text(3), "definitief", "veranderd of afgerond") + " "
                                        + shown(say, cell.number(0), cell.text(1)) + " in " + id
                                        + " en is nu " + shown(say, cell.value(), cell.text(2)) + " ("
                                        + cell.status() + ").",
                                say -> "Was " + fixed(cell.text(3), "final", "changed or rounded") + " "
                                        + shown(say, cell.number(0), cell.text(1)) + " in " + id
                                        + " and is " + shown(say, cell.value(), cell.text(2)) + " now ("
                                        + cell.status() + ")."));
            }
        });
    }

    private static String fixed(String status, String untouched, String touched) {
        return status.equals(CellStatus.FINAL.code()) ? untouched : touched;
    }

    private static String shown(Say.Writer say, double value, String text) {
        return text.isEmpty() ? say.n(value) : "\"" + text + "\"";
    }
}
