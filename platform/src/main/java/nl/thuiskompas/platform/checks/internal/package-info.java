/** The rules, a class each, and the list of them. */
@NullMarked
package nl.thuiskompas.platform.checks.internal;

import org.jspecify.annotations.NullMarked;
