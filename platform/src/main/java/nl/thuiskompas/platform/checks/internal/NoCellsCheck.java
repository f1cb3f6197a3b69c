package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A table holds figures. */
final class NoCellsCheck implements Check {
    @Override
    public String code() {
        return "no-figures";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "De tabel heeft geen enkele cel met een getal of tekst.",
                "The table has not one cell with a number or a text.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        long[] filled = new long[1];
        context.cells()
                .ask(
                        "SELECT count(*) FROM cells WHERE value IS NOT NULL OR text IS NOT NULL",
                        row -> filled[0] = row.count(1));
        if (filled[0] == 0) {
            long cells = context.cells().release().cells();
            findings.add(
                    "",
                    Say.words(
                            say -> "Van de " + say.n(cells)
                                    + " cellen is er geen gevuld. Verwacht werd een tabel met cijfers; kijk of de bron"
                                    + " of de mapping klopt.",
                            say -> "Of the " + say.n(cells)
                                    + " cells none is filled. A table with figures was expected; see whether the source"
                                    + " or the mapping is right."));
        }
    }
}
