package nl.thuiskompas.platform.monitor.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Overlay;
import nl.thuiskompas.engine.geography.Overlay.Piece;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.web.OverlayWords.Cut;
import org.jspecify.annotations.Nullable;

/**
 * The table of how two divisions cut each other: for each region of the first the pieces it falls into, those that are
 * cut first.
 *
 * @param groups the regions by what became of them
 * @param municipalities all municipalities of the date
 * @param homes all homes
 * @param twice whether a municipality may stand in the table more than once
 */
public record OverlayTable(List<Group> groups, String municipalities, String homes, boolean twice) {
    private static final Collator DUTCH = Collator.getInstance(Locale.of("nl", "NL"));

    /** Regions of which the same can be said. */
    public record Group(String title, List<Row> rows) {}

    /**
     * A region of the first division; municipalities that lie in none are a row too.
     *
     * @param link its page; null for those in none
     */
    public record Row(String name, @Nullable Link link, List<Part> parts) {}

    /** What of it lies in one region of the other; the municipalities as a number, in words, and by name. */
    public record Part(
            String name,
            @Nullable Link link,
            String municipalities,
            String counted,
            String names,
            String homes,
            String share) {}

    static OverlayTable of(Visit visit, Overlay overlay, Homes homes) {
        Map<Cut, List<Row>> byCut = new EnumMap<>(Cut.class);
        Partition one = overlay.one();
        for (int region = 0; region < one.regions().size(); region++) {
            List<Piece> pieces = overlay.piecesOf(region);
            if (!pieces.isEmpty()) {
                Region named = one.regions().get(region);
                byCut.computeIfAbsent(OverlayWords.cut(overlay, region), cut -> new ArrayList<>())
                        .add(new Row(
                                named.name(),
                                AreaLinks.to(visit, named, one.date()),
                                parts(visit, overlay, pieces, homes)));
            }
        }
        List<Group> groups = new ArrayList<>();
        byCut.forEach((cut, rows) -> {
            rows.sort(Comparator.comparing(Row::name, DUTCH));
            groups.add(new Group(title(visit, cut, overlay, rows.size()), rows));
        });
        List<Piece> outside = overlay.piecesOf(Overlay.OUTSIDE);
        if (!outside.isEmpty()) {
            Row row = new Row(
                    DivisionWords.capital(OverlayWords.none(visit, one.division())),
                    null,
                    parts(visit, overlay, outside, homes));
            groups.add(new Group(
                    visit.texts().get("overlay.group.none", "region", DivisionChoice.one(visit, one.division())),
                    List.of(row)));
        }
        List<Municipality> all = one.edition().municipalities();
        return new OverlayTable(
                groups,
                visit.words().numbers().whole(all.size()),
                homes.words(homes.of(all)),
                visit.monitor().geography().overlaps(one.division())
                        || visit.monitor().geography().overlaps(overlay.other().division()));
    }

    private static String title(Visit visit, Cut cut, Overlay overlay, int count) {
        return visit.texts()
                .get(
                        "overlay.group." + cut.name(),
                        "other",
                        DivisionChoice.one(visit, overlay.other().division()),
                        "count",
                        visit.words().numbers().whole(count));
    }

    /** The largest piece first. */
    private static List<Part> parts(Visit visit, Overlay overlay, List<Piece> pieces, Homes homes) {
        OptionalDouble whole = homes.of(pieces.stream()
                .flatMap(piece -> piece.municipalities().stream())
                .collect(Collectors.toSet()));
        return pieces.stream()
                .sorted(Comparator.comparingDouble((Piece piece) ->
                                -homes.of(piece.municipalities()).orElse(0))
                        .thenComparingInt(piece -> -piece.municipalities().size()))
                .map(piece -> part(visit, overlay, piece, homes.of(piece.municipalities()), whole, homes))
                .toList();
    }

    private static Part part(
            Visit visit, Overlay overlay, Piece piece, OptionalDouble here, OptionalDouble whole, Homes homes) {
        Partition other = overlay.other();
        boolean outside = piece.other() == Overlay.OUTSIDE;
        boolean known = here.isPresent() && whole.isPresent() && whole.getAsDouble() > 0;
        return new Part(
                OverlayWords.name(visit, overlay, piece),
                outside ? null : AreaLinks.to(visit, other.regions().get(piece.other()), other.date()),
                visit.words().numbers().whole(piece.municipalities().size()),
                DivisionChoice.municipalities(visit, piece.municipalities().size()),
                piece.municipalities().stream()
                        .map(Municipality::name)
                        .sorted(DUTCH)
                        .collect(Collectors.joining(", ")),
                homes.words(here),
                known ? visit.words().numbers().percent(100 * here.getAsDouble() / whole.getAsDouble(), 1) : "");
    }

    /** Every municipality with its regions in both and its homes; one in several regions has several rows. */
    static PlainTable file(Overlay overlay, Homes homes) {
        String one = overlay.one().division().code();
        String other = overlay.other().division().code();
        List<String> columns = List.of(
                "edition",
                "municipality",
                "municipality_name",
                one,
                one + "_name",
                other,
                other + "_name",
                "homes",
                "homes_counted");
        List<List<Cell>> rows = new ArrayList<>();
        LocalDate counted = homes.counted();
        for (Piece piece : overlay.pieces()) {
            for (Municipality municipality : piece.municipalities()) {
                OptionalDouble here = homes.of(municipality);
                List<Cell> row = new ArrayList<>();
                row.add(new Cell.Day(overlay.one().date()));
                row.add(new Cell.Text(municipality.code()));
                row.add(new Cell.Text(municipality.name()));
                region(row, overlay.one(), piece.one());
                region(row, overlay.other(), piece.other());
                row.add(here.isPresent() ? new Cell.Count(here.getAsDouble()) : Cell.Empty.CELL);
                row.add(counted == null ? Cell.Empty.CELL : new Cell.Day(counted));
                rows.add(row);
            }
        }
        return new PlainTable(columns, rows);
    }

    private static void region(List<Cell> row, Partition partition, int place) {
        if (place == Overlay.OUTSIDE) {
            row.addAll(List.of(Cell.Empty.CELL, Cell.Empty.CELL));
        } else {
            Region region = partition.regions().get(place);
            row.add(new Cell.Text(region.code()));
            row.add(new Cell.Text(region.name()));
        }
    }
}
