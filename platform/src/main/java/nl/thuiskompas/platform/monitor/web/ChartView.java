package nl.thuiskompas.platform.monitor.web;

import nl.thuiskompas.platform.pictures.Picture;

/**
 * A chart with its words.
 *
 * @param sentence what it shows
 * @param axis title of the axis
 * @param chart the drawing
 * @param foot where its figures come from
 */
public record ChartView(String sentence, String axis, Picture chart, FootView foot) {}
