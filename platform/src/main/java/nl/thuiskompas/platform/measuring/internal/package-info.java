/** How tables that were counted become cells that may be published, and a release of them. */
@NullMarked
package nl.thuiskompas.platform.measuring.internal;

import org.jspecify.annotations.NullMarked;
