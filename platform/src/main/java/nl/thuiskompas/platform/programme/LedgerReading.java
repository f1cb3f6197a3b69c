package nl.thuiskompas.platform.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * Reads the tables of a ledger, one after the other, each row by itself: a row that cannot be right is named and left out,
 * and the rows that lean on it are named in turn.
 */
final class LedgerReading {
    /** The columns in which things of the programme are named. */
    private static final List<String> NAMES =
            List.of("id", "series", "measure", "line", "concept", "document", "entry", "total", "other", "replaces");

    /** Names stand in addresses. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final String PARTS = "total-parts.csv";

    private final List<LedgerSource> sources;
    private final List<LedgerNotice> notices = new ArrayList<>();
    /** Rows that may be parts of any total, for they cannot be read. */
    private final List<String> unreadableParts = new ArrayList<>();

    private final StringBuilder everything = new StringBuilder();

    LedgerReading(List<LedgerSource> sources) {
        this.sources = sources;
    }

    Ledger ledger() {
        sources.forEach(source ->
                source.trouble().ifPresent(e -> notices.add(notice("folder-is-a-file", e, Set.of()))));
        sources.stream().flatMap(source -> source.strangers().stream()).forEach(this::stranger);
        Map<String, Line> lines = table("lines.csv", row -> new Line(id(row), row.text("number"), words(row, "title")));
        Map<String, Party> parties = table("parties.csv", row -> new Party(id(row), words(row, "title")));
        Map<String, Group> groups = table("groups.csv", row -> new Group(id(row), words(row, "title")));
        Map<String, Concept> concepts = table("concepts.csv", row -> new Concept(id(row), words(row, "title")));
        Map<String, FactValue.Term> terms = table("terms.csv", row -> new FactValue.Term(id(row), words(row, "title")));
        Map<String, Document> documents = table("documents.csv", row -> document(row, parties));
        Map<String, Measure> measures = table("measures.csv", row -> measure(row, lines, parties));
        Map<String, Series> series = table("series.csv", row -> series(row, measures, concepts, parties));
        EntryRows entryRows = new EntryRows(series, groups, terms, documents);
        Map<String, Entry> entries = table("entries.csv", entryRows::entry);
        List<Relation> relations =
                list("relations.csv", List.of("kind", "entry", "other"), row -> relation(row, entries));
        Map<String, List<Total.Part>> parts = parts(entries);
        Map<String, Total> totals = table("totals.csv", row -> total(row, lines, parts));
        List<Comparison> comparisons = list(
                "comparisons.csv",
                List.of("id", "total", "other"),
                row -> new Comparison(
                        row.required("id"),
                        known(row, "total", totals, "totals.csv"),
                        known(row, "other", totals, "totals.csv"),
                        words(row, "note")));
        LedgerChecks.Checked checked = LedgerChecks.check(entries, relations);
        notices.addAll(checked.notices());
        return new Ledger(
                "programme-" + Sha256.of(everything.toString()).substring(0, 12),
                lines,
                measures,
                documents,
                series,
                checked.entries(),
                relations,
                totals,
                comparisons,
                notices);
    }

    /**
     * The parts of totals, by the names of those. A part that is not there, or cannot be read, stays in its total under its
     * name or that of its row: without it the total would be another one, and nobody would see.
     */
    private Map<String, List<Total.Part>> parts(Map<String, Entry> entries) {
        Map<String, List<Total.Part>> parts = new LinkedHashMap<>();
        list(PARTS, List.of("total", "entry", "times", "block"), row -> {
            if (row.text("total").isEmpty()) {
                unreadableParts.add(row.where());
            }
            List<Total.Part> all = parts.computeIfAbsent(row.required("total"), t -> new ArrayList<>());
            try {
                all.add(new Total.Part(row.required("entry"), row.whole("times"), row.text("block")));
            } catch (RawFileException e) {
                all.add(unknown(row.where()));
                throw e;
            }
            return known(row, "entry", entries, "entries.csv");
        });
        return parts;
    }

    private static Total.Part unknown(String where) {
        return new Total.Part(where, 1, "");
    }

    private static Document document(RawRow row, Map<String, Party> parties) {
        String published = row.text("published");
        return new Document(
                id(row),
                published.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(PartialDate.parse(published)
                                .orElseThrow(() -> row.unexpected("published", "a date, a month or a year"))),
                find(row, "publisher", parties, "parties.csv", "document-without-publisher"),
                row.text("reference"),
                words(row, "title"));
    }

    private static Measure measure(RawRow row, Map<String, Line> lines, Map<String, Party> parties) {
        return new Measure(
                id(row),
                find(row, "line", lines, "lines.csv", "unknown-line"),
                constant(row, "kind", Measure.Kind.class),
                find(row, "owner", parties, "parties.csv", "measure-without-owner"),
                words(row, "title"),
                words(row, "summary"));
    }

