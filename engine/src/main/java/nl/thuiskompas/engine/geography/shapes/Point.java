package nl.thuiskompas.engine.geography.shapes;

/**
 * A place on the grid of a map; y grows downwards.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(int x, int y) {}
