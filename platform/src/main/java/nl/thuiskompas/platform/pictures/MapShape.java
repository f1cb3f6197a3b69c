package nl.thuiskompas.platform.pictures;

import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.geography.shapes.Point;

/**
 * One area on a map.
 *
 * @param path SVG path data
 * @param label place for a label, well inside
 * @param box the least box round it
 */
record MapShape(String path, Point label, Box box) {}
