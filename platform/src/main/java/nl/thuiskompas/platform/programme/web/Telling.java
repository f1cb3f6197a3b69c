package nl.thuiskompas.platform.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Certainty;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Document;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Span;

/** How pages tell of facts: names, values with their units, states, and where to read more. */
final class Telling {
    private final ProgrammeVisit visit;
    private final Language language;
    private final Texts texts;
    private final FactWords words;
    private final Known known;

    Telling(ProgrammeVisit visit) {
        this.visit = visit;
        this.language = visit.language();
        this.texts = visit.texts();
        this.words = new FactWords(language);
        this.known = visit.known();
    }

    ProgrammeVisit visit() {
        return visit;
    }

    FactWords words() {
        return words;
    }

    Numbers numbers() {
        return Numbers.in(language);
    }

    Language language() {
        return language;
    }

    Texts texts() {
        return texts;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What the fact is about: the title of its series, the group, and the place when it is not the country. */
    String title(Entry entry) {
        String title = entry.series().title().in(language);
        String place = entry.region().equals(Entry.COUNTRY) ? "" : ", " + visit.place(entry.region());
        return entry.group()
                        .map(group -> title + ": " + group.title().in(language))
                        .orElse(title)
                + place;
    }

    /** The value with its unit: ongeveer 4.800 woningen. */
    String value(Entry entry) {
        return entry.value() instanceof FactValue.Window window
                        && window.span().to().isEmpty()
                ? words.value(entry)
                : with(words.value(entry), entry.series().unit());
    }

    /** An amount with its unit. */
    String amount(java.math.BigDecimal amount, FactUnit unit) {
        return with(words.amount(amount, unit), unit);
    }

    private String with(String value, FactUnit unit) {
        return switch (unit) {
            case HOMES,
                    HOMES_PER_YEAR,
                    HOUSEHOLDS,
                    PERSONS,
                    MUNICIPALITIES,
                    REGIONS,
                    DEALS,
                    PROJECTS,
                    EVICTIONS,
                    VISITORS_PER_MONTH,
                    PER_MONTH,
                    PER_THOUSAND,
                    EUROS_PER_MONTH,
                    EUROS_PER_YEAR -> texts.get("ledger.unit." + Code.of(unit), "value", value);
            case COUNT, PERCENT, EUROS, YEARS, MONTHS, DATE, WINDOW, TERM -> value;
        };
    }

    String period(Entry entry) {
        return capital(words.period(entry.period()));
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    /** A document with who made it and when: for a line of sources. */
    String document(Document document) {
        return document.title().in(language)
                + document.published()
                        .map(date -> " (" + words.date(date) + ")")
                        .orElse("");
    }

    Link link(Entry entry) {
        return visit.to(Place.PROGRAMME_FACTS, entry.id());
    }

    /** What a reader has to know of the value: that it is expected, derived, replaced, contradicted, or a window that is open. */
    List<String> states(Entry entry) {
        List<String> states = new ArrayList<>();
        if (entry.certainty() != Certainty.NONE) {
            states.add(words.constant(entry.certainty()));
        }
        if (entry.value() instanceof FactValue.Window window && known.current(entry)) {
            states.add(texts.get("ledger.window." + state(window.span(), known.day())));
        }
        if (entry.evidence() != Evidence.SOURCED) {
            states.add(words.constant(entry.evidence()));
        }
        replacement(entry)
                .ifPresent(later -> states.add(words.constant(
                        later.replaces().map(Entry.Replacement::how).orElseThrow())));
        if (!known.contradictions(entry).isEmpty()) {
            states.add(texts.get("ledger.contradicted"));
        }
        return states;
    }

    /** What was entered in the place of it, as far as known. */
    Optional<Entry> replacement(Entry entry) {
        return visit.ledger().replacement(entry.id()).filter(known::knew);
    }

    /** How a window stands on a day. */
    static String state(Span window, LocalDate day) {
        if (day.isBefore(window.first())) {
            return "coming";
        }
        if (!window.ends()) {
            return "untilSpent";
        }
        return day.isAfter(window.last()) ? "closed" : "open";
    }

    FactRow row(Entry entry) {
        return new FactRow(
                link(entry),
                title(entry),
                period(entry),
                value(entry),
                states(entry),
                document(entry.document()),
                words.known(entry),
                entry.note().in(language),
                replacement(entry).isPresent());
    }

    /** Where facts stand, each document once: 2022, 2023 en 2024: Bericht over flexwoningen (mei 2023). */
    List<TargetView.Ref> sources(List<Entry> entries) {
        Map<Document, List<Entry>> byDocument = entries.stream()
                .collect(Collectors.groupingBy(Entry::document, LinkedHashMap::new, Collectors.toList()));
        return byDocument.entrySet().stream()
                .map(each -> new TargetView.Ref(
                        CourseSentences.list(
                                        texts,
                                        each.getValue().stream()
                                                .map(entry -> words.period(entry.period()))
                                                .toList())
                                + ": "
                                + document(each.getKey()),
                        link(each.getValue().getFirst())))
                .toList();
    }

    /** Some facts as a table. */
    FactTable table(String id, String title, String note, List<Entry> entries) {
        return new FactTable(id, title, note, entries.stream().map(this::row).toList());
    }
}
