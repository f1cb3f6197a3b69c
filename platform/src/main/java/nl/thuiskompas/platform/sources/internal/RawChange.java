package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * A change of municipalities as the raw file has it: one row for each successor.
 *
 * @param date first day of the new situation
 * @param from code before
 * @param to code after
 * @param kind what happened
 * @param weight homes that went over; only where an area was divided
 * @param basis where the row comes from, in words
 */
record RawChange(LocalDate date, String from, String to, Kind kind, OptionalInt weight, String basis) {
    static final String FILE = "boundary-changes-2010-2023.csv";

    static List<RawChange> read(RawFolder raw) throws IOException {
        List<RawChange> changes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (RawRow row : raw.csv(FILE, ',', "date", "old", "new", "kind", "weight_homes", "basis")) {
            RawChange change = new RawChange(
                    row.date("date"),
                    row.municipality("old"),
                    row.municipality("new"),
                    kind(row),
                    row.findWhole("weight_homes"),
                    row.required("basis"));
            boolean divided = change.kind == Kind.SPLIT || change.kind == Kind.BOUNDARY;
            if (divided != change.weight.isPresent() || change.weight.orElse(1) <= 0) {
                throw row.unexpected(
                        "weight_homes", "a number of homes above 0 for a split or boundary, and nothing for others");
            }
            if (!keys.add(change.date + change.from + change.to)) {
                throw row.problem("old", "says the same change twice", "Keep one of the rows");
            }
            changes.add(change);
        }
        changes.sort(Comparator.comparing(RawChange::date)
                .thenComparing(RawChange::from)
                .thenComparing(RawChange::to));
        return List.copyOf(changes);
    }

    /** Whether the municipality before ceased to be. */
    boolean endsPredecessor() {
        return kind != Kind.BOUNDARY;
    }

    RawChange ofKind(Kind other) {
        return new RawChange(date, from, to, other, weight, basis);
    }

    private static Kind kind(RawRow row) {
        String text = row.text("kind");
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(k -> k != Kind.SUCCESSION && word(k).equals(text))
                .findFirst();
        return kind.orElseThrow(() -> row.unexpected("kind", "merger, split, boundary or renumbering"));
    }

    /** The name of a constant as our tables write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
