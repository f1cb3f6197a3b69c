package nl.thuiskompas.platform.pictures;

import java.util.List;

/**
 * The classes of a choropleth, from low to high.
 *
 * @param classes at least one
 * @param decimals number of decimals in which the values are shown and so compared
 * @param cut place in {@code classes} of the first class at or above the reference value; 0 when the reference is no limit
 */
public record ClassScale(List<ValueClass> classes, int decimals, int cut) {
    public ClassScale {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("A scale needs at least one class.");
        }
    }

    /** The class of a value, once it is rounded as it is shown; values beyond the ends belong to the last class there. */
    public ValueClass classOf(double value) {
        double unit = Math.pow(10, decimals);
        long shown = Math.round(value * unit);
        for (int i = classes.size() - 1; i > 0; i--) {
            if (shown >= Math.round(classes.get(i).low() * unit)) {
                return classes.get(i);
            }
        }
        return classes.getFirst();
    }

    /** Number of regions below the reference; 0 when the reference is no limit. */
    public int countBelow() {
        return classes.subList(0, cut).stream().mapToInt(ValueClass::count).sum();
    }

    /** Number of regions at or above the reference; all when the reference is no limit. */
    public int countAbove() {
        return classes.subList(cut, classes.size()).stream()
                .mapToInt(ValueClass::count)
                .sum();
    }
}
