package nl.thuiskompas.platform.workbench;

/**
 * Households that one municipality takes over from another, agreed between the two after the distribution.
 *
 * @param from code of the municipality that gives them away
 * @param to code of the municipality that takes them
 * @param category of households
 * @param size of home; empty where the task names none
 * @param households how many
 */
public record Swap(String from, String to, String category, String size, long households) {}
