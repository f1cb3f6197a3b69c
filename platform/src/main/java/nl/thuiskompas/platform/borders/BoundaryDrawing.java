package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.shapes.LineSimplifier;
import nl.thuiskompas.platform.tables.RawFileException;

/**
 * Draws the borders of a topology on our grid of 25 m, with as few points as the areas allow.
 *
 * <p>Every line is simplified once for both its sides. Where that costs a municipality more than
 * {@link #LARGEST_DEVIATION} of its area, its lines are drawn again with half the coarseness, until it fits.
 */
public final class BoundaryDrawing {
    /** Part of the area of a municipality that simplification may add or take. */
    public static final double LARGEST_DEVIATION = 0.005;

    /** Below half a cell nothing goes but points on a straight line. */
    private static final double FINEST = 0.5;

    private static final int FEWEST_NUMBERS_OF_AN_ISLAND = 8;

    private final String file;
    private final GridRounding.Result onGrid;
    private final double[] coarseness;

    private BoundaryDrawing(String file, List<BorderLine> lines, GridPlaces grid, double coarsest) {
        this.file = file;
        onGrid = GridRounding.round(lines, grid);
        coarseness = new double[onGrid.lines().size()];
        Arrays.fill(coarseness, coarsest);
    }

    /** The drawn lines, and how far the area of the worst municipality is off. */
    public record Result(List<BorderLine> lines, double largestDeviation, String worst) {}

    /**
     * Draws all borders; y grows to the south.
     *
     * @param coarsest in cells: points whose triangle is smaller go, where the areas allow it
     */
    public static Result draw(Topology topology, double coarsest) {
        return draw(topology.file(), BorderLines.of(topology), topology.transform(), coarsest);
    }

    /**
     * Draws borders that were found in another way; y grows to the south.
     *
     * @param file name for messages
     * @param lines each border once, in pieces of any length
     * @param grid where the numbers of the lines lie
     * @param coarsest in cells: points whose triangle is smaller go, where the areas allow it
     */
    public static Result draw(String file, List<BorderLine> lines, GridPlaces grid, double coarsest) {
        return new BoundaryDrawing(file, lines, grid, coarsest).draw();
    }

    private Result draw() {
        while (true) {
            List<BorderLine> drawn = new ArrayList<>();
            for (int i = 0; i < coarseness.length; i++) {
                BorderLine line = onGrid.lines().get(i);
                drawn.add(line.with(LineSimplifier.simplify(line.xy(), coarseness[i])));
            }
            SortedMap<String, Double> deviations = deviations(drawn);
            if (!refine(deviations)) {
                return result(drawn, deviations);
            }
        }
    }

    private Result result(List<BorderLine> drawn, SortedMap<String, Double> deviations) {
        String worst = deviations.firstKey();
        for (String code : deviations.keySet()) {
            worst = deviations.getOrDefault(code, 0.0) > deviations.getOrDefault(worst, 0.0) ? code : worst;
        }
        double largest = deviations.getOrDefault(worst, 0.0);
        if (!(largest <= LARGEST_DEVIATION)) {
            throw RawFileException.inFile(
                    file,
                    "on our grid the area of " + worst + " is " + 100 * largest + " % off, expected at most "
                            + 100 * LARGEST_DEVIATION + " %",
                    "Check that the file holds whole municipalities in WGS84 degrees or on the national grid");
        }
        return new Result(drawn.stream().filter(BoundaryDrawing::isDrawn).toList(), largest, worst);
    }

    private SortedMap<String, Double> deviations(List<BorderLine> drawn) {
        SortedMap<String, Double> areas = new TreeMap<>();
        for (BorderLine line : drawn) {
            double[] points = Arrays.stream(line.xy()).asDoubleStream().toArray();
            line.addTwiceArea(points, (code, twice) -> areas.merge(code, twice / 2, Double::sum));
        }
        SortedMap<String, Double> deviations = new TreeMap<>();
        onGrid.sourceAreas()
                .forEach((code, area) -> deviations.put(code, Math.abs(areas.getOrDefault(code, 0.0) - area) / area));
        return deviations;
    }

    /** Halves the coarseness of the lines of every municipality that does not fit; whether there was any to halve. */
    private boolean refine(SortedMap<String, Double> deviations) {
        boolean refined = false;
        for (int i = 0; i < coarseness.length; i++) {
            BorderLine line = onGrid.lines().get(i);
            double deviation = Math.max(
                    deviations.getOrDefault(line.forward(), 0.0), deviations.getOrDefault(line.backward(), 0.0));
            if (deviation > LARGEST_DEVIATION && coarseness[i] > FINEST) {
                coarseness[i] /= 2;
                refined = true;
            }
        }
        return refined;
    }

    /** Lines shorter than a cell and islands of one are not drawn. */
    private static boolean isDrawn(BorderLine line) {
        int numbers = line.xy().length;
        return numbers > 2 && (!line.isClosed() || numbers >= FEWEST_NUMBERS_OF_AN_ISLAND);
    }
}
