package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.tables.RawRow;

/** Reads rows of the table of entries. */
final class EntryRows {
    /** The programme runs from 2022 up to and including 2030: see the README of the tables. */
    static final Span PROGRAMME = Span.parse("2022/2030").orElseThrow();

    /** Facts around the programme may be older or reach further: the results before it, the plans behind it. */
    static final Span CONTEXT = Span.parse("2010/2040").orElseThrow();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern REGION = Pattern.compile("NL|[A-Z]{2}[0-9]{2,4}");

    private final Map<String, Series> series;
    private final Map<String, Group> groups;
    private final Map<String, FactValue.Term> terms;
    private final Map<String, Document> documents;

    EntryRows(
            Map<String, Series> series,
            Map<String, Group> groups,
            Map<String, FactValue.Term> terms,
            Map<String, Document> documents) {
        this.series = series;
        this.groups = groups;
        this.terms = terms;
        this.documents = documents;
    }

    Entry entry(RawRow row) {
        Series of = LedgerReading.find(row, "series", series, "series.csv", "unknown-series");
        Document document = LedgerReading.find(row, "document", documents, "documents.csv", "figure-without-source");
        Span period = period(row, of);
        String group = row.text("group");
        return new Entry(
                row.required("id"),
                of,
                group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LedgerReading.find(row, "group", groups, "groups.csv", "unknown-group")),
                row.matching("region", REGION, "NL or the code of a region such as GM0363"),
                period,
                value(row, of.unit()),
                row.text("precision").isEmpty()
                        ? Precise.EXACT
                        : LedgerReading.constant(row, "precision", Precise.class),
                certainty(row, of.unit()),
                document,
                row.text("place"),
                known(row, document, period),
                row.text("known").isEmpty() && document.published().isEmpty(),
                LedgerReading.constant(row, "evidence", Evidence.class),
                replaces(row),
                LedgerReading.words(row, "note"),
                row.where());
    }

    private static Span period(RawRow row, Series series) {
        Span period = Span.parse(row.text("period"))
                .orElseThrow(() -> row.unexpected("period", "a period such as 2022, 2023-01-01, 2022/2024 or 2023/.."));
        boolean promise = series.step() == Step.TARGET || series.step() == Step.PATH;
        boolean within =
                promise ? period.meets(PROGRAMME) : period.ends() ? CONTEXT.contains(period) : period.meets(CONTEXT);
        if (!within) {
            throw new LedgerRowException(
                    "period-outside-programme",
                    row.problem(
                            "period",
                            "is '" + period + "', outside "
                                    + (promise
                                            ? "the programme (" + PROGRAMME + ")"
                                            : "what the ledger keeps (" + CONTEXT + ")"),
                            "Mend the period, or leave the fact out"));
        }
        return period;
    }

    private FactValue value(RawRow row, FactUnit unit) {
        String text = row.required("value");
        return switch (unit) {
            case DATE ->
                new FactValue.Day(PartialDate.parse(text)
                        .orElseThrow(() -> row.unexpected("value", "a date such as 2026-07-01, 2024-Q1 or 2024")));
            case WINDOW ->
                new FactValue.Window(Span.parse(text)
                        .filter(span -> !span.single())
                        .orElseThrow(() -> row.unexpected("value", "two dates such as 2023-05-30/2023-07-07")));
            case TERM -> LedgerReading.find(row, "value", terms, "terms.csv", "unknown-term");
            default ->
                new FactValue.Quantity(new BigDecimal(row.matching("value", NUMBER, "a number such as 37500 or 8.05")));
        };
    }

    private static Certainty certainty(RawRow row, FactUnit unit) {
        if (row.text("certainty").isEmpty()) {
            if (unit == FactUnit.DATE) {
                throw row.problem(
                        "certainty", "is empty, and the fact is a day", "Enter one of " + Code.all(Certainty.class));
            }
            return Certainty.NONE;
        }
        return LedgerReading.constant(row, "certainty", Certainty.class);
    }

    /**
     * From which day a fact was known: as the row says, or else when its document came out, or else when its period was
     * over. Of a month or a year, the last day counts.
     */
    private static LocalDate known(RawRow row, Document document, Span period) {
        if (!row.text("known").isEmpty()) {
            return row.date("known");
        }
        return document.published()
                .map(PartialDate::last)
                .or(() -> period.to().map(PartialDate::last))
                .orElseThrow(() -> row.problem(
                        "known",
                        "is empty, while neither document " + document.id() + " nor the period has a date to go by",
                        "Enter the day from which this was known"));
    }

    private static Optional<Entry.Replacement> replaces(RawRow row) {
        String replaced = row.text("replaces");
        if (replaced.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Replacement(replaced, LedgerReading.constant(row, "how", Entry.How.class)));
    }
}
