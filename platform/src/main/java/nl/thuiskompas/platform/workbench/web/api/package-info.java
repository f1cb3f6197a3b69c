/** Fair shares for programs: {@code POST /v1/distributions}. */
@NullMarked
package nl.thuiskompas.platform.workbench.web.api;

import org.jspecify.annotations.NullMarked;
