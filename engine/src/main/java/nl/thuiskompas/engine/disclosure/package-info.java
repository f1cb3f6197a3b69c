/**
 * Disclosure control: what of a measured release may be published, so that no person can be recognised in it. Pure
 * functions over columns of cells; three regimes ({@link nl.thuiskompas.engine.disclosure.Exact},
 * {@link nl.thuiskompas.engine.disclosure.CellKey}, {@link nl.thuiskompas.engine.disclosure.Rounded}); the way in is
 * {@link nl.thuiskompas.engine.disclosure.Disclosure}.
 */
@NullMarked
package nl.thuiskompas.engine.disclosure;

import org.jspecify.annotations.NullMarked;
