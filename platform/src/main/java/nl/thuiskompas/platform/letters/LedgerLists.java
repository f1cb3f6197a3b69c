package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Certainty;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Span;
import nl.thuiskompas.platform.programme.Step;

/**
 * Lists of facts that sentences are written for once each: desks that are open on the day of the letter, days to come, and
 * what the ledger has about the area itself. A fact that is entered later joins its list by itself.
 */
final class LedgerLists {
    private static final Set<FactUnit> AMOUNTS = Set.of(FactUnit.EUROS, FactUnit.PERSONS);

    /** The end of names of series with days before which something does not happen: those are no days to come. */
    private static final String NOT_BEFORE = ".not-before";

    /** The end of names of series with the day on which a desk opened or closed. */
    private static final String OPEN = ".open";

    private static final String CLOSED = ".closed";

    /** Measures of which the days ask nothing of a municipality. */
    private static final Set<String> ELSEWHERE = Set.of(
            "monitor", "minimum-wage", "hourly-minimum-wage", "cost-sharing", "rent-reduction", "rent-benefit-bill");

    private final Known known;
    private final LocalDate day;
    private final Language language;
    private final String here;
    private final Map<String, String> areas;
    private final List<Entry> current;
    private final Map<String, List<Figures.Item>> items = new HashMap<>();

    /**
     * @param here code of the area
     * @param areas what the area and those it lies in are called, by their codes: facts about others are not for its letter
     */
    LedgerLists(Known known, Language language, String here, Map<String, String> areas) {
        this.known = known;
        this.day = known.day();
        this.language = language;
        this.here = here;
        this.areas = areas;
        this.current = known.ledger().entries().values().stream()
                .filter(e -> areas.containsKey(e.region()))
                .filter(e -> e.evidence() != Evidence.UNVERIFIED)
                .filter(known::current)
                .toList();
    }

    /** The items of a list. */
    List<Figures.Item> items(String list) {
        return items.computeIfAbsent(
                list, name -> entries(name).stream().map(this::item).toList());
    }

    /** How many measures a list is about, as a figure: a scheme with two desks is one scheme. */
    Answer count(String list) {
        List<Entry> counted = entries(list);
        long count = counted.stream()
                .map(entry -> entry.series().measure())
                .distinct()
                .count();
        Texts texts = Texts.in(language);
        String value = new nl.thuiskompas.platform.programme.FactWords(language).small(BigDecimal.valueOf(count));
        StatedFigure figure = new StatedFigure(
                0,
                "count " + list,
                texts.get("letter.local.count." + list),
                value,
                "",
                texts.get(
                        "letter.own.count",
                        "facts",
                        counted.stream().map(Entry::id).collect(Collectors.joining(", "))),
                "",
                known.ledger().release(),
                "",
                "",
                new Addresses(language, day).measures());
        return new Answer.Given(figure, form -> value, Optional.of(BigDecimal.valueOf(count)), Optional.empty(), "");
    }

    private List<Entry> entries(String list) {
        return switch (list) {
            case "open-windows" ->
                Stream.concat(windows(), desks())
                        .filter(e -> Desk.of(e).open(day))
                        .sorted(Comparator.comparing((Entry e) -> span(e).last())
                                .thenComparing(Entry::id))
                        .toList();
            case "unsure-windows" ->
                Stream.concat(windows(), desks())
                        .filter(e -> Desk.of(e).unsure(day))
                        .sorted(Comparator.comparing((Entry e) -> span(e).first())
                                .thenComparing(Entry::id))
                        .toList();
            case "closed-windows" ->
                windows()
                        .filter(e ->
                                span(e).last().isBefore(day) && !span(e).last().isBefore(day.minusYears(1)))
                        .sorted(Comparator.comparing((Entry e) -> span(e).last())
                                .thenComparing(Entry::id))
                        .toList();
            case "coming-days" -> coming();
            case "next-day" -> coming().stream().limit(1).toList();
            case "own-facts" ->
                current.stream()
                        .filter(e -> !e.region().equals(Entry.COUNTRY))
                        .sorted(Comparator.comparing((Entry e) -> e.series().step())
                                .thenComparing(Entry::period)
                                .thenComparing(Entry::id))
                        .toList();
            case "here-facts" -> here().toList();
            case "here-urgency" ->
                here().filter(e -> measure(e, "urgency-schemes")).toList();
            case "here-visions" ->
                here().filter(e -> measure(e, "care-visions")).toList();
            default -> throw new TemplateException("there is no list " + list);
        };
    }

