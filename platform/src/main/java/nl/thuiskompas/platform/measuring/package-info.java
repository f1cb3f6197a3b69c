/**
 * Measuring from records: the indicators on records as definitions, and the ways to compute them, which agree.
 */
@NullMarked
package nl.thuiskompas.platform.measuring;

import org.jspecify.annotations.NullMarked;
