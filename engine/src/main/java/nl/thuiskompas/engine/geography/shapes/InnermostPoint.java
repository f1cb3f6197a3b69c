package nl.thuiskompas.engine.geography.shapes;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The point of an area that lies furthest from its edge, where a label stands best: squares that may still hold a better
 * point are quartered, the most promising first, after V. Agafonkin's polylabel (Mapbox, 2016).
 */
final class InnermostPoint {
    private final List<int[]> rings;
    private final double precision;

    private InnermostPoint(List<int[]> rings, double precision) {
        this.rings = rings;
        this.precision = precision;
    }

    /** The innermost point of the area within these rings (even-odd), to about a hundredth of its size. */
    static Point of(List<int[]> rings) {
        Box box = rings.stream().map(Box::of).reduce(Box::around).orElseThrow();
        double precision = Math.max(1, Math.max(box.width(), box.height()) / 100.0);
        return new InnermostPoint(rings, precision).search(box);
    }

    /** A square with the distance of its middle to the edge (negative outside) and the most any point in it can have. */
    private record Cell(double x, double y, double half, double distance) {
        double most() {
            return distance + half * Math.sqrt(2);
        }
    }

    private Point search(Box box) {
        PriorityQueue<Cell> open =
                new PriorityQueue<>(Comparator.comparingDouble(Cell::most).reversed());
        double size = Math.max(1, Math.min(box.width(), box.height()));
        double half = size / 2;
        for (double x = box.left(); x <= box.right(); x += size) {
            for (double y = box.top(); y <= box.bottom(); y += size) {
                open.add(cell(x + half, y + half, half));
            }
        }
        Cell best = cell((box.left() + box.right()) / 2.0, (box.top() + box.bottom()) / 2.0, 0);
        while (!open.isEmpty()) {
            Cell next = open.remove();
            if (next.distance() > best.distance()) {
                best = next;
            }
            if (next.most() - best.distance() > precision) {
                double quarter = next.half() / 2;
                open.add(cell(next.x() - quarter, next.y() - quarter, quarter));
                open.add(cell(next.x() + quarter, next.y() - quarter, quarter));
                open.add(cell(next.x() - quarter, next.y() + quarter, quarter));
                open.add(cell(next.x() + quarter, next.y() + quarter, quarter));
            }
        }
        return new Point((int) Math.round(best.x()), (int) Math.round(best.y()));
    }

    private Cell cell(double x, double y, double half) {
        boolean inside = false;
        double least = Double.MAX_VALUE;
        for (int[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if ((ring[i + 1] > y) != (ring[j + 1] > y)
                        && x
                                < (double) (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1])
                                        + ring[i]) {
                    inside = !inside;
                }
                least = Math.min(least, squaredDistance(x, y, ring[j], ring[j + 1], ring[i], ring[i + 1]));
            }
        }
        return new Cell(x, y, half, (inside ? 1 : -1) * Math.sqrt(least));
    }

    private static double squaredDistance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
        double offX = x - x1 - along * dx;
        double offY = y - y1 - along * dy;
        return offX * offX + offY * offY;
    }
}
