package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.borders.BorderPath;
import nl.thuiskompas.platform.borders.BoundaryDrawing;
import nl.thuiskompas.platform.borders.Topology;
import nl.thuiskompas.platform.sources.ReferenceBuildReport;
import nl.thuiskompas.platform.sources.internal.NamedFigures.NamedStock;
import nl.thuiskompas.platform.tables.BuiltTable;
import nl.thuiskompas.platform.tables.ChangeTables;
import nl.thuiskompas.platform.tables.CodeSets;
import nl.thuiskompas.platform.tables.GeographyTables;
import nl.thuiskompas.platform.tables.ProgressListener;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.TableSpec;
import nl.thuiskompas.platform.tables.TablesJson;

/** All tables of the reference edition, made in memory and checked against one another. */
public final class ReferenceEdition {
    private static final LocalDate KEY_FIGURES_DATE = LocalDate.of(2021, 1, 1);

    private final RawFolder raw;
    private final ProgressListener progress;
    private final List<BuiltTable> tables = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();

    private ReferenceEdition(RawFolder raw, ProgressListener progress) {
        this.raw = raw;
        this.progress = progress;
    }

    /**
     * Reads the raw files.
     *
     * @throws RawFileException when one is missing or malformed, or contradicts another
     * @throws IOException when the disk cannot be read
     */
    public static ReferenceEdition from(Path folder, ProgressListener progress) throws IOException {
        ReferenceEdition edition = new ReferenceEdition(new RawFolder(folder), progress);
        edition.build();
        return edition;
    }

    private void build() throws IOException {
        progress.begins("Reading boundary changes and the stock by code");
        List<RawChange> changes = RawChange.read(raw);
        DwellingStock stock = DwellingStock.read(raw, changes);
        checks.add(stock.rowsThatDoNotAddUp()
                + " municipality-years of CBS have an end stock that is some homes off the sum of the changes.");
        checks.add(StockContinuity.check(stock, changes));
        RawDivisions divisions = RawDivisions.read(raw, checks);
        List<Municipality> municipalities = MunicipalityHistory.derive(raw, changes, stock, divisions, checks);
        changes = MunicipalityHistory.withRenumberings(changes, municipalities, checks);
        Geography geography = MunicipalityHistory.geography(municipalities, changes, stock);
        addGeography(geography, BoundaryParts.of(changes, stock), divisions);
        addLookUps(geography, stock);
        addObservations(geography, stock);
        for (RawBoundaries source : RawBoundaries.ALL) {
            progress.begins("Drawing the boundaries of " + source.date());
            addBoundaries(source, geography.edition(source.date()));
        }
    }

    private void addGeography(Geography geography, List<BoundaryParts> parts, RawDivisions divisions) {
        add(GeographyTables.MUNICIPALITIES, TableRows.municipalities(geography.municipalities()));
        add(GeographyTables.BOUNDARY_CHANGES, TableRows.boundaryChanges(parts));
        add(DivisionsTable.DIVISIONS, TableRows.divisions(divisions.regions()));
        add(GeographyTables.REGIONS, TableRows.regions(divisions.regions()));
        add(GeographyTables.MEMBERSHIPS, TableRows.memberships(new Memberships(geography, divisions, checks).derive()));
    }

    private void addLookUps(Geography geography, DwellingStock stock) throws IOException {
        add(ChangeTables.CHANGE_WEIGHTS, TableRows.changeWeights(new ChangeWeights(geography, stock, checks).derive()));
        add(ChangeTables.EARLIER_CHANGES, TableRows.earlierChanges(EarlierChange.read(raw, checks)));
    }

    private void addObservations(Geography geography, DwellingStock stock) throws IOException {
        progress.begins("Reading stock and population by name, and key figures");
        NamedFigures names = new NamedFigures(geography);
        SortedMap<Integer, SortedMap<String, NamedStock>> named = names.stock(raw);
        NamedFigures.verifySame(named, stock, checks);
        add(ObservationTables.DWELLING_STOCK, TableRows.dwellingStock(stock, named));
        SortedMap<String, KeyFigures> figures = KeyFigures.read(raw, geography.edition(KEY_FIGURES_DATE));
        add(ObservationTables.KEY_FIGURES, TableRows.keyFigures(figures, KEY_FIGURES_DATE));
        add(ObservationTables.POPULATION, TableRows.figures(names.population(raw)));
        add(ObservationTables.SALE_PRICES, TableRows.figures(names.salePrices(raw)));
    }

    private void addBoundaries(RawBoundaries source, Edition edition) throws IOException {
        Topology topology =
                Topology.read(source.file(), source.object(), source.codeProperty(), raw.json(source.file()));
        SortedSet<String> expected = new TreeSet<>();
        edition.municipalities().stream().map(Municipality::code).forEach(expected::add);
        SortedSet<String> found = new TreeSet<>(topology.areas().keySet());
        if (!found.equals(expected)) {
            throw RawFileException.inMember(
                    source.file(),
                    "objects." + source.object(),
                    "the municipalities of " + source.date() + " do not come out: "
                            + CodeSets.difference(found, expected),
                    "Fetch the boundaries of that day");
        }
        BoundaryDrawing.Result drawing = BoundaryDrawing.draw(topology, source.coarseness());
        checks.add(String.format(
                Locale.ROOT,
                "The boundaries of %s are %d lines; the area of no municipality is more than %.2f %% off (%s).",
                source.date(),
                drawing.lines().size(),
                100 * drawing.largestDeviation(),
                drawing.worst()));
        add(GeographyTables.boundaries(source.date()), BorderPath.rows(drawing.lines()));
    }

    private void add(TableSpec spec, List<List<String>> rows) {
        tables.add(BuiltTable.of(spec, rows));
    }

    /** The names of the tables. */
    public List<String> tables() {
        return tables.stream().map(table -> table.spec().name()).toList();
    }

    /** The files by name; the description of all of them last. */
    public SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.file(), table.bytes()));
        files.put(TablesJson.FILE, TablesJson.of(tables));
        return files;
    }

    /** What was made and checked. */
    public ReferenceBuildReport report() {
        return new ReferenceBuildReport(
                tables.stream()
                        .map(table -> new ReferenceBuildReport.Table(table.file(), table.rows(), table.bytes().length))
                        .toList(),
                checks);
    }
}
