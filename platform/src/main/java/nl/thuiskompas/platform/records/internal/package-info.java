/** How records are read, checked, put in order and kept; other rooms use what stands above. */
@NullMarked
package nl.thuiskompas.platform.records.internal;

import org.jspecify.annotations.NullMarked;
