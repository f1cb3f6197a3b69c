package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts border lines on our grid of 25 m in RD New.
 *
 * <p>Every point goes to the nearest crossing of the grid. Where a small municipality with few points loses or gains too
 * much by that, single points on its border go to a crossing beside that one instead, so that its area is kept.
 */
public final class GridRounding {
    /** Metres between two lines of the grid. */
    public static final int CELL = 25;

    /** Part of an area that rounding alone may cost; what is left of the allowance is for simplification. */
    static final double LARGEST_DEVIATION = 0.004;

    private static final int WEST = 10_000;
    private static final int NORTH = 620_000;

    private final List<BorderLine> borders;
    private final List<boolean[]> moved;
    private final SortedMap<String, Double> sourceAreas = new TreeMap<>();
    private final SortedMap<String, Double> areas = new TreeMap<>();

    private GridRounding(List<BorderLine> lines, GridPlaces grid) {
        List<BorderLine> rounded = new ArrayList<>();
        for (BorderLine line : lines) {
            double[] places = places(line.xy(), grid);
            line.addTwiceArea(places, (code, twice) -> sourceAreas.merge(code, twice / 2, Double::sum));
            rounded.add(line.with(Arrays.stream(places)
                    .mapToInt(place -> Math.toIntExact(Math.round(place)))
                    .toArray()));
        }
        borders = GridBorders.of(rounded);
        moved = borders.stream().map(line -> new boolean[line.xy().length]).toList();
        for (BorderLine line : borders) {
            line.addTwiceArea(
                    Arrays.stream(line.xy()).asDoubleStream().toArray(),
                    (code, twice) -> areas.merge(code, twice / 2, Double::sum));
        }
    }

    /**
     * The lines on the grid.
     *
     * @param lines the borders, without points that follow themselves
     * @param sourceAreas area of each municipality before rounding, in cells
     */
    record Result(List<BorderLine> lines, SortedMap<String, Double> sourceAreas) {}

    static Result round(List<BorderLine> lines, GridPlaces grid) {
        GridRounding rounding = new GridRounding(lines, grid);
        for (String code : rounding.sourceAreas.keySet()) {
            rounding.keepArea(code);
        }
        List<BorderLine> onGrid = rounding.borders.stream()
                .map(line -> line.with(withoutRepeats(line.xy())))
                .toList();
        return new Result(onGrid, Collections.unmodifiableSortedMap(rounding.sourceAreas));
    }

    /** In cells, y to the south, not yet rounded. */
    private static double[] places(int[] xy, GridPlaces grid) {
        double[] places = new double[xy.length];
        for (int at = 0; at < xy.length; at += 2) {
            RijksDriehoek place = grid.toRijksDriehoek(xy[at], xy[at + 1]);
            places[at] = (place.x() - WEST) / CELL;
            places[at + 1] = (NORTH - place.y()) / CELL;
        }
        return places;
    }

    /** A point that could go to another crossing, and the area in cells that the one who goes along would gain. */
    private record Move(int line, int at, int x, int y, double gain) {}

    private void keepArea(String code) {
        while (deviation(code, 0) > LARGEST_DEVIATION) {
            Optional<Move> best = bestMove(code);
            if (best.isEmpty()) {
                return;
            }
            Move move = best.get();
            BorderLine line = borders.get(move.line);
            line.xy()[move.at] = move.x;
            line.xy()[move.at + 1] = move.y;
            moved.get(move.line)[move.at] = true;
            areas.merge(line.forward(), move.gain, Double::sum);
            areas.computeIfPresent(line.backward(), (other, area) -> area - move.gain);
        }
    }

    /** The move that brings the area nearest to the source without putting the neighbour's too far off. */
    private Optional<Move> bestMove(String code) {
        Move best = null;
        double least = deviation(code, 0);
        for (int line = 0; line < borders.size(); line++) {
            boolean forward = borders.get(line).forward().equals(code);
            if (!forward && !borders.get(line).backward().equals(code)) {
                continue;
            }
            String other =
                    forward ? borders.get(line).backward() : borders.get(line).forward();
            for (Move move : moves(line)) {
                double deviation = deviation(code, forward ? move.gain : -move.gain);
                boolean bearable = deviation(other, forward ? -move.gain : move.gain) <= LARGEST_DEVIATION;
                if (bearable && deviation < least) {
                    best = move;
                    least = deviation;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Ends stay, for other lines begin there; and no point goes further than to a crossing beside its own. */
    private List<Move> moves(int line) {
        int[] xy = borders.get(line).xy();
        List<Move> moves = new ArrayList<>();
        for (int at = 2; at + 3 < xy.length; at += 2) {
            for (int beside = 0; beside < 9 && !moved.get(line)[at]; beside++) {
                int x = xy[at] + beside % 3 - 1;
                int y = xy[at + 1] + beside / 3 - 1;
                double gain = ((double) (x - xy[at]) * (xy[at + 3] - xy[at - 1])
                                - (double) (y - xy[at + 1]) * (xy[at + 2] - xy[at - 2]))
                        / 2;
                moves.add(new Move(line, at, x, y, gain));
            }
        }
        return moves;
    }

    private double deviation(String code, double gain) {
        double source = sourceAreas.getOrDefault(code, Double.POSITIVE_INFINITY);
        return Double.isInfinite(source) ? 0 : Math.abs(areas.getOrDefault(code, 0.0) + gain - source) / source;
    }

    private static int[] withoutRepeats(int[] xy) {
        int[] kept = new int[xy.length];
        int length = 0;
        for (int at = 0; at < xy.length; at += 2) {
            if (length == 0 || kept[length - 2] != xy[at] || kept[length - 1] != xy[at + 1]) {
                kept[length++] = xy[at];
                kept[length++] = xy[at + 1];
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
