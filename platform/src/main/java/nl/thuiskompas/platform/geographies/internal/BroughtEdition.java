package nl.thuiskompas.platform.geographies.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.geographies.EditionImport;
import nl.thuiskompas.platform.geographies.EditionImportException;
import nl.thuiskompas.platform.tables.CodeSets;
import nl.thuiskompas.platform.tables.KnownDivision;
import nl.thuiskompas.platform.tables.ProgressListener;

/** Reads a set of municipalities that somebody brought, and holds it against what is known. */
public final class BroughtEdition {
    private final EditionImport.Request request;
    private final EditionImport.Known known;
    private final ProgressListener progress;
    private final LocalDate date;
    private final Geography geography;
    private final ImportFindings findings = new ImportFindings();

    /** Takes what is brought; {@link #check()} reads it. */
    public BroughtEdition(EditionImport.Request request, EditionImport.Known known, ProgressListener progress) {
        this.request = request;
        this.known = known;
        this.progress = progress;
        date = request.date();
        geography = known.geography();
    }

    /**
     * The tables.
     *
     * @throws EditionImportException when something is wrong, with all that is
     */
    public EditionImport.Result check() {
        boolean isKnown = geography.editionDates().contains(date);
        checkDate(isKnown);
        stopWhenRefused();
        BroughtTables tables = new BroughtTables(date, request.origin());
        SortedSet<String> expected = isKnown ? codes(geography.edition(date)) : readEdition(tables);
        readBoundaries(expected, isKnown, tables);
        stopWhenRefused();
        String label = "municipalities of " + date + " from "
                + request.areas().map(path -> path.getFileName() + " and ").orElse("")
                + request.boundaries().getFileName();
        return new EditionImport.Result(EditionImport.name(date), label, tables.files(), findings.notes());
    }

    private void stopWhenRefused() {
        if (findings.isRefused()) {
            throw new EditionImportException(findings.problems());
        }
    }

    private void checkDate(boolean isKnown) {
        LocalDate newest = geography.editionDates().getLast();
        if (!isKnown && !date.isAfter(newest)) {
            findings.problem(
                    date.toString(),
                    "lies before the newest known set of municipalities, of " + newest
                            + "; expected a later date, or to add a map one of " + geography.editionDates(),
                    "Choose one of these");
        }
        if (known.mapped().contains(date)) {
            findings.problem(
                    date.toString(),
                    "has a map already",
                    "If it was brought, remove it first with: thuis edition remove " + date);
        }
        if (!isKnown && request.areas().isEmpty()) {
            findings.problem(
                    date.toString(),
                    "is a new set of municipalities; expected the table with them",
                    "Name it with --areas");
        }
        if (isKnown && (request.areas().isPresent() || request.changes().isPresent())) {
            findings.note("The municipalities of " + date
                    + " are known: only the map is taken; --areas and --changes are left unread.");
        }
    }

    /** Reads areas, changes and weights, and gives the codes that the map must have. */
    private SortedSet<String> readEdition(BroughtTables tables) {
        progress.begins("Reading municipalities and regions");
        Path path = request.areas().orElseThrow();
        Optional<AreasTable> read = BroughtFile.read(path, findings)
                .flatMap(file -> AreasTable.read(
                        file,
                        code -> geography.findMunicipality(code).map(Municipality::name),
                        new RegionCodes(this::knownRegions, request.newRegions()),
                        findings));
        if (read.isEmpty()) {
            return new TreeSet<>();
        }
        AreasTable areas = read.get();
        SortedSet<String> after = new TreeSet<>(areas.municipalities().keySet());
        SortedSet<String> before = codes(geography.edition(eve()));
        BroughtChanges changes = new BroughtChanges(date, before, after, findings);
        checkNewCodes(areas, before);
        readChanges(changes, before, after);
        if (!findings.isRefused()) {
            try {
                ExtendedGeography.of(geography, date, areas, changes);
            } catch (IllegalArgumentException e) {
                findings.problem(
                        String.valueOf(path.getFileName()),
                        "does not agree with what is known: " + e.getMessage(),
                        "Mend the areas or the changes");
            }
        }
        noteNames(areas);
        noteDivisions(areas, before);
        changes.noteMissingWeights();
        tables.areas(String.valueOf(path.getFileName()), areas);
        request.changes().ifPresent(file -> tables.changes(String.valueOf(file.getFileName()), changes.rows()));
        request.weights().ifPresent(file -> tables.weights(String.valueOf(file.getFileName()), changes.weights()));
        return after;
    }

    /** The day before, or the last that is known. */
    private LocalDate eve() {
        return date.minusDays(1).isAfter(geography.last()) ? geography.last() : date.minusDays(1);
    }

