/** How the service speaks: requests and second tries, pages, and the shapes of both versions. */
@NullMarked
package nl.thuiskompas.platform.cbs.internal;

import org.jspecify.annotations.NullMarked;
