package nl.thuiskompas.platform.pictures;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps of the municipalities of one date. Every sheet is made once, when it is first asked for, and kept; safe for
 * many readers at once.
 */
public final class EditionMaps {
    /**
     * Width of the map of the country: about the pixels it gets on a screen. With {@link #COARSENESS} it keeps the map of
     * 352 municipalities, names and addresses included, within 16 KB compressed.
     */
    private static final int COUNTRY_WIDTH = 600;

    private static final int COUNTRY_MARGIN = 8;
    /** Longest side of a region's map; the size of its labels in the style sheet goes by it. */
    private static final int REGION_SIDE = 720;

    /** Corners smaller than this are left out; in square units of the drawing, of which one is about a pixel. */
    private static final double COARSENESS = 10;

    private final OutlineMap outlines;
    private final Function<String, @Nullable String> provinceOf;
    private final Map<String, MapSheet> sheets = new ConcurrentHashMap<>();
    private final Map<String, DivisionSheet> divisions = new ConcurrentHashMap<>();

    /**
     * @param outlines the municipalities, on whatever grid their source has
     * @param provinceOf the province of a municipality; null when it lies in none
     */
    public EditionMaps(OutlineMap outlines, Function<String, @Nullable String> provinceOf) {
        this.outlines = outlines;
        this.provinceOf = provinceOf;
    }

    /** Every municipality, with the provinces in stronger lines. */
    public MapSheet country() {
        return sheets.computeIfAbsent("municipalities", key -> wholeOf(outlines, provinceOf));
    }

    /**
     * The regions of a division.
     *
     * @param layout names the division and its memberships; the sheet is kept under it
     * @param areaOf the area in which a municipality is drawn: its region, or itself when it cannot be drawn in one; null
     *     leaves it out
     */
    public MapSheet country(String layout, Function<String, @Nullable String> areaOf) {
        return sheets.computeIfAbsent("division " + layout, key -> wholeOf(outlines.dissolve(areaOf), area -> null));
    }

    /**
     * Some municipalities as large as the frame allows, and what lies round them.
     *
     * @param municipalities those of the region; the ones that are not on this map are left out
     * @throws IllegalArgumentException when none is on this map
     */
    public MapSheet region(Set<String> municipalities) {
        return sheets.computeIfAbsent(
                "region " + String.join(" ", new TreeSet<>(municipalities)), key -> regionOf(municipalities));
    }

    /**
     * The regions of a division in tints, with the borders of another one.
     *
     * @param layout names both divisions and their memberships; the sheet is kept under it
     * @param areaOf the area in which a municipality is drawn
     * @param otherOf its region in the other division; null for all when there is no other
     */
    public DivisionSheet divisions(
            String layout, Function<String, @Nullable String> areaOf, Function<String, @Nullable String> otherOf) {
        return divisions.computeIfAbsent(layout, key -> {
            OutlineMap simple = simple(outlines);
            OutlineMap drawn = placed(simple, simple.box());
            OutlineMap regions = placed(simple.dissolve(areaOf), simple.box());
            MapSheet sheet = MapSheet.ofAll(regions, frame(drawn), area -> null);
            return DivisionSheet.of(regions, sheet, drawn.seams(otherOf));
        });
    }

    private static MapSheet wholeOf(OutlineMap map, Function<String, @Nullable String> groupOf) {
        OutlineMap simple = simple(map);
        OutlineMap drawn = placed(simple, simple.box());
        return MapSheet.ofAll(drawn, frame(drawn), groupOf);
    }

    private static double scale(Box box) {
        return (COUNTRY_WIDTH - 2.0 * COUNTRY_MARGIN) / box.width();
    }

    private static OutlineMap simple(OutlineMap map) {
        double scale = scale(map.box());
        return map.simplify(COARSENESS / (scale * scale));
    }

    /** The map at the size of the sheet, with this box within the margins. */
    private static OutlineMap placed(OutlineMap map, Box box) {
        double scale = scale(box);
        return map.scale(scale, box.left() - COUNTRY_MARGIN / scale, box.top() - COUNTRY_MARGIN / scale);
    }

    private static Box frame(OutlineMap drawn) {
        return new Box(0, 0, COUNTRY_WIDTH, drawn.box().grow(COUNTRY_MARGIN).bottom());
    }

    private MapSheet regionOf(Set<String> municipalities) {
        Set<String> areas = new TreeSet<>(municipalities);
        areas.retainAll(outlines.areas());
        Box box = outlines.box(areas);
        Box wide = box.grow(Math.max(1, Math.max(box.width(), box.height()) / 25));
        double scale = (double) REGION_SIDE / Math.max(wide.width(), wide.height());
        OutlineMap drawn = outlines.simplify(COARSENESS / (scale * scale)).scale(scale, wide.left(), wide.top());
        Box frame = new Box(0, 0, (int) Math.round(wide.width() * scale), (int) Math.round(wide.height() * scale));
        return MapSheet.ofRegion(drawn, frame, areas);
    }
}
