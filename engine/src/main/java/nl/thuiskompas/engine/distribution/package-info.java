/**
 * Fair shares: a task in whole households is distributed over municipalities by weighted keys, under limits, as fairly as
 * whole numbers allow, with the reason for each number.
 *
 * <p>Numbers of households only: nothing here knows a person. {@link nl.thuiskompas.engine.distribution.FairShares} is the
 * way in; how it is computed is told in {@code Totals} and {@code CellTable}.
 */
@NullMarked
package nl.thuiskompas.engine.distribution;

import org.jspecify.annotations.NullMarked;
