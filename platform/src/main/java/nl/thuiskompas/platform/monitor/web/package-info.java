/** The pages of the monitor: what is shown of its figures, and at which address. */
@NullMarked
package nl.thuiskompas.platform.monitor.web;

import org.jspecify.annotations.NullMarked;
