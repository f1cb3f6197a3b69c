/**
 * Records of dwellings, households and persons: what their columns are, how files of them are read, what in them cannot
 * be right, and how they are kept in aligned columns to be measured.
 *
 * <p>Records never leave this room but as numbers that were counted from them.
 */
@NullMarked
package nl.thuiskompas.platform.records;

import org.jspecify.annotations.NullMarked;
