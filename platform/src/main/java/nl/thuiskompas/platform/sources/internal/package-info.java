/** How the raw files of Statistics Netherlands become the tables of the reference edition. */
@NullMarked
package nl.thuiskompas.platform.sources.internal;

import org.jspecify.annotations.NullMarked;
