package nl.thuiskompas.engine.geography.shapes;

import java.util.List;

/** Writes lines as SVG path data: an absolute start, then whole relative steps, in as few characters as it takes. */
final class PathData {
    private PathData() {}

    /** Closed rings, to be filled by the even-odd rule. */
    static String closed(List<int[]> rings) {
        StringBuilder path = new StringBuilder();
        for (int[] ring : rings) {
            append(path, ring);
            path.append('z');
        }
        return path.toString();
    }

    /** Open lines, to be stroked. */
    static String open(List<int[]> lines) {
        StringBuilder path = new StringBuilder();
        lines.forEach(line -> append(path, line));
        return path.toString();
    }

    private static void append(StringBuilder path, int[] points) {
        path.append('M').append(points[0]);
        number(path, points[1]);
        char command = 'l';
        for (int i = 2; i < points.length; i += 2) {
            int dx = points[i] - points[i - 2];
            int dy = points[i + 1] - points[i - 1];
            if (dx == 0 && dy == 0) {
                continue;
            }
            if (command == 0) {
                number(path, dx);
            } else {
                path.append(command).append(dx);
                command = 0;
            }
            number(path, dy);
        }
    }

    /** A minus sign parts two numbers as well as a space does. */
    private static void number(StringBuilder path, int number) {
        if (number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }
}
