package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.tables.CodeSets;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** Derives from when until when each code was in use, and holds it against every set of codes that is known. */
final class MunicipalityHistory {
    static final String NAMES_FILE = "municipality-names.csv";

    /** First day of which our tables know the municipalities. */
    static final LocalDate FIRST_DAY = LocalDate.of(DwellingStock.FIRST_YEAR, 1, 1);
    /** Last day of which our tables have figures. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private final List<RawChange> changes;
    private final SortedMap<LocalDate, SortedSet<String>> known = new TreeMap<>();

    private MunicipalityHistory(List<RawChange> changes, DwellingStock stock, RawDivisions divisions) {
        this.changes = changes;
        for (int year = DwellingStock.FIRST_YEAR; year <= DwellingStock.LAST_YEAR; year++) {
            known.put(LocalDate.of(year, 12, 31), stock.codes(year));
        }
        divisions.dates().forEach(date -> known.put(date, divisions.codes(date)));
    }

    /**
     * All municipalities by code, verified.
     *
     * @param checks gets a sentence on what was verified
     */
    static List<Municipality> derive(
            RawFolder raw, List<RawChange> changes, DwellingStock stock, RawDivisions divisions, List<String> checks)
            throws IOException {
        MunicipalityHistory history = new MunicipalityHistory(changes, stock, divisions);
        List<Municipality> municipalities = new ArrayList<>();
        names(raw).forEach((code, name) -> municipalities.add(new Municipality(code, name, history.validity(code))));
        history.verify(municipalities);
        checks.add("The municipalities of " + history.known.size() + " days, from "
                + history.known.firstKey() + " to " + history.known.lastKey()
                + ", are those that the stock and the divisions name.");
        return List.copyOf(municipalities);
    }

    private static SortedMap<String, String> names(RawFolder raw) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        for (RawRow row : raw.csv(NAMES_FILE, ',', "code", "name")) {
            if (names.put(row.municipality("code"), row.required("name")) != null) {
                throw row.problem("code", row.text("code") + " is named twice", "Keep one of the rows");
            }
        }
        return names;
    }

    private Validity validity(String code) {
        LocalDate until = changes.stream()
                .filter(c -> c.from().equals(code) && c.endsPredecessor())
                .map(RawChange::date)
                .filter(date -> date.isAfter(FIRST_DAY))
                .findFirst()
                .orElse(LocalDate.MAX);
        LocalDate from = changes.stream()
                .filter(c -> c.to().equals(code))
                .map(RawChange::date)
                .filter(date -> date.isAfter(FIRST_DAY) && date.isBefore(until))
                .filter(date -> !wasThereBefore(code, date))
                .findFirst()
                .orElse(LocalDate.MIN);
        return new Validity(from, until);
    }

    /** A merger into a municipality that already stood does not begin a new one. */
    private boolean wasThereBefore(String code, LocalDate date) {
        SortedMap<LocalDate, SortedSet<String>> earlier = known.headMap(date);
        Map.Entry<LocalDate, SortedSet<String>> last = earlier.isEmpty() ? null : earlier.lastEntry();
        return last != null && last.getValue().contains(code);
    }

    private void verify(List<Municipality> municipalities) {
        known.forEach((date, codes) -> {
            SortedSet<String> derived = new TreeSet<>();
            municipalities.stream().filter(m -> m.validity().contains(date)).forEach(m -> derived.add(m.code()));
            if (!derived.equals(codes)) {
                throw RawFileException.inFile(
                        RawChange.FILE,
                        "the municipalities of " + date + " do not come out: " + CodeSets.difference(derived, codes),
                        "Add the changes that are missing there, or the names to " + NAMES_FILE);
            }
        });
    }

    /**
     * The changes, with a merger of one into a code that is new named for what it is: the same area under another code.
     *
     * @param checks gets a sentence for each
     */
    static List<RawChange> withRenumberings(
            List<RawChange> changes, List<Municipality> municipalities, List<String> checks) {
        List<RawChange> named = new ArrayList<>();
        for (RawChange change : changes) {
            boolean begins = municipalities.stream()
                    .anyMatch(m ->
                            m.code().equals(change.to()) && m.validity().from().equals(change.date()));
            boolean alone = changes.stream()
                            .filter(c -> c.to().equals(change.to()) && c.date().equals(change.date()))
                            .count()
                    == 1;
            if (change.kind() == Kind.MERGER && begins && alone) {
                checks.add("On " + change.date() + " all of " + change.from() + ", and nothing else, became "
                        + change.to() + ": called a renumbering.");
                named.add(change.ofKind(Kind.RENUMBERING));
            } else {
                named.add(change);
            }
        }
        return List.copyOf(named);
    }

    /** The geography that the rest of the build resolves names and checks editions with; divisions are left out. */
    static Geography geography(List<Municipality> municipalities, List<RawChange> changes, DwellingStock stock) {
        return new Geography(Register.of(
                FIRST_DAY,
                LAST_DAY,
                municipalities,
                BoundaryParts.of(changes, stock).stream()
                        .map(BoundaryParts::toChange)
                        .toList(),
                Map.of(),
                List.of()));
    }
}
