/**
 * Reads tables that somebody keeps in a file (CSV, XLSX, ODS, JSON-stat, SDMX-CSV) into datasets. A mapping file says
 * which column is what; files that describe themselves need none.
 */
@NullMarked
package nl.thuiskompas.platform.files;

import org.jspecify.annotations.NullMarked;
