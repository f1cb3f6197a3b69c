/**
 * The ground that rooms which keep things stand on: a data folder whose files come whole or not at all, one writer at a
 * time, DuckDB, JSON and checksums.
 */
@NullMarked
package nl.thuiskompas.platform.storage;

import org.jspecify.annotations.NullMarked;
