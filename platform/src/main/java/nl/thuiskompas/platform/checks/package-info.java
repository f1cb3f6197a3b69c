/**
 * The rules that an imported table must keep before it is shown: each is a class of its own, says what it found where,
 * and how bad that is. Errors keep a release from being published; warnings travel with it.
 */
@NullMarked
package nl.thuiskompas.platform.checks;

import org.jspecify.annotations.NullMarked;
