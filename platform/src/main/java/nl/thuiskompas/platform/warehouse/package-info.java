/**
 * The room that keeps what others published: every table as an immutable release (a Parquet file and its manifest) in
 * the data folder, checked at each start and read through DuckDB.
 */
@NullMarked
package nl.thuiskompas.platform.warehouse;

import org.jspecify.annotations.NullMarked;
