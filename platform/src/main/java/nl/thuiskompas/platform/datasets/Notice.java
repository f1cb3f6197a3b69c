package nl.thuiskompas.platform.datasets;

import nl.thuiskompas.platform.language.Words;

/**
 * Something that was found in a table, for whoever can do something about it.
 *
 * @param code what kind of thing, in small letters and hyphens, such as share-above-100; the name of the check
 * @param severity how bad it is
 * @param place where: file, sheet, row and column, or the cell by its codes; may be empty
 * @param row number of the row or record in the source, from 1; 0 when it is about no single row
 * @param message what is wrong, what was expected and what to do, in both languages
 */
public record Notice(String code, Severity severity, String place, long row, Words message) {}
