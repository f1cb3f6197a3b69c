/** How the synthetic country comes about: published totals, a first year, and what happens from year to year. */
@NullMarked
package nl.thuiskompas.platform.synthesis.internal;

import org.jspecify.annotations.NullMarked;
