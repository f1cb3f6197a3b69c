/** Municipalities and divisions as they were on a date, and the way figures travel from one date to another. */
@NullMarked
package nl.thuiskompas.engine.geography;

import org.jspecify.annotations.NullMarked;
