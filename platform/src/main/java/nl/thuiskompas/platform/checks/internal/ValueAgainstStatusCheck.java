package nl.thuiskompas.platform.checks.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** Where the status says that there is a value there is one, and where it says that there is none there is none. */
final class ValueAgainstStatusCheck implements Check {
    @Override
    public String code() {
        return "value-against-status";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een cel heeft een waarde terwijl haar status zegt dat die onbekend, geheim of onmogelijk is, of het"
                        + " omgekeerde.",
                "A cell has a value while its status says that it is unknown, withheld or impossible, or the reverse.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        String valued = Arrays.stream(CellStatus.values())
                .filter(CellStatus::valued)
                .map(status -> CheckedCells.literal(status.code()))
                .collect(Collectors.joining(", ", "(", ")"));
        findings.cells(
                Findings.Search.where("(c.value IS NOT NULL OR c.text IS NOT NULL) AND c.status NOT IN " + valued),
                cell -> Say.words(
                        say -> "Heeft de waarde " + say.n(cell.value()) + " en de status " + cell.status()
                                + ", waarbij geen waarde hoort.",
                        say -> "Has the value " + say.n(cell.value()) + " and the status " + cell.status()
                                + ", which goes with none."));
        findings.cells(
                Findings.Search.where("c.value IS NULL AND c.text IS NULL AND c.status IN " + valued),
                cell -> new Words(
                        "Heeft geen waarde, terwijl de status " + cell.status() + " zegt dat er een is.",
                        "Has no value, while the status " + cell.status() + " says that there is one."));
    }
}
