/**
 * The workbench where municipalities of a region divide a task: problems as files and as choices on a page, keys from the
 * figures that are kept, the answers of {@link nl.thuiskompas.engine.distribution} in words, and what was agreed.
 */
@NullMarked
package nl.thuiskompas.platform.workbench;

import org.jspecify.annotations.NullMarked;
