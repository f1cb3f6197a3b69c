/** How lists, boundary files and tables of changes that somebody brings are read, checked and laid out as our tables. */
@NullMarked
package nl.thuiskompas.platform.geographies.internal;

import org.jspecify.annotations.NullMarked;
