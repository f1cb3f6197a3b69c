package nl.thuiskompas.platform.pictures;

/**
 * One class of a choropleth. Its ends are values as they are shown, both within the class; the next class starts one
 * step higher, so that classes do not overlap and leave nothing out.
 *
 * @param colour place on the scale of colours, 1 (light, low) to 6
 * @param low least value of the class
 * @param high greatest value of the class
 * @param count how many regions it holds
 */
public record ValueClass(int colour, double low, double high, int count) {}
