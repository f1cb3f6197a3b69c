/** How tables of measured releases are read. */
@NullMarked
package nl.thuiskompas.platform.measured.internal;

import org.jspecify.annotations.NullMarked;