    private static Series series(
            RawRow row, Map<String, Measure> measures, Map<String, Concept> concepts, Map<String, Party> parties) {
        Step step = constant(row, "step", Step.class);
        return new Series(
                id(row),
                find(row, "measure", measures, "measures.csv", "unknown-measure"),
                find(row, "concept", concepts, "concepts.csv", "unknown-concept"),
                step,
                find(
                        row,
                        "owner",
                        parties,
                        "parties.csv",
                        step == Step.TARGET ? "target-without-owner" : "series-without-owner"),
                constant(row, "unit", FactUnit.class),
                words(row, "title"),
                new Words(row.text("definition_nl"), row.text("definition_en")));
    }

    private static Relation relation(RawRow row, Map<String, Entry> entries) {
        return new Relation(
                constant(row, "kind", Relation.Kind.class),
                known(row, "entry", entries, "entries.csv"),
                known(row, "other", entries, "entries.csv"),
                words(row, "reason"));
    }

    private Total total(RawRow row, Map<String, Line> lines, Map<String, List<Total.Part>> parts) {
        String against = row.text("against");
        List<Total.Part> all = new ArrayList<>(parts.getOrDefault(row.required("id"), List.of()));
        unreadableParts.forEach(where -> all.add(unknown(where)));
        return new Total(
                id(row),
                find(row, "line", lines, "lines.csv", "unknown-line"),
                against.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(against),
                constant(row, "overlap", Total.Overlap.class),
                words(row, "title"),
                words(row, "reason"),
                all);
    }

    private <T> Map<String, T> table(String name, Function<RawRow, T> read) {
        Map<String, T> things = new LinkedHashMap<>();
        list(name, List.of("id"), row -> {
            String id = id(row);
            if (things.containsKey(id)) {
                throw new LedgerRowException(
                        "twice-the-same-name",
                        row.problem(
                                "id",
                                "is '" + id + "', which a row above has already",
                                "Nothing is overwritten: give a new fact a name of its own, and say in replaces which"
                                        + " it comes in the place of"));
            }
            things.put(id, read.apply(row));
            return id;
        });
        return things;
    }

    private <T> List<T> list(String name, List<String> needed, Function<RawRow, T> read) {
        List<T> things = new ArrayList<>();
        for (LedgerSource source : sources) {
            try {
                source.text(name).ifPresent(text -> {
                    everything.append(name).append('\n').append(text);
                    RawCsv.parseKept(source.nameOf(name), text, ',', needed, e -> refuse("row-malformed", name, e))
                            .forEach(row -> one(row, read, things));
                });
            } catch (RawFileException e) {
                refuse("table-unreadable", name, e);
            }
        }
        return things;
    }

    private void stranger(String name) {
        notices.add(notice(
                "table-unknown",
                RawFileException.inFile(
                        name,
                        "is no table of the ledger, so that nothing in it is used",
                        "Move it away, or give it the name of one of these: " + String.join(", ", LedgerSource.TABLES)),
                Set.of()));
    }

    /** Names something of which nobody can tell what it is about. */
    private void refuse(String code, String table, RawFileException e) {
        notices.add(notice(code, e, Set.of()));
        if (table.equals(PARTS)) {
            unreadableParts.add(e.row() > 0 ? e.file() + ", row " + e.row() : e.file());
        }
    }

    private <T> void one(RawRow row, Function<RawRow, T> read, List<T> things) {
        try {
            things.add(read.apply(row));
        } catch (LedgerRowException e) {
            notices.add(notice(e.code(), e.problem(), about(row)));
        } catch (RawFileException e) {
            notices.add(notice("row-unreadable", e, about(row)));
        }
    }

    private static LedgerNotice notice(String code, RawFileException e, Set<String> about) {
        return new LedgerNotice(code, e.file(), e.row(), e.field(), String.valueOf(e.getMessage()), about);
    }

    private static Set<String> about(RawRow row) {
        return NAMES.stream()
                .filter(row::has)
                .map(row::text)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String id(RawRow row) {
        return row.matching(
                "id", NAME, "a name of letters, digits, dots and hyphens such as flex.realised.2024, for its address");
    }

    static Words words(RawRow row, String field) {
        return new Words(row.text(field + "_nl"), row.text(field + "_en"));
    }

    static <E extends Enum<E>> E constant(RawRow row, String field, Class<E> type) {
        return Code.find(type, row.text(field)).orElseThrow(() -> row.unexpected(field, "one of " + Code.all(type)));
    }

    static <T> T find(RawRow row, String field, Map<String, T> things, String table, String code) {
        T thing = things.get(row.text(field));
        if (thing != null) {
            return thing;
        }
        String given = row.text(field);
        throw new LedgerRowException(
                code,
                row.problem(
                        field,
                        given.isEmpty()
                                ? "is empty"
                                : "is '" + given + "', which is not in " + table + " or was refused",
                        "Enter one of the names in " + table + ", or add a row there first"));
    }

    private static <T> String known(RawRow row, String field, Map<String, T> things, String table) {
        find(row, field, things, table, "unknown-" + field);
        return row.text(field);
    }
}
