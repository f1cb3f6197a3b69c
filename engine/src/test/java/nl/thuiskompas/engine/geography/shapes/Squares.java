package nl.thuiskompas.engine.geography.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps for tests, drawn as rows of letters: each letter is an area, a dot lies outside, each square is 10 by 10. */
final class Squares {
    static final int SIDE = 10;

    private final String[] rows;

    private Squares(String[] rows) {
        this.rows = rows;
    }

    static OutlineMap map(String... rows) {
        return OutlineMap.of(new Squares(rows).borders());
    }

    /** Every side of a square that divides two areas, each a border by itself. */
    private List<Border> borders() {
        List<Border> borders = new ArrayList<>();
        for (int y = 0; y <= rows.length; y++) {
            for (int x = 0; x <= rows[0].length(); x++) {
                add(borders, at(x - 1, y), at(x, y), x, y, 0, 1);
                add(borders, at(x, y), at(x, y - 1), x, y, 1, 0);
            }
        }
        return borders;
    }

    private static void add(
            List<Border> borders, @Nullable String right, @Nullable String left, int x, int y, int dx, int dy) {
        if (!Objects.equals(right, left)) {
            int[] line = {x * SIDE, y * SIDE, (x + dx) * SIDE, (y + dy) * SIDE};
            borders.add(new Border(right, left, line));
        }
    }

    private @Nullable String at(int x, int y) {
        if (y < 0 || y >= rows.length || x < 0 || x >= rows[y].length() || rows[y].charAt(x) == '.') {
            return null;
        }
        return rows[y].substring(x, x + 1);
    }
}
