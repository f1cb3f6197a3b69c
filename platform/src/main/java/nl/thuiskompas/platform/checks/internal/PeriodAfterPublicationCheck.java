package nl.thuiskompas.platform.checks.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** What has not been cannot be counted. */
final class PeriodAfterPublicationCheck implements Check {
    private static final Pattern FORECAST =
            Pattern.compile("prognose|raming|verwachting|plan|forecast|projection|scenario");

    @Override
    public String code() {
        return "period-after-publication";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een periode met cijfers begint na de dag waarop de tabel bekend was, terwijl de tabel zich geen prognose"
                        + " of plan noemt.",
                "A period with figures begins after the day on which the table was known, while the table does not call"
                        + " itself a forecast or a plan.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        String title = (context.dataset().title() + " " + context.dataset().summary()).toLowerCase(Locale.ROOT);
        Optional<String> column = context.periodColumn();
        if (column.isEmpty() || FORECAST.matcher(title).find()) {
            return;
        }
        LocalDate known = context.cells().release().known();
        context.cells()
                .ask(
                        "SELECT " + column.get() + ", count(value), min(row) FROM cells WHERE value IS NOT NULL"
                                + " GROUP BY 1 ORDER BY 1",
                        row -> {
                            String code = String.valueOf(row.text(1));
                            long count = row.count(2);
                            if (PeriodCode.find(code)
                                    .filter(period -> period.first().isAfter(known))
                                    .isPresent()) {
                                findings.add(
                                        severity(),
                                        code,
                                        row.count(3),
                                        Say.words(
                                                say -> say.n(count) + " cellen gaan over " + code + ", dat begint na "
                                                        + known + ", toen de tabel bekend was.",
                                                say -> say.n(count) + " cells are about " + code
                                                        + ", which begins after " + known
                                                        + ", when the table was known."));
                            }
                        });
    }
}
