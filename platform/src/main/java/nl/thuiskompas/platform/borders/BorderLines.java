package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.platform.tables.RawFileException;

/** Takes a topology apart into lines with a municipality on either side. */
final class BorderLines {
    /** In cells of the topology, some metres wide each. */
    private static final double TWICE_A_SLIVER = 8;

    private final Topology topology;
    private final String[] forward;
    private final String[] backward;

    private BorderLines(Topology topology) {
        this.topology = topology;
        forward = new String[topology.arcs().size()];
        backward = new String[forward.length];
        Arrays.fill(forward, "");
        Arrays.fill(backward, "");
    }

    /** The lines on the grid of the topology, in the order of its arcs. */
    static List<BorderLine> of(Topology topology) {
        BorderLines lines = new BorderLines(topology);
        lines.rings().stream().sorted(Ring.LARGEST_FIRST).forEach(lines::addRing);
        return lines.lines();
    }

    /**
     * A ring of a municipality.
     *
     * @param arcs numbers of arcs, in the direction in which an outside goes clockwise and a hole against it: so
     *     neighbours run along their line in opposite ways
     * @param twiceArea in cells of the topology
     */
    private record Ring(String code, int[] arcs, double twiceArea) {
        static final Comparator<Ring> LARGEST_FIRST =
                Comparator.comparingDouble(Ring::twiceArea).reversed();

        Ring turned() {
            return new Ring(code, Arrays.stream(arcs).map(number -> ~number).toArray(), twiceArea);
        }
    }

    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        topology.areas()
                .forEach((code, polygons) -> polygons.forEach(polygon -> {
                    for (int i = 0; i < polygon.size(); i++) {
                        double area = twiceArea(polygon.get(i));
                        boolean clockwise = area < 0;
                        Ring ring = new Ring(code, polygon.get(i), Math.abs(area));
                        rings.add(clockwise == (i == 0) ? ring : ring.turned());
                    }
                }));
        return rings;
    }

    private void addRing(Ring ring) {
        // Rounding to the grid of the topology can turn a sliver inside out: then its neighbours know better.
        boolean insideOut = ring.twiceArea() <= TWICE_A_SLIVER && !isFree(ring) && isFree(ring.turned());
        for (int number : (insideOut ? ring.turned() : ring).arcs()) {
            addSide(ring.code(), number);
        }
    }

    private boolean isFree(Ring ring) {
        return Arrays.stream(ring.arcs())
                .allMatch(number -> (number < 0 ? backward[~number] : forward[number]).isEmpty());
    }

    private double twiceArea(int[] ring) {
        double sum = 0;
        for (int number : ring) {
            int[] xy = topology.arcs().get(number < 0 ? ~number : number);
            double area =
                    BorderLine.twiceArea(Arrays.stream(xy).asDoubleStream().toArray());
            sum += number < 0 ? -area : area;
        }
        return sum;
    }

    private void addSide(String code, int number) {
        String[] side = number < 0 ? backward : forward;
        int arc = number < 0 ? ~number : number;
        if (!side[arc].isEmpty()) {
            throw RawFileException.inMember(
                    topology.file(),
                    "arcs[" + arc + "]",
                    "is a border of " + side[arc] + " and of " + code + " on the same side",
                    "The areas overlap: fetch the TopoJSON file again");
        }
        side[arc] = code;
    }

    private List<BorderLine> lines() {
        List<BorderLine> lines = new ArrayList<>();
        for (int arc = 0; arc < forward.length; arc++) {
            // A line with the same municipality on both sides, or with none, is no border.
            if (!forward[arc].equals(backward[arc])) {
                lines.add(BorderLine.between(
                        forward[arc], backward[arc], topology.arcs().get(arc)));
            }
        }
        return lines;
    }
}
