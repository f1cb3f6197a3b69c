package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** What became of municipalities on one date, and how many homes they had on its eve, as somebody brought it. */
final class BroughtChanges {
    static final List<String> FIELDS =
            List.of("date", "from_code", "to_code", "kind", "part_homes", "of_homes", "basis");
    static final List<String> WEIGHT_FIELDS = List.of("date", "municipality", "homes", "counted_on");

    private static final String MEND = "Mend the row";
    private static final Set<String> KINDS = Set.of("merger", "split", "boundary", "renumbering");

    private final LocalDate date;
    private final SortedSet<String> before;
    private final SortedSet<String> after;
    private final ImportFindings findings;
    private final List<BoundaryChange> changes = new ArrayList<>();
    private final List<ChangeWeight> weights = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param before the municipalities of the day before
     * @param after those of the date
     */
    BroughtChanges(LocalDate date, SortedSet<String> before, SortedSet<String> after, ImportFindings findings) {
        this.date = date;
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    List<BoundaryChange> changes() {
        return changes;
    }

    List<ChangeWeight> weights() {
        return weights;
    }

    /** The changes as rows of our table. */
    List<List<String>> rows() {
        return rows;
    }

    /** Reads what became of municipalities. */
    void readChanges(BroughtFile file) {
        file.csv(findings, FIELDS.toArray(String[]::new)).ifPresent(all -> {
            Set<List<String>> pairs = new HashSet<>();
            for (RawRow row : all) {
                try {
                    change(row, pairs);
                } catch (RawFileException e) {
                    findings.problem(String.valueOf(e.getMessage()));
                }
            }
            checkParts(file.name());
        });
    }

    private void change(RawRow row, Set<List<String>> pairs) {
        String from = row.municipality("from_code");
        String to = row.municipality("to_code");
        String kind = row.text("kind");
        if (!row.date("date").equals(date)) {
            throw row.unexpected("date", date + ": bring editions one by one");
        }
        if (!KINDS.contains(kind)) {
            throw row.unexpected("kind", "merger, split, boundary or renumbering");
        }
        if (!before.contains(from)) {
            throw row.unexpected("from_code", "a municipality of " + date.minusDays(1));
        }
        if (!after.contains(to)) {
            throw row.unexpected("to_code", "a municipality of the areas of " + date);
        }
        if (from.equals(to)) {
            throw row.unexpected("to_code", "another code than that of from_code");
        }
        if (!pairs.add(List.of(from, to))) {
            throw row.problem("", "says again what became of " + from + " and " + to + ", expected it once", MEND);
        }
        boolean boundary = kind.equals("boundary");
        if (after.contains(from) != boundary) {
            throw row.unexpected(
                    "kind",
                    boundary
                            ? "merger, split or renumbering, as " + from + " is no longer there on " + date
                            : "boundary, as " + from + " is still there on " + date);
        }
        if (kind.equals("renumbering") && before.contains(to)) {
            throw row.unexpected("kind", "merger, as " + to + " was there on " + date.minusDays(1));
        }
        Fraction part = part(row, kind);
        changes.add(new BoundaryChange(
                date, from, to, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), part, row.text("basis")));
        rows.add(List.of(
                date.toString(), from, to, kind, row.text("part_homes"), row.text("of_homes"), row.text("basis")));
    }

    private static Fraction part(RawRow row, String kind) {
        OptionalInt part = row.findWhole("part_homes");
        OptionalInt of = row.findWhole("of_homes");
        if (kind.equals("merger") || kind.equals("renumbering")) {
            if (part.isPresent() || of.isPresent()) {
                throw row.unexpected(part.isPresent() ? "part_homes" : "of_homes", "nothing: the whole went over");
            }
            return Fraction.ONE;
        }
        if (part.isEmpty() || of.isEmpty()) {
            throw row.problem(
                    part.isEmpty() ? "part_homes" : "of_homes",
                    "is empty, expected a number of homes, as only a part went over",
                    "Fill in both part_homes and of_homes");
        }
        if (part.getAsInt() <= 0 || part.getAsInt() > of.getAsInt()) {
            throw row.unexpected("part_homes", "more than 0 and at most of_homes, " + of.getAsInt());
        }
        return Fraction.of(part.getAsInt(), of.getAsInt());
    }

    private void checkParts(String file) {
        if (findings.isRefused()) {
            return;
        }
        Map<String, Fraction> gone = new TreeMap<>();
        changes.forEach(change -> gone.merge(change.from(), change.part(), Fraction::plus));
        SortedSet<String> made = new TreeSet<>();
        changes.forEach(change -> made.add(change.to()));
        for (String code : before) {
            Fraction parts = gone.getOrDefault(code, Fraction.ZERO);
            if (!after.contains(code) && !parts.isOne()) {
                findings.problem(
                        file,
                        code + " ceased on " + date + ", and the parts that went elsewhere add up to " + parts
                                + ", expected 1",
                        parts.signum() == 0 ? "Add a row that says what became of it" : "Mend part_homes and of_homes");
            } else if (after.contains(code) && parts.compareTo(Fraction.ONE) >= 0) {
                findings.problem(
                        file, "nothing is left of " + code + ", which is still there on " + date, "Mend its parts");
            }
        }
        for (String code : after) {
            if (!before.contains(code) && !made.contains(code)) {
                findings.problem(
                        file,
                        code + " began on " + date + ", and no row says what it was made from",
                        "Add a row with " + code + " in to_code");
            }
        }
    }

    /** Reads the homes on the eve. */
    void readWeights(BroughtFile file) {
        file.csv(findings, WEIGHT_FIELDS.toArray(String[]::new)).ifPresent(all -> {
            for (RawRow row : all) {
                try {
                    weight(row);
                } catch (RawFileException e) {
                    findings.problem(String.valueOf(e.getMessage()));
                }
            }
        });
    }

    private void weight(RawRow row) {
        String code = row.municipality("municipality");
        if (!row.date("date").equals(date)) {
            throw row.unexpected("date", date.toString());
        }
        if (!before.contains(code)) {
            throw row.unexpected("municipality", "a municipality of " + date.minusDays(1));
        }
        if (weights.stream().anyMatch(weight -> weight.municipality().equals(code))) {
            throw row.problem("municipality", "is " + code + " again, expected it once", MEND);
        }
        if (row.whole("homes") < 0) {
            throw row.unexpected("homes", "a number of homes");
        }
        if (!row.date("counted_on").isBefore(date)) {
            throw row.unexpected("counted_on", "a day before " + date);
        }
        weights.add(new ChangeWeight(date, code, row.whole("homes"), row.date("counted_on")));
    }

    /** Says for which municipalities one cannot go back, as the homes on the eve are not known. */
    void noteMissingWeights() {
        SortedSet<String> needed = new TreeSet<>();
        for (BoundaryChange change : changes) {
            boolean alone = changes.stream()
                            .filter(other -> other.to().equals(change.to()))
                            .count()
                    == 1;
            if (!alone || before.contains(change.to()) || change.kind() == Kind.BOUNDARY) {
                needed.add(change.from());
                Optional.of(change.to()).filter(before::contains).ifPresent(needed::add);
            }
        }
        weights.forEach(weight -> needed.remove(weight.municipality()));
        if (!needed.isEmpty()) {
            findings.note("The homes of " + String.join(", ", needed) + " on the eve of " + date
                    + " are not known (--weights): figures from then on cannot be carried back to before, and say so.");
        }
    }
}
