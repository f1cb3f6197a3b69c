/** Letters for programs: {@code /v1/letters}. */
@NullMarked
package nl.thuiskompas.platform.letters.web.api;

import org.jspecify.annotations.NullMarked;
