package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A cell stands in a table once. */
final class DuplicateCellCheck implements Check {
    @Override
    public String code() {
        return "duplicate-cell";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Dezelfde cel, met hetzelfde onderwerp en dezelfde codes, staat meer dan eens in de tabel.",
                "The same cell, of the same topic and with the same codes, stands in the table more than once.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        List<String> key = new ArrayList<>(List.of("topic"));
        key.addAll(context.columnsBut());
        // Cells are sorted by their keys, so the same one twice stands together: no more than two rows are looked at.
        // Cells are sorted by their keys, so the same one twice stands together: no more than two rows are looked at.
        List<String> before =
                new ArrayList<>(List.of("lag(row) OVER () AS before_row", "lag(value) OVER () AS before_value"));
        List<String> same = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            before.add("lag(" + key.get(i) + ") OVER () AS before_" + i);
            same.add("c." + key.get(i) + " = c.before_" + i);
        }
        findings.cells(
                new Findings.Search(
                        "(SELECT *, " + String.join(", ", before) + " FROM cells) c",
                        String.join(" AND ", same),
                        List.of("c.before_row", "c.before_value")),
                cell -> Say.words(
                        say -> "Staat er ook in rij " + say.n(cell.number(0)) + " (daar " + say.n(cell.number(1))
                                + ", hier " + say.n(cell.value()) + "). Laat er één staan.",
                        say -> "Also stands in row " + say.n(cell.number(0)) + " (there " + say.n(cell.number(1))
                                + ", here " + say.n(cell.value()) + "). Leave one of them."));
    }
}
