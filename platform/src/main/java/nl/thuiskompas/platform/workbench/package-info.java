/**
 * The workbench where municipalities of a region divide a task: problems as files and as choices on a page, keys from the
 * figures that are kept, fair shares and years of waiting in words, as documents and as workbooks.
 */
@NullMarked
package nl.thuiskompas.platform.workbench;

import org.jspecify.annotations.NullMarked;
