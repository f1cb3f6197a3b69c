package nl.thuiskompas.platform.exports;

import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.platform.language.Words;

/**
 * A figure with the words of its indicator, for a row of a table.
 *
 * @param figure the figure
 * @param title full name of the indicator
 * @param definition what the indicator counts and what not
 * @param division what the regions of its division are called together
 */
public record FigureRow(Figure figure, Words title, Words definition, Words division) {}