    /** Facts about the area itself. */
    private Stream<Entry> here() {
        return current.stream()
                .filter(e -> e.region().equals(here) && !e.region().equals(Entry.COUNTRY));
    }

    private static boolean measure(Entry entry, String measure) {
        return entry.series().measure().id().equals(measure);
    }

    private Stream<Entry> windows() {
        return current.stream().filter(e -> e.value() instanceof FactValue.Window);
    }

    /** Desks that are known to have opened, of schemes of which no window and no end is known. */
    private Stream<Entry> desks() {
        return current.stream()
                .filter(e -> e.series().id().endsWith(OPEN) && happened(e))
                .filter(e -> windows().noneMatch(w -> scheme(w).equals(scheme(e))))
                .filter(e -> current.stream()
                        .filter(c -> c.series().id().equals(scheme(e) + CLOSED))
                        .flatMap(c -> c.date().stream())
                        .noneMatch(closed -> closed.last().isBefore(day)));
    }

    private static boolean happened(Entry entry) {
        return entry.date().isPresent() && entry.certainty() == Certainty.HAPPENED;
    }

    private static String scheme(Entry entry) {
        return entry.series().id().replaceFirst("[.].*", "");
    }

    /** The days of a desk; of one that opened, from that day on. */
    private static Span span(Entry entry) {
        return Desk.of(entry).days();
    }

    /** Days of measures that are still to come, and those on which a desk opens, the first first. */
    private List<Entry> coming() {
        List<Entry> found = new ArrayList<>(current.stream()
                .filter(e -> e.series().step() == Step.STAGE)
                .filter(e -> e.date().filter(d -> d.last().isAfter(day)).isPresent())
                .filter(e -> !e.series().id().endsWith(NOT_BEFORE)
                        && !ELSEWHERE.contains(e.series().measure().id()))
                .filter(e -> e.certainty() != Certainty.ABANDONED)
                .toList());
        windows().filter(e -> span(e).first().isAfter(day)).forEach(found::add);
        found.sort(Comparator.comparing(LedgerLists::first).thenComparing(Entry::id));
        return found;
    }

    private static LocalDate first(Entry entry) {
        return entry.date().map(d -> d.last()).orElseGet(() -> span(entry).first());
    }

    private Figures.Item item(Entry entry) {
        Map<String, String> figures = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        Series series = entry.series();
        figures.put("each.fact", entry.id());
        words.put("each.measure", series.measure().title().in(language));
        words.put("each.summary", series.measure().summary().in(language));
        words.put("each.title", series.title().in(language));
        boolean mine = entry.region().equals(here) || entry.region().equals(Entry.COUNTRY);
        words.put("each.where", mine ? "" : ", " + areas.get(entry.region()));
        words.put("each.event", series.title().in(language).replace(": ", language == Language.EN ? ", " : " "));
        boolean window = entry.value() instanceof FactValue.Window;
        if (window || entry.series().id().endsWith(OPEN)) {
            String note = entry.note().in(language);
            boolean open = window && note.isEmpty() && !span(entry).ends();
            String said = open ? Texts.in(language).get("letter.local.no-end") : note;
            words.put("each.note", said.isEmpty() ? "" : said + " ");
            about(entry, Step.NORM, span(entry)).ifPresent(e -> put("each.norm", e, figures, words));
            about(entry, Step.BUDGET, Span.parse(day.toString()).orElseThrow())
                    .ifPresent(e -> put("each.budget", e, figures, words));
        }
        return new Figures.Item(figures, words);
    }

    private void put(String name, Entry entry, Map<String, String> figures, Map<String, String> words) {
        figures.put(name, entry.id());
        String title = entry.series().title().in(language);
        words.put(
                name + "-unit",
                entry.series().unit() == FactUnit.PERSONS
                        ? " " + Texts.in(language).get("letter.local.persons")
                        : "");
        words.put(
                name + "-title",
                LocalNames.capital(title.substring(title.indexOf(':') + 1).strip()));
    }

    /** The amount of a scheme for a period: of those that say so, the one for the shortest time. */
    private Optional<Entry> about(Entry window, Step step, Span when) {
        String scheme = scheme(window) + ".";
        return current.stream()
                .filter(e -> e.series().step() == step && e.series().id().startsWith(scheme))
                .filter(e -> AMOUNTS.contains(e.series().unit()) && e.period().meets(when))
                .min(Comparator.comparingLong((Entry e) -> e.period().ends()
                                ? e.period().last().toEpochDay()
                                        - e.period().first().toEpochDay()
                                : Long.MAX_VALUE)
                        .thenComparing(Entry::id));
    }
}