    private SortedSet<String> knownRegions(String code) {
        SortedSet<String> codes = new TreeSet<>();
        Division division = new Division(code);
        if (geography.divisions().contains(division)) {
            geography.partition(division, eve()).regions().forEach(region -> codes.add(region.code()));
        }
        return codes;
    }

    private void checkNewCodes(AreasTable areas, SortedSet<String> before) {
        for (String code : areas.municipalities().keySet()) {
            Optional<Municipality> earlier = geography.findMunicipality(code);
            if (!before.contains(code) && earlier.isPresent()) {
                findings.problem(
                        String.valueOf(request.areas().orElseThrow().getFileName()),
                        code + " (" + earlier.get().name() + ") was in use until "
                                + earlier.get().validity().until() + " and cannot begin again",
                        "Check the code, and whether the table is of " + date);
            }
        }
    }

    private void readChanges(BroughtChanges changes, SortedSet<String> before, SortedSet<String> after) {
        SortedSet<String> ceased = new TreeSet<>(before);
        ceased.removeAll(after);
        SortedSet<String> began = new TreeSet<>(after);
        began.removeAll(before);
        boolean differ = !ceased.isEmpty() || !began.isEmpty();
        if (differ && !date.isAfter(geography.last())) {
            findings.problem(
                    date.toString(),
                    "cannot be a day of change: figures up to " + geography.last()
                            + " are counted by the municipalities of "
                            + geography.editionDates().getLast() + "; ceased " + ceased + ", began " + began,
                    "Check the date and the table");
        }
        if (differ && request.changes().isEmpty()) {
            findings.problem(
                    date.toString(),
                    "differs from the day before: ceased " + ceased + ", began " + began
                            + ", and nothing says what became of which",
                    "Name a file with --changes whose first line is " + String.join(",", BroughtChanges.FIELDS)
                            + " (kind: merger, split, boundary or renumbering)");
        }
        request.changes().flatMap(path -> BroughtFile.read(path, findings)).ifPresent(changes::readChanges);
        request.weights().flatMap(path -> BroughtFile.read(path, findings)).ifPresent(changes::readWeights);
    }

    private void noteNames(AreasTable areas) {
        List<String> renamed = areas.municipalities().entrySet().stream()
                .flatMap(entry -> geography
                        .findMunicipality(entry.getKey())
                        .filter(known -> !known.name().equals(entry.getValue().name()))
                        .map(known -> entry.getKey() + " (" + known.name() + ", there "
                                + entry.getValue().name() + ")")
                        .stream())
                .toList();
        if (!renamed.isEmpty()) {
            findings.note("Known names are kept: " + String.join(", ", renamed) + ".");
        }
    }

    private void noteDivisions(AreasTable areas, SortedSet<String> before) {
        List<String> missing = KnownDivision.listed().stream()
                .map(division -> division.division().code())
                .filter(division -> !areas.divisions().contains(division))
                .toList();
        SortedSet<String> began = new TreeSet<>(areas.municipalities().keySet());
        began.removeAll(before);
        if (!missing.isEmpty()) {
            findings.note("The table has no " + String.join(", ", missing)
                    + ": these stay as they were"
                    + (began.isEmpty() ? "." : ", and " + String.join(", ", began) + " lie in none of their regions."));
        }
    }

    private void readBoundaries(SortedSet<String> expected, boolean isKnown, BroughtTables tables) {
        progress.begins("Reading and checking boundaries");
        BroughtBoundaries.Reading reading = new BroughtBoundaries.Reading(
                request.reading().codeProperty(),
                request.reading().object(),
                request.reading().mend());
        ImportFindings own = new ImportFindings();
        BroughtFile.read(request.boundaries(), own)
                .flatMap(file -> BroughtBoundaries.read(file.name(), file.text(), reading, own))
                .ifPresent(map -> {
                    if (!expected.isEmpty() && !map.codes().equals(expected)) {
                        own.problem(
                                String.valueOf(request.boundaries().getFileName()),
                                "does not hold the municipalities of "
                                        + (isKnown
                                                ? date.toString()
                                                : String.valueOf(request.areas()
                                                        .orElseThrow()
                                                        .getFileName()))
                                        + ": " + CodeSets.difference(map.codes(), expected),
                                "Bring the boundaries of that day");
                    }
                    tables.boundaries(
                            String.valueOf(request.boundaries().getFileName()),
                            map.drawing().lines());
                });
        own.problems().forEach(findings::problem);
        own.notes().forEach(findings::note);
    }

    private static SortedSet<String> codes(Edition edition) {
        SortedSet<String> codes = new TreeSet<>();
        edition.municipalities().forEach(municipality -> codes.add(municipality.code()));
        return codes;
    }
}
