/** Tests of the launcher: the real script, started as a process, in a checkout of its own. */
@NullMarked
package nl.thuiskompas.platform.launcher;

import org.jspecify.annotations.NullMarked;
