/** Figures on their way out: as JSON, as CSV and as a workbook, each with where they come from. */
@NullMarked
package nl.thuiskompas.platform.exports;

import org.jspecify.annotations.NullMarked;
