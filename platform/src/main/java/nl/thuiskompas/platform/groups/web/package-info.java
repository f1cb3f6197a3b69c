/**
 * The pages of groups: all of them in a region, and each by itself; of what is real, and under /demo of a country that was
 * made up.
 */
@NullMarked
package nl.thuiskompas.platform.groups.web;

import org.jspecify.annotations.NullMarked;
