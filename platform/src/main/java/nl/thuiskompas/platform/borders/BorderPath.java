package nl.thuiskompas.platform.borders;

import java.util.Comparator;
import java.util.List;

/** Writes lines as our boundary tables have them: the neighbours, where the line begins, and then every step. */
public final class BorderPath {
    private BorderPath() {}

    /** The rows of a boundary table (code along the line, code against it, path), in the order of their keys. */
    public static List<List<String>> rows(List<BorderLine> lines) {
        Comparator<List<String>> byKey = Comparator.comparing((List<String> row) -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(2));
        return lines.stream()
                .map(line -> List.of(line.forward(), line.backward(), of(line.xy())))
                .sorted(byKey)
                .toList();
    }

    /** "x y dx dy dx dy …", whole cells. */
    public static String of(int[] xy) {
        StringBuilder path = new StringBuilder();
        path.append(xy[0]).append(' ').append(xy[1]);
        for (int at = 2; at < xy.length; at += 2) {
            path.append(' ').append(xy[at] - xy[at - 2]).append(' ').append(xy[at + 1] - xy[at - 1]);
        }
        return path.toString();
    }
}
