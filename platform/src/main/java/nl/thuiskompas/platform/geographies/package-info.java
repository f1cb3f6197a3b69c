/** Brings geographies of others: lists of regions, and municipalities of a date with their boundaries. Everything is checked first. */
@NullMarked
package nl.thuiskompas.platform.geographies;

import org.jspecify.annotations.NullMarked;
