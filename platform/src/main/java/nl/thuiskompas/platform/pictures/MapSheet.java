package nl.thuiskompas.platform.pictures;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import org.jspecify.annotations.Nullable;

/** The lines of a map, drawn once and used for every figure that is put on it. Immutable. */
public final class MapSheet {
    private final Box frame;
    private final SortedMap<String, MapShape> shapes;
    private final SortedMap<String, String> surroundings;
    private final String seams;
    private final String coast;
    private final String edge;

    private MapSheet(
            Box frame,
            SortedMap<String, MapShape> shapes,
            SortedMap<String, String> surroundings,
            String seams,
            String coast,
            String edge) {
        this.frame = frame;
        this.shapes = Collections.unmodifiableSortedMap(shapes);
        this.surroundings = Collections.unmodifiableSortedMap(surroundings);
        this.seams = seams;
        this.coast = coast;
        this.edge = edge;
    }

    /** A sheet of everything on the map. */
    static MapSheet ofAll(OutlineMap map, Box frame, Function<String, @Nullable String> groupOf) {
        return new MapSheet(frame, shapes(map, map.areas()), new TreeMap<>(), map.seams(groupOf), map.coast(frame), "");
    }

    /** A sheet of some areas, with what else lies in the frame as their surroundings. */
    static MapSheet ofRegion(OutlineMap map, Box frame, Set<String> areas) {
        SortedMap<String, String> surroundings = new TreeMap<>();
        for (String area : map.areas()) {
            if (!areas.contains(area) && map.box(Set.of(area)).overlaps(frame)) {
                surroundings.put(area, map.path(area));
            }
        }
        return new MapSheet(frame, shapes(map, areas), surroundings, "", map.coast(frame), map.edge(areas));
    }

    private static SortedMap<String, MapShape> shapes(OutlineMap map, Set<String> areas) {
        SortedMap<String, MapShape> shapes = new TreeMap<>();
        for (String area : areas) {
            shapes.put(area, new MapShape(map.path(area), map.labelPoint(area), map.box(Set.of(area))));
        }
        return shapes;
    }

    /** What is shown, as the view box of the drawing. */
    Box frame() {
        return frame;
    }

    /** The areas by code. */
    SortedMap<String, MapShape> shapes() {
        return shapes;
    }

    /** Path data of the areas round the region, by code; none on a map of everything. */
    SortedMap<String, String> surroundings() {
        return surroundings;
    }

    /** The lines between groups of areas, such as provinces. */
    String seams() {
        return seams;
    }

    /** Coast and state border. */
    String coast() {
        return coast;
    }

    /** The outer edge of the region; empty on a map of everything. */
    String edge() {
        return edge;
    }
}
