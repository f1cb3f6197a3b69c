package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A number is a number. */
final class NotFiniteCheck implements Check {
    @Override
    public String code() {
        return "not-a-number";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een waarde is oneindig of geen getal, zoals na een deling door nul.",
                "A value is infinite or no number, as after a division by nought.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        findings.cells(
                Findings.Search.where("isinf(c.value) OR isnan(c.value)"),
                cell -> new Words(
                        "Is geen eindig getal. Verwacht werd een getal, of een leeg veld waar er geen is.",
                        "Is no finite number. A number was expected, or an empty field where there is none."));
    }
}
