package nl.thuiskompas.platform.borders;

/**
 * A straight piece between two vertices on which nothing else touches it.
 *
 * @param from the vertex with the lower number
 * @param to the other
 * @param winding how much more of each area lies to the left of the way from {@code from} to {@code to} than to the right
 */
record PlaneEdge(int from, int to, Winding winding) {}
