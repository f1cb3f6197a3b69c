/**
 * Letters that write themselves: sentences of our own, filled with facts of the programme's ledger and figures of the
 * monitor as they were known on a day. A figure that cannot be traced is not stated.
 */
@NullMarked
package nl.thuiskompas.platform.letters;

import org.jspecify.annotations.NullMarked;
