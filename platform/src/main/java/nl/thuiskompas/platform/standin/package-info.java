/**
 * A local server that answers as the open data service of Statistics Netherlands (CBS) does, in versions 3 and 4, from
 * recorded answers in a folder; for tests and demonstrations. It makes faults on command.
 */
@NullMarked
package nl.thuiskompas.platform.standin;

import org.jspecify.annotations.NullMarked;
