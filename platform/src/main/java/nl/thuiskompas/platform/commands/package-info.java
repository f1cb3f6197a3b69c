/** The command line: the same rooms without the server. It knows all rooms, and none knows it. */
@NullMarked
package nl.thuiskompas.platform.commands;

import org.jspecify.annotations.NullMarked;
