/**
 * Brings measured releases to where tables are published: each of their tables becomes a dataset, with what says how it was
 * measured and protected, and whether its parts add up as far as that allows.
 */
@NullMarked
package nl.thuiskompas.platform.measured;

import org.jspecify.annotations.NullMarked;
