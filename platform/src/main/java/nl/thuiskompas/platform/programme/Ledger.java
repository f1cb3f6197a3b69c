package nl.thuiskompas.platform.programme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Geography;

/**
 * All facts of the programme that were ever entered, and what they are about. A ledger is read whole from its tables and
 * never changes; what was known on a day is a view of it.
 *
 * @param release names this state of the tables: two ledgers with the same rows have the same name
 * @param notices what in the tables cannot be right; the rows they name are left out
 * @param replacements the entries that came in the place of others, by the names of those
 */
public record Ledger(
        String release,
        Map<String, Line> lines,
        Map<String, Measure> measures,
        Map<String, Document> documents,
        Map<String, Series> series,
        Map<String, Entry> entries,
        List<Relation> relations,
        Map<String, Total> totals,
        List<Comparison> comparisons,
        List<LedgerNotice> notices,
        Map<String, Entry> replacements) {
    public Ledger {
        lines = ordered(lines);
        measures = ordered(measures);
        documents = ordered(documents);
        series = ordered(series);
        entries = ordered(entries);
        relations = List.copyOf(relations);
        totals = ordered(totals);
        comparisons = List.copyOf(comparisons);
        notices = List.copyOf(notices);
        replacements = Map.copyOf(replacements);
    }

    /** Which entry replaces which is looked up a thousand times for one letter; it is worked out once. */
    Ledger(
            String release,
            Map<String, Line> lines,
            Map<String, Measure> measures,
            Map<String, Document> documents,
            Map<String, Series> series,
            Map<String, Entry> entries,
            List<Relation> relations,
            Map<String, Total> totals,
            List<Comparison> comparisons,
            List<LedgerNotice> notices) {
        this(
                release,
                lines,
                measures,
                documents,
                series,
                entries,
                relations,
                totals,
                comparisons,
                notices,
                replacing(entries.values()));
    }

    private static Map<String, Entry> replacing(Collection<Entry> entries) {
        Map<String, Entry> replacements = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.replaces().ifPresent(replaced -> replacements.putIfAbsent(replaced.entry(), entry));
        }
        return replacements;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The ledger that comes with Thuiskompas. */
    public static Ledger bundled() {
        return new LedgerReading(List.of(LedgerSource.bundled())).ledger();
    }

    /**
     * The ledger that comes with Thuiskompas, with the rows that a folder adds to its tables.
     *
     * @param folder may be absent, and need not have every table
     */
    public static Ledger bundledWith(Path folder) {
        return new LedgerReading(List.of(LedgerSource.bundled(), LedgerSource.folder(folder))).ledger();
    }

    /**
     * The ledger that comes with Thuiskompas, with tables of a folder in the place of those of the same name, and the rows
     * that another folder adds.
     *
     * @param tables need not have every table
     * @param more may be absent, and need not have every table
     */
    public static Ledger bundledReplacedBy(Path tables, Path more) {
        return new LedgerReading(
                        List.of(LedgerSource.folderBefore(tables, LedgerSource.bundled()), LedgerSource.folder(more)))
                .ledger();
    }

    /**
     * A ledger of which all tables stand in a folder.
     */
    public static Ledger read(Path folder) {
        return new LedgerReading(List.of(LedgerSource.folder(folder))).ledger();
    }

    /** Whether a folder has one of the tables of a ledger. */
    public static boolean isIn(Path folder) {
        return LedgerSource.TABLES.stream().anyMatch(table -> Files.exists(folder.resolve(table)));
    }

    /**
     * The same without entries about a municipality or region that there was not in their period; they are named.
     *
     * @param geography asked only when an entry is about something else than the country; when it is empty, all stand
     */
    public Ledger within(Supplier<Optional<Geography>> geography) {
        return LedgerRegions.check(this, geography);
    }

    /** The same rows, of which others stand and others are named. */
    Ledger with(Map<String, Entry> standing, List<LedgerNotice> named) {
        return new Ledger(release, lines, measures, documents, series, standing, relations, totals, comparisons, named);
    }

    /** What was known at the end of a day. */
    public Known at(LocalDate day) {
        return new Known(this, day);
    }

    /** Days on which something became known, newest first. */
    public List<LocalDate> days() {
        return entries.values().stream()
                .map(Entry::known)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /** The measures of a part of the programme, in the order of the table. */
    public List<Measure> measures(Line line) {
        return measures.values().stream().filter(m -> m.line().equals(line)).toList();
    }

    /** The series of a measure, in the order of the chain. */
    public List<Series> series(Measure measure) {
        return series.values().stream()
                .filter(s -> s.measure().equals(measure))
                .sorted(java.util.Comparator.comparing(Series::step))
                .toList();
    }

    /** The entry that came in the place of another, if one did. */
    public Optional<Entry> replacement(String entry) {
        return Optional.ofNullable(replacements.get(entry));
    }

    /** The same things by their names. */
    public static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
    }
}
