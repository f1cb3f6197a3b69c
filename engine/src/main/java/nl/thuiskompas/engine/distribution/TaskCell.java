package nl.thuiskompas.engine.distribution;

/**
 * A part of the task.
 *
 * @param category of households, such as permit holders
 * @param size of the home they need; empty where it does not matter
 * @param households how many there are to house, zero or more
 */
public record TaskCell(String category, String size, long households) {
    /** A category whose homes may have any size. */
    public TaskCell(String category, long households) {
        this(category, "", households);
    }
}
