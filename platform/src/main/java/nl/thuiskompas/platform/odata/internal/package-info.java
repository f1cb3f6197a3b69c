/** The two versions of the service: what is asked, what it means, and how answers are written. */
@NullMarked
package nl.thuiskompas.platform.odata.internal;

import org.jspecify.annotations.NullMarked;
