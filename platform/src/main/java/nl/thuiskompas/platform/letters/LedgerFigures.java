package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.CountedOnce;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.PartialDate;
import nl.thuiskompas.platform.programme.Span;
import nl.thuiskompas.platform.programme.Total;

/** Facts of the ledger and totals of them, as sentences write them. */
final class LedgerFigures implements Figures {
    static final String TOTAL = "total ";

    /** Before the name of an entry that is meant in its own form, also when another came in its place. */
    private static final String ENTERED = "entered ";

    private final Known known;
    private final Language language;
    private final FactWords words;
    private final Texts texts;
    private final Addresses addresses;
    private final Predicate<String> about;

    /** @param about whether a letter states facts about a region, by its code: of another, it would be a wrong figure */
    LedgerFigures(Known known, Language language, Addresses addresses, Predicate<String> about) {
        this.known = known;
        this.language = language;
        this.words = new FactWords(language);
        this.texts = Texts.in(language);
        this.addresses = addresses;
        this.about = about;
    }

    @Override
    public Answer ask(String name) {
        if (name.startsWith(TOTAL)) {
            return total(name.substring(TOTAL.length()).strip());
        }
        if (OtherPeriods.means(name)) {
            return OtherPeriods.find(known, name).<Answer>map(this::given).orElseGet(Answer.NotYet::new);
        }
        return name.startsWith(ENTERED)
                ? entered(name.substring(ENTERED.length()).strip())
                : fact(name);
    }

    private Answer fact(String name) {
        return switch (known.find(name)) {
            case Known.Found.Missing missing -> new Answer.Missing(texts.get("letter.refused.missing", "figure", name));
            case Known.Found.NotYet notYet -> new Answer.NotYet();
            case Known.Found.Present present
            when present.entry().evidence() == Evidence.UNVERIFIED ->
                new Answer.Missing(texts.get("letter.refused.unverified", "figure", name));
            case Known.Found.Present present
            when !about.test(present.entry().region()) ->
                new Answer.Missing(texts.get(
                        "letter.refused.region",
                        "figure",
                        name,
                        "region",
                        present.entry().region()));
            case Known.Found.Present present -> given(present.entry());
        };
    }

    private Answer entered(String name) {
        Answer newest = fact(name);
        Entry entry = known.ledger().entries().get(name);
        return newest instanceof Answer.Given && entry != null ? given(entry) : newest;
    }

    private Answer given(Entry entry) {
        return new Answer.Given(
                figure(entry),
                form -> write(entry, form),
                entry.amount(),
                entry.date(),
                entry.date().isPresent() ? Code.of(entry.certainty()) : "",
                Optional.of(entry));
    }

    private StatedFigure figure(Entry entry) {
        String place = language == Language.EN ? "" : entry.place();
        String reference = entry.document().reference();
        return new StatedFigure(
                0,
                entry.id(),
                entry.series().title().in(language)
                        + entry.group().map(g -> ": " + g.title().in(language)).orElse(""),
                words.value(entry),
                words.period(entry.period()),
                entry.document().title().in(language)
                        + (reference.isEmpty() ? "" : " (" + reference + ")")
                        + (place.isEmpty() ? "" : ", " + place),
                place,
                words.known(entry),
                known.ledger().release(),
                entry.series().definition().in(language),
                entry.note().in(language),
                addresses.fact(entry.id()));
    }

    private String write(Entry entry, String form) {
        return switch (form) {
            case "" -> words.value(entry);
            case "plain" -> words.plain(entry);
            case "words" -> words.precisely(entry.precision(), words.small(number(entry)));
            case "fraction" -> words.precisely(entry.precision(), words.fraction(number(entry)));
            case "period" -> words.period(entry.period());
            case "until" -> words.until(entry.period());
            case "from" -> words.date(window(entry).from());
            case "to" -> end(entry).map(words::date).orElse("");
            case "while" -> open(entry);
            case "during" -> during(entry.period());
            case "year" -> String.valueOf(day(entry).first().getYear());
            case "source" -> entry.document().title().in(language);
            case "on" -> on(day(entry));
            case "known" -> words.day(entry.known());
            default -> throw new TemplateException(entry.id() + " cannot be written as " + form);
        };
    }

