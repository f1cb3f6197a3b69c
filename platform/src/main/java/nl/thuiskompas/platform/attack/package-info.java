/**
 * The attacker: takes a measured release, or several, as anybody outside has them, and tries to work out what was withheld
 * or perturbed. It reads nothing of what stays where the records are. What it finds may not be published.
 */
@NullMarked
package nl.thuiskompas.platform.attack;

import org.jspecify.annotations.NullMarked;
