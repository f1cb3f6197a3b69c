/**
 * The open data of Statistics Netherlands (CBS), versions 3 and 4 of its service: tables are read over HTTP, record by
 * record, through broken connections, and become datasets of ours.
 */
@NullMarked
package nl.thuiskompas.platform.cbs;

import org.jspecify.annotations.NullMarked;
