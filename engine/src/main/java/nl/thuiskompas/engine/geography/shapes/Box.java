package nl.thuiskompas.engine.geography.shapes;

/**
 * The least upright rectangle round something on a map; its edges belong to it.
 *
 * @param left least x
 * @param top least y
 * @param right greatest x
 * @param bottom greatest y
 */
public record Box(int left, int top, int right, int bottom) {
    public Box {
        if (left > right || top > bottom) {
            throw new IllegalArgumentException("A box from " + left + "," + top + " to " + right + "," + bottom
                    + " is inside out; give the least x and y first.");
        }
    }

    /** From the left edge to the right one. */
    public int width() {
        return right - left;
    }

    /** From the top edge to the bottom. */
    public int height() {
        return bottom - top;
    }

    /** The box with this much more on every side. */
    public Box grow(int margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** The least box round both. */
    public Box around(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Whether the boxes have more in common than an edge. */
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether the other box lies wholly in this one. */
    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** The least box round these points, given as x, y, x, y …. */
    static Box of(int[] points) {
        int left = points[0];
        int top = points[1];
        int right = left;
        int bottom = top;
        for (int i = 2; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return new Box(left, top, right, bottom);
    }
}
