package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Makes whole borders of lines that were rounded to a grid, each as long as it can be.
 *
 * <p>Raw files draw some borders twice, some metres apart, once for either side. On the grid the two fall together, and
 * what looked like a crack between two municipalities is their border. The area of no municipality changes by it.
 */
final class GridBorders {
    private final SequencedMap<Piece, Sides> pieces = new LinkedHashMap<>();

    private GridBorders() {}

    /** The borders, in the order of their neighbours. */
    static List<BorderLine> of(List<BorderLine> rounded) {
        GridBorders borders = new GridBorders();
        rounded.forEach(borders::add);
        List<BorderLine> lines = new ArrayList<>();
        borders.pieces.forEach((piece, sides) -> lines.addAll(sides.lines(piece)));
        return joined(lines);
    }

    /** A straight piece between two places, the western (then the northern) one first. */
    private record Piece(int x1, int y1, int x2, int y2) {
        boolean isPoint() {
            return x1 == x2 && y1 == y2;
        }

        boolean isInOrder() {
            return x1 < x2 || (x1 == x2 && y1 <= y2);
        }

        Piece turned() {
            return new Piece(x2, y2, x1, y1);
        }

        int[] xy() {
            return new int[] {x1, y1, x2, y2};
        }
    }

    /** The municipalities that go along a piece, and those that go against it. */
    private record Sides(List<String> along, List<String> against) {
        void add(String forward, String backward) {
            put(forward, along, against);
            put(backward, against, along);
        }

        /** Who goes both ways has nothing between: its area there is none. */
        private static void put(String code, List<String> side, List<String> other) {
            if (!code.isEmpty() && !other.remove(code)) {
                side.add(code);
            }
        }

        List<BorderLine> lines(Piece piece) {
            List<BorderLine> lines = new ArrayList<>();
            for (int i = 0; i < Math.max(along.size(), against.size()); i++) {
                String forward = i < along.size() ? along.get(i) : "";
                String backward = i < against.size() ? against.get(i) : "";
                lines.add(BorderLine.between(forward, backward, piece.xy()));
            }
            return lines;
        }
    }

    private void add(BorderLine line) {
        int[] xy = line.xy();
        for (int at = 0; at + 3 < xy.length; at += 2) {
            Piece piece = new Piece(xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
            if (piece.isPoint()) {
                continue;
            }
            boolean inOrder = piece.isInOrder();
            pieces.computeIfAbsent(
                            inOrder ? piece : piece.turned(), p -> new Sides(new ArrayList<>(), new ArrayList<>()))
                    .add(inOrder ? line.forward() : line.backward(), inOrder ? line.backward() : line.forward());
        }
    }

    /** Pieces with the same neighbours are one line up to where a third comes in. */
    private static List<BorderLine> joined(List<BorderLine> lines) {
        Map<Long, Integer> endsAt = new HashMap<>();
        Map<Long, Integer> startOf = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            endsAt.merge(start(lines.get(i)), 1, Integer::sum);
            endsAt.merge(end(lines.get(i)), 1, Integer::sum);
            startOf.put(start(lines.get(i)), i);
        }
        int[] next = new int[lines.size()];
        boolean[] continues = new boolean[lines.size()];
        for (int i = 0; i < next.length; i++) {
            Integer after = startOf.get(end(lines.get(i)));
            boolean passing = Integer.valueOf(2).equals(endsAt.get(end(lines.get(i))));
            next[i] = -1;
            if (passing && after != null && after != i && lines.get(i).sameNeighbours(lines.get(after))) {
                next[i] = after;
                continues[after] = true;
            }
        }
        return chains(lines, next, continues);
    }

    private static List<BorderLine> chains(List<BorderLine> lines, int[] next, boolean[] continues) {
        List<BorderLine> joined = new ArrayList<>();
        boolean[] used = new boolean[next.length];
        // First those with a loose beginning; what is left then goes round, and begins where it first stands.
        for (boolean round : new boolean[] {false, true}) {
            for (int i = 0; i < next.length; i++) {
                if (!used[i] && continues[i] == round) {
                    List<int[]> parts = new ArrayList<>();
                    for (int at = i; at >= 0 && !used[at]; at = next[at]) {
                        used[at] = true;
                        parts.add(lines.get(at).xy());
                    }
                    joined.add(lines.get(i).with(concatenated(parts)));
                }
            }
        }
        joined.sort(BorderLine.BY_NEIGHBOURS.thenComparing(BorderLine::xy, Comparator.comparing(Arrays::toString)));
        return joined;
    }

    private static int[] concatenated(List<int[]> parts) {
        int[] all = new int[parts.stream().mapToInt(part -> part.length - 2).sum() + 2];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length - 2;
        }
        return all;
    }

    private static long start(BorderLine line) {
        return place(line.xy()[0], line.xy()[1]);
    }

    private static long end(BorderLine line) {
        return place(line.xy()[line.xy().length - 2], line.xy()[line.xy().length - 1]);
    }

    private static long place(int x, int y) {
        return ((long) x << Integer.SIZE) ^ Integer.toUnsignedLong(y);
    }
}
