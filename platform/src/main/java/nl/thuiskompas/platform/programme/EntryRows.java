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

    /** Who writes 37.500 for homes means thousands, and would have 37 and a half of them. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    /** The same for money: 250.000 has a decimal too many. */
    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");

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
        FactValue value = value(row, of);
        LocalDate known = known(row, document, period);
        return new Entry(
                row.required("id"),
                of,
                group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LedgerReading.find(row, "group", groups, "groups.csv", "unknown-group")),
                row.matching("region", REGION, "NL or the code of a region such as GM0363"),
                period,
                value,
                precision(row, value),
                certainty(row, value, known),
                document,
                row.text("place"),
                known,
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

    private FactValue value(RawRow row, Series series) {
        FactValue value = value(row, series.unit());
        boolean nothing = value instanceof FactValue.Quantity quantity
                && quantity.amount().signum() == 0;
        boolean counts = series.unit().adds() || series.unit() == FactUnit.MUNICIPALITIES;
        if (series.step() == Step.TARGET && counts && nothing) {
            throw row.problem(
                    "value", "is 0, and a target is a number to reach", "Mend the value, or leave the fact out");
        }
        return value;
    }

    private FactValue value(RawRow row, FactUnit unit) {
        String text = row.required("value");
        return switch (unit) {
            case DATE ->
                new FactValue.Day(PartialDate.parse(text)
                        .filter(date -> date.first().getYear()
                                        >= CONTEXT.first().getYear()
                                && date.last().getYear() <= CONTEXT.last().getYear())
                        .orElseThrow(() -> row.unexpected(
                                "value", "a date such as 2026-07-01, 2024-Q1 or 2024, within " + CONTEXT)));
            case WINDOW ->
                new FactValue.Window(Span.parse(text)
                        .filter(span -> !span.single())
                        .orElseThrow(() -> row.unexpected("value", "two dates such as 2023-05-30/2023-07-07")));
            case TERM -> LedgerReading.find(row, "value", terms, "terms.csv", "unknown-term");
            case EUROS, EUROS_PER_MONTH, EUROS_PER_YEAR ->
                number(
                        row,
                        MONEY,
                        "an amount without dots for thousands and with at most two decimals, such as 250000");
            case PERCENT, PER_THOUSAND, PER_MONTH, YEARS, MONTHS ->
                number(row, NUMBER, "a number such as 8.05, with a dot before its decimals");
            default -> number(row, WHOLE, "a whole number without dots, such as 37500");
        };
    }

    private static FactValue number(RawRow row, Pattern form, String expected) {
        return new FactValue.Quantity(new BigDecimal(row.matching("value", form, expected)));
    }

    private static Precise precision(RawRow row, FactValue value) {
        if (row.text("precision").isEmpty()) {
            return Precise.EXACT;
        }
        Precise precision = LedgerReading.constant(row, "precision", Precise.class);
        if (precision != Precise.EXACT && !(value instanceof FactValue.Quantity)) {
            throw row.problem(
                    "precision",
                    "is '" + row.text("precision") + "', and the fact is no number",
                    "Leave it empty; of a day, certainty says how sure it is");
        }
        return precision;
    }

    /** Only of a day is it said how certain it is, and nothing has happened before its day. */
    private static Certainty certainty(RawRow row, FactValue value, LocalDate known) {
        String text = row.text("certainty");
        Certainty certainty =
                text.isEmpty() ? Certainty.NONE : LedgerReading.constant(row, "certainty", Certainty.class);
        if (!(value instanceof FactValue.Day day)) {
            if (certainty != Certainty.NONE) {
                throw row.problem(
                        "certainty",
                        "is '" + text + "', and the fact is no day",
                        "Leave it empty; a number that no longer holds gets a row that replaces it");
            }
            return certainty;
        }
        if (certainty == Certainty.NONE) {
            throw row.problem(
                    "certainty",
                    text.isEmpty() ? "is empty, and the fact is a day" : "is '" + text + "', and the fact is a day",
                    "Enter one of happened, decided, expected, abandoned");
        }
        if (certainty == Certainty.HAPPENED && day.date().first().isAfter(known)) {
            throw row.problem(
                    "certainty",
                    "is 'happened', while " + day.date() + " comes after " + known + ", when that was known",
                    "Mend the day or from when it was known, or enter decided or expected");
        }
        return certainty;
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
            if (!row.text("how").isEmpty()) {
                throw row.problem(
                        "replaces",
                        "is empty, while how is '" + row.text("how") + "'",
                        "Enter the name of the entry that this one comes in the place of, or leave how empty");
            }
            return Optional.empty();
        }
        return Optional.of(new Entry.Replacement(replaced, LedgerReading.constant(row, "how", Entry.How.class)));
    }
}
