/** The indicators, and the one place where figures are asked for. */
@NullMarked
package nl.thuiskompas.platform.monitor;

import org.jspecify.annotations.NullMarked;
