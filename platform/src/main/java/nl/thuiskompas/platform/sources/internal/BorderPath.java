package nl.thuiskompas.platform.sources.internal;

/** Writes a line as the numbers of our boundary tables: where it begins, and then every step. */
final class BorderPath {
    private BorderPath() {}

    /** "x y dx dy dx dy …", whole cells. */
    static String of(int[] xy) {
        StringBuilder path = new StringBuilder();
        path.append(xy[0]).append(' ').append(xy[1]);
        for (int at = 2; at < xy.length; at += 2) {
            path.append(' ').append(xy[at] - xy[at - 2]).append(' ').append(xy[at + 1] - xy[at - 1]);
        }
        return path.toString();
    }
}
