/** The addresses of the service. */
@NullMarked
package nl.thuiskompas.platform.odata.web;

import org.jspecify.annotations.NullMarked;
