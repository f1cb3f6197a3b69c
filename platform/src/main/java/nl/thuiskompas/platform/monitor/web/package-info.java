/** The pages of the monitor: what is shown of its figures, and at which address. */
@NamedInterface("pages")
@NullMarked
package nl.thuiskompas.platform.monitor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
