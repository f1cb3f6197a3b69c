package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A period is a stretch of days. */
final class PeriodCodeCheck implements Check {
    @Override
    public String code() {
        return "period-unreadable";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een code van een periode is niet te lezen als jaar, halfjaar, kwartaal, maand, week of dag. Haar cijfers"
                        + " staan in geen reeks.",
                "A code of a period cannot be read as a year, half-year, quarter, month, week or day. Its figures stand in"
                        + " no series.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        context.dataset().periods().ifPresent(dimension -> {
            for (Code code : dimension.codes()) {
                if (PeriodCode.find(code.id()).isEmpty()) {
                    findings.add(
                            dimension.title().strip() + " " + code.id(),
                            new Words(
                                    "\"" + code.id()
                                            + "\" is geen periode; verwacht werd zoiets als 2021JJ00, 2021KW01,"
                                            + " 2021MM01 of 20210131.",
                                    "\"" + code.id() + "\" is no period; something like 2021JJ00, 2021KW01, 2021MM01 or"
                                            + " 20210131 was expected."));
                }
            }
        });
    }
}
