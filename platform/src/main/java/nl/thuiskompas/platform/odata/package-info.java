/** Our tables in the shape of Statistics Netherlands' open data service, so that the tools people have work unchanged. */
@NullMarked
package nl.thuiskompas.platform.odata;

import org.jspecify.annotations.NullMarked;
