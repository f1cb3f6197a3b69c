/** The form of our own tables: strict reading of CSV, what a table and its columns are, and how they are described and written. */
@NullMarked
package nl.thuiskompas.platform.tables;

import org.jspecify.annotations.NullMarked;
