/**
 * The synthetic country: records of dwellings, households and persons that never were, fitted to the published totals of
 * municipalities. For trying and showing what is measured from records; nothing in it is true of anybody.
 */
@NullMarked
package nl.thuiskompas.platform.synthesis;

import org.jspecify.annotations.NullMarked;
