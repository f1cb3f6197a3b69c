package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Overlay;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;

/**
 * In which regions of every listed division an area lies.
 *
 * @param name the division
 * @param division its page
 * @param whole whether the area lies in one region as a whole
 * @param parts the regions; none when it lies in no region
 * @param rest how many municipalities of the area lie in no region, in words, or empty
 */
public record AreaMemberships(String name, Link division, boolean whole, List<Part> parts, String rest) {
    /**
     * A region in which the area lies.
     *
     * @param municipalities how many municipalities of the area lie there, in words; empty when all do
     */
    public record Part(String name, Link link, String municipalities) {}

    static List<AreaMemberships> of(Visit visit, Region region, LocalDate edition) {
        Geography geography = visit.monitor().geography();
        Partition own = geography.partition(region.division(), edition);
        int place = own.indexOf(region.code());
        List<AreaMemberships> all = new ArrayList<>();
        if (region.division().equals(Division.COUNTRY) || own.sizes()[place] == 0) {
            return all;
        }
        for (DivisionEntry entry : visit.monitor().divisions().listed()) {
            Division division = entry.division();
            boolean between = !division.equals(Division.MUNICIPALITY) && !division.equals(Division.COUNTRY);
            if (between
                    && !division.equals(region.division())
                    && geography.divisions().contains(division)) {
                all.add(of(visit, division, place, Overlay.of(own, geography.partition(division, edition))));
            }
        }
        return all;
    }

    private static AreaMemberships of(Visit visit, Division division, int place, Overlay overlay) {
        boolean whole = overlay.fits(place);
        List<Part> parts = new ArrayList<>();
        String rest = "";
        for (Overlay.Piece piece : overlay.piecesOf(place)) {
            String count = visit.texts()
                    .get(
                            piece.municipalities().size() == 1 ? "area.lies.one" : "area.lies.count",
                            "count",
                            visit.words().numbers().whole(piece.municipalities().size()));
            if (piece.other() == Overlay.OUTSIDE) {
                rest = overlay.piecesOf(place).size() == 1
                        ? visit.texts().get("area.lies.nowhere")
                        : visit.texts().get("area.lies.outside", "count", count);
            } else {
                Region other = overlay.other().regions().get(piece.other());
                boolean single = whole || overlay.one().sizes()[place] == 1;
                parts.add(new Part(
                        other.name(), AreaLinks.to(visit, other, overlay.one().date()), single ? "" : count));
            }
        }
        return new AreaMemberships(
                DivisionWords.of(visit).one(division), visit.to(Place.DIVISIONS, division.code()), whole, parts, rest);
    }
}
