/**
 * Households that urgently need a home, over years: how many come, how many find one, and how many still wait, when every
 * municipality houses those who come up there and when they share by an agreed key.
 *
 * <p>Numbers of households only: nothing here knows a person. {@link nl.thuiskompas.engine.waiting.Simulation} is the way in.
 */
@NullMarked
package nl.thuiskompas.engine.waiting;

import org.jspecify.annotations.NullMarked;
