/**
 * Maps and charts as accessible SVG: pure functions from figures and outlines to markup. Knows figures and shapes only;
 * every text, number format and address is given by the caller, so that pictures speak no language of their own.
 *
 * <p>Charts are plot areas: x in percent, y in pixels, so that text keeps its size at any width. How they look is in the
 * style sheet; no picture sets a colour.
 */
@NullMarked
package nl.thuiskompas.platform.pictures;

import org.jspecify.annotations.NullMarked;