    /** A day with what stands before it: op 1 juli 2026, in 2024. */
    private String on(PartialDate day) {
        boolean exact = day.precision() == PartialDate.Precision.DAY;
        return texts.get(exact ? "letter.on-day" : "letter.in-period", "day", words.date(day));
    }

    /** A period with what stands before it: op 1 januari 2024, in de eerste drie kwartalen van 2023, vanaf 2025. */
    private String during(Span period) {
        if (period.single()) {
            return on(period.from());
        }
        String value = words.period(period);
        if (!period.ends()) {
            return value;
        }
        return texts.get(value.equals(words.window(period)) ? "letter.over-days" : "letter.in-period", "day", value);
    }

    /** How long a desk is open; of one whose end is not known, since when. */
    private String open(Entry entry) {
        return entry.date()
                .map(day -> texts.get("ledger.since", "day", words.date(day)))
                .orElseGet(() -> words.open(window(entry)));
    }

    /** Where the days of a desk end, or the period that a fact is about. */
    private static Optional<PartialDate> end(Entry entry) {
        return entry.value() instanceof FactValue.Window window
                ? window.span().to()
                : entry.period().to();
    }

    private BigDecimal number(Entry entry) {
        return entry.amount().orElseThrow(() -> otherKind(entry, "letter.refused.number"));
    }

    private PartialDate day(Entry entry) {
        return entry.date().orElseThrow(() -> otherKind(entry, "letter.refused.day"));
    }

    private Span window(Entry entry) {
        if (entry.value() instanceof FactValue.Window window) {
            return window.span();
        }
        throw otherKind(entry, "letter.refused.window");
    }

    /** Tables can give a fact another kind of value than a sentence was written for. */
    private Asking.Refused otherKind(Entry entry, String why) {
        return new Asking.Refused(entry.id(), texts.get(why, "figure", entry.id()));
    }

    /** What was added up, each by its name: flex.by-grant, 2 × flex.joint-next. */
    private static String parts(CountedOnce counted) {
        return counted.parts().stream()
                .map(each -> (each.part().times() == 1 ? "" : each.part().times() + " × ")
                        + each.entry().id())
                .collect(Collectors.joining(", "));
    }

    private Answer total(String name) {
        Total total = known.ledger().totals().get(name);
        if (total == null) {
            return new Answer.Missing(texts.get("letter.refused.missing", "figure", name));
        }
        CountedOnce counted = CountedOnce.of(known, total);
        for (Total.Part part : total.parts()) {
            if (!(fact(part.entry()) instanceof Answer.Given)) {
                return fact(part.entry());
            }
        }
        if (!counted.whole()) {
            return new Answer.Missing(texts.get(
                    "letter.refused.missing", "figure", counted.absent().getFirst()));
        }
        List<FactUnit> units = counted.parts().stream()
                .map(p -> p.entry().series().unit())
                .filter(FactUnit::adds)
                .distinct()
                .toList();
        FactUnit unit = units.isEmpty() ? FactUnit.COUNT : units.getFirst();
        String least = words.amount(counted.least(), unit);
        String most = words.amount(counted.most(), unit);
        String value = counted.exact() ? most : texts.get("ledger.range", "least", least, "most", most);
        StatedFigure figure = new StatedFigure(
                0,
                TOTAL + name,
                total.title().in(language),
                value,
                "",
                texts.get("letter.own.sum", "facts", parts(counted)),
                "",
                known.ledger().release(),
                texts.get("programme.overlap." + Code.of(total.overlap())),
                total.reason().in(language),
                addresses.total(name));
        return new Answer.Given(
                figure,
                form -> switch (form) {
                    case "" -> value;
                    case "least" -> least;
                    case "most" -> most;
                    default -> throw new TemplateException("total " + name + " cannot be written as " + form);
                },
                counted.exact() ? Optional.of(counted.most()) : Optional.empty(),
                Optional.empty(),
                "");
    }
}
