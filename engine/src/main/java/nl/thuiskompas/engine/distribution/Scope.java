package nl.thuiskompas.engine.distribution;

import org.jspecify.annotations.Nullable;

/**
 * What of a municipality's households a limit is about: all, those of a category, or those of a category who need one size
 * of home. These lie within each other. A size of all categories cuts across categories, and is refused.
 *
 * @param category null for all
 * @param size null for all
 */
public record Scope(@Nullable String category, @Nullable String size) {
    /** All households of a municipality. */
    public static final Scope TOTAL = new Scope(null, null);

    /** The households of a category. */
    public static Scope of(String category) {
        return new Scope(category, null);
    }

    /** The households of a category who need one size of home. */
    public static Scope of(String category, String size) {
        return new Scope(category, size);
    }

    /** Whether it lies within or around every other scope. */
    public boolean nests() {
        return category != null || size == null;
    }

    boolean covers(TaskCell cell) {
        return (category == null || category.equals(cell.category())) && (size == null || size.equals(cell.size()));
    }

    /** Such as "the total", "permit holders" or "permit holders, large". */
    @Override
    public String toString() {
        if (category == null) {
            return size == null ? "the total" : "size " + size;
        }
        return size == null ? category : category + ", " + size;
    }
}
