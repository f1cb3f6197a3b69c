package nl.thuiskompas.engine.geography.shapes;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A line between two areas, or between an area and what lies outside: the sea or another country. Both neighbours have
 * the very same line, so that it can be made coarser once and still fits both. Immutable.
 */
public final class Border {
    private final @Nullable String forward;
    private final @Nullable String backward;
    private final int[] points;

    /**
     * @param forward the area that has the line in its ring in the direction given; null for outside
     * @param backward the area that has it the other way round; null for outside
     * @param points x, y, x, y …, y growing downwards; a line that ends where it starts is closed
     * @throws IllegalArgumentException when there are fewer than two points, half a point, or no area at all
     */
    public Border(@Nullable String forward, @Nullable String backward, int[] points) {
        if (points.length < 4 || points.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "A border is two or more pairs of x and y, but this one has " + points.length + " numbers.");
        }
        if (Objects.equals(forward, backward)) {
            throw new IllegalArgumentException("A border has two different sides, but both are "
                    + (forward == null ? "outside" : forward) + ": give it an area on one side at least.");
        }
        this.forward = forward;
        this.backward = backward;
        this.points = points.clone();
    }

    /**
     * Reads a border from a table of boundaries.
     *
     * @param forward code of the area in the direction given; blank for outside
     * @param backward code of the area the other way round; blank for outside
     * @param path whole numbers with a space between: x and y of the first point, then the step to each next one
     * @throws IllegalArgumentException when the path holds something else
     */
    public static Border parse(String forward, String backward, String path) {
        String[] words = path.strip().split(" +", -1);
        int[] points = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                points[i] = Integer.parseInt(words[i]) + (i < 2 ? 0 : points[i - 2]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "The border between '" + forward + "' and '" + backward + "' holds '" + words[i]
                                + "' where a whole number should stand.",
                        e);
            }
        }
        return new Border(forward.isBlank() ? null : forward, backward.isBlank() ? null : backward, points);
    }

    /** The border as {@link #parse} reads it. */
    public String path() {
        StringBuilder path = new StringBuilder().append(points[0]).append(' ').append(points[1]);
        for (int i = 2; i < points.length; i++) {
            path.append(' ').append(points[i] - points[i - 2]);
        }
        return path.toString();
    }

    /** The area that has the line in its ring in the direction given; null for outside. */
    public @Nullable String forward() {
        return forward;
    }

    /** The area that has the line in its ring the other way round; null for outside. */
    public @Nullable String backward() {
        return backward;
    }

    /** Whether one side lies outside every area. */
    public boolean isOuter() {
        return forward == null || backward == null;
    }

    /** Whether the line ends where it starts. */
    public boolean isClosed() {
        return points[0] == points[points.length - 2] && points[1] == points[points.length - 1];
    }

    /** The points as x, y, x, y …; a copy. */
    public int[] points() {
        return points.clone();
    }

    /** The points without a copy, for this package, which changes none. */
    int[] sharedPoints() {
        return points;
    }

    /** The same border along another line. */
    Border along(int[] line) {
        return new Border(forward, backward, line);
    }

    /** The same line between the groups of its areas; null when it does not divide groups. */
    @Nullable
    Border between(UnaryOperator<@Nullable String> groupOf) {
        String one = groupOf.apply(forward);
        String other = groupOf.apply(backward);
        return Objects.equals(one, other) ? null : new Border(one, other, points);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Border that
                && Objects.equals(forward, that.forward)
                && Objects.equals(backward, that.backward)
                && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(forward, backward, Arrays.hashCode(points));
    }

    @Override
    public String toString() {
        return "Border[" + forward + " | " + backward + ": " + path() + "]";
    }
}
