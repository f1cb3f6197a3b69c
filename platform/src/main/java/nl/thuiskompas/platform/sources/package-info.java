/** Reads what others publish and turns it into our own compact tables: the reference edition. */
@NullMarked
package nl.thuiskompas.platform.sources;

import org.jspecify.annotations.NullMarked;
