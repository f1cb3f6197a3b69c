package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.platform.borders.BorderLine;
import nl.thuiskompas.platform.borders.BorderPath;
import nl.thuiskompas.platform.geographies.EditionImport;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.BuiltTable;
import nl.thuiskompas.platform.tables.ChangeTables;
import nl.thuiskompas.platform.tables.GeographyTables;
import nl.thuiskompas.platform.tables.TableSpec;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TablesJson;

/** Lays an edition that somebody brought out as tables with their description. */
final class BroughtTables {
    private static final String NO_ADDRESS = "a file that was brought";

    private final LocalDate date;
    private final EditionImport.Origin origin;
    private final List<BroughtSource> sources = new ArrayList<>();
    private final List<BuiltTable> tables = new ArrayList<>();

    BroughtTables(LocalDate date, EditionImport.Origin origin) {
        this.date = date;
        this.origin = origin;
    }

    void areas(String file, AreasTable areas) {
        BroughtSource source = source("areas", file, new Words("Gebieden in Nederland", "Areas in the Netherlands"));
        List<List<String>> rows = new ArrayList<>();
        areas.municipalities()
                .forEach((code, area) -> area.regions()
                        .forEach((division, place) ->
                                rows.add(List.of(code, area.name(), division, place.code(), place.name()))));
        TableSpec spec = new TableSpec(
                "areas-" + date,
                TableSpec.Kind.GEOGRAPHY,
                new Words("Gemeenten en hun gebieden op " + date, "Municipalities and their regions on " + date),
                Optional.of(new Words(
                        "Wat hier niet in staat, blijft zoals het was.", "What is not in it stays as it was.")),
                List.of("municipality", "division"),
                List.of(
                        text("municipality", source, "Gemeente", "Municipality"),
                        text("name", source, "Naam", "Name"),
                        text("division", source, "Indeling", "Division"),
                        text("region", source, "Gebied", "Region"),
                        text("region_name", source, "Naam van het gebied", "Name of the region")));
        tables.add(BuiltTable.of(spec, rows));
    }

    private Column text(String name, BroughtSource source, String nl, String en) {
        return Column.of(
                name, TableSpec.Datatype.STRING, source, date.toString(), new Words(nl, en), new Words(nl, en));
    }

    void changes(String file, List<List<String>> rows) {
        BroughtSource source = source("changes", file, new Words("Herindelingen", "Boundary changes"));
        tables.add(BuiltTable.of(dated(GeographyTables.BOUNDARY_CHANGES, source), sorted(rows)));
    }

    void weights(String file, List<ChangeWeight> weights) {
        BroughtSource source = source(
                "weights", file, new Words("Woningen voor herindelingen", "Homes on the eve of boundary changes"));
        List<List<String>> rows = weights.stream()
                .map(weight -> List.of(
                        weight.change().toString(),
                        weight.municipality(),
                        Long.toString(weight.homes()),
                        weight.counted().toString()))
                .toList();
        tables.add(BuiltTable.of(dated(ChangeTables.CHANGE_WEIGHTS, source), sorted(rows)));
    }

    void boundaries(String file, List<BorderLine> lines) {
        BroughtSource source = source("boundaries", file, new Words("Gemeentegrenzen", "Municipal boundaries"));
        TableSpec spec = GeographyTables.boundaries(date);
        tables.add(BuiltTable.of(
                new TableSpec(spec.name(), spec.kind(), spec.title(), spec.note(), spec.key(), columns(spec, source)),
                BorderPath.rows(lines)));
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(row -> row.get(2)))
                .toList();
    }

    private TableSpec dated(TableSpec spec, BroughtSource source) {
        return new TableSpec(
                spec.name() + "-" + date,
                spec.kind(),
                new Words(spec.title().nl() + " van " + date, spec.title().en() + " of " + date),
                Optional.empty(),
                spec.key(),
                columns(spec, source));
    }

    private List<Column> columns(TableSpec spec, BroughtSource source) {
        return spec.columns().stream()
                .map(column -> new Column(
                        column.name(),
                        column.title(),
                        column.description(),
                        column.datatype(),
                        source,
                        date.toString(),
                        column.observed()))
                .toList();
    }

    private BroughtSource source(String what, String file, Words title) {
        BroughtSource source = new BroughtSource(
                "brought-" + what + "-" + date,
                origin.publisher(),
                file,
                title,
                origin.licence(),
                origin.licence(),
                NO_ADDRESS);
        sources.add(source);
        return source;
    }

    /** The files by name; their description last. */
    SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.file(), table.bytes()));
        Words title = new Words("Gemeenten van " + date, "Municipalities of " + date);
        files.put(TablesJson.FILE, TablesJson.of(title, sources, tables));
        return files;
    }
}
