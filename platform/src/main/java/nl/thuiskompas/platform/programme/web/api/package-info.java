/** The programme for programs: its parts, measures, facts, targets and totals under {@code /v1/programme}. */
@NullMarked
package nl.thuiskompas.platform.programme.web.api;

import org.jspecify.annotations.NullMarked;
