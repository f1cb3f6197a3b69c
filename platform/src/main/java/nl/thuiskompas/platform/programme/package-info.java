/**
 * The programme: its action lines, measures, targets, plans, grants and results, as a ledger of facts in which nothing is
 * ever overwritten, and what follows from them on any day.
 */
@NullMarked
package nl.thuiskompas.platform.programme;

import org.jspecify.annotations.NullMarked;
