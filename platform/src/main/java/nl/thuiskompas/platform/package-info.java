/** The one deployable; each package below is a room, and its root package is that room's API. */
@NullMarked
package nl.thuiskompas.platform;

import org.jspecify.annotations.NullMarked;
