/**
 * Releases of what was measured from records: how they are protected, what their folder looks like, and who reads and
 * writes it.
 */
@NullMarked
package nl.thuiskompas.platform.protection;

import org.jspecify.annotations.NullMarked;
