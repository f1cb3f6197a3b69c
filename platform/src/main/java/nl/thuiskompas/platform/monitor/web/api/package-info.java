/** The public API under {@code /v1}: figures, indicators and regions for programs, after the Dutch API design rules. */
@NamedInterface("api")
@NullMarked
package nl.thuiskompas.platform.monitor.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
