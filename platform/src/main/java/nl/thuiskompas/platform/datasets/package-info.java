/**
 * The room that keeps tables of statistics as their publishers made them, with all their dimensions and codes: every
 * import as a release that is staged, checked, published, and later superseded or withdrawn, and never changed.
 */
@NullMarked
package nl.thuiskompas.platform.datasets;

import org.jspecify.annotations.NullMarked;
