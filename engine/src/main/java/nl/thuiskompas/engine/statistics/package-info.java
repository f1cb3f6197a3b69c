/** Observations, indicators and figures: what was measured, what is asked of it, and what may be said. */
@NullMarked
package nl.thuiskompas.engine.statistics;

import org.jspecify.annotations.NullMarked;
