/** Border lines that two neighbours share, on our grid: from a topology, or from outlines of areas that were drawn one by one. */
@NullMarked
package nl.thuiskompas.platform.borders;

import org.jspecify.annotations.NullMarked;
