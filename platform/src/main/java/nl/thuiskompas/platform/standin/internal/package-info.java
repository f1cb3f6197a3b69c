/** Recorded tables, the questions that the service understands, and the answers it gives. */
@NullMarked
package nl.thuiskompas.platform.standin.internal;

import org.jspecify.annotations.NullMarked;
