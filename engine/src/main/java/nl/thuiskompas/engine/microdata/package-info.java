/**
 * Measuring from records: dwellings, the households in them and the persons in those, in aligned columns, counted by
 * many indicators in one pass.
 *
 * <p>An indicator on records is a definition and nothing more: a population, a condition, a measure, breakdowns. Other
 * engines (SQL) compute the same from the same definition; here is the fast one.
 */
@NullMarked
package nl.thuiskompas.engine.microdata;

import org.jspecify.annotations.NullMarked;
