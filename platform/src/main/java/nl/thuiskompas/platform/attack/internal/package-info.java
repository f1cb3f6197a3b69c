/** How the attacker goes about it: one indicator of one year at a time, first by differences, then by linear programming. */
@NullMarked
package nl.thuiskompas.platform.attack.internal;

import org.jspecify.annotations.NullMarked;
