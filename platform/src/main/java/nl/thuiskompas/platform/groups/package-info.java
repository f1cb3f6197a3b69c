/**
 * What measured releases say about attention groups: how large they are, who came and left, which belong together, where
 * their people live. It reads whichever tables, years and regions a release has, under whichever regime, and tells for each
 * figure whether it is the true one, was changed on purpose, or is withheld.
 */
@NullMarked
package nl.thuiskompas.platform.groups;

import org.jspecify.annotations.NullMarked;
