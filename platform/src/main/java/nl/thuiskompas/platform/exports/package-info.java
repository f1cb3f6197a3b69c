/** Figures on their way out: as JSON, JSON-stat, CSV with its metadata, SDMX-CSV and as a workbook of two kinds, each with where they come from. */
@NullMarked
package nl.thuiskompas.platform.exports;

import org.jspecify.annotations.NullMarked;
