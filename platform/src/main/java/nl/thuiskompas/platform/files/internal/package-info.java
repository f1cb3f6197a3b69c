/** The parsers of the formats, and how rows become cells by a mapping. */
@NullMarked
package nl.thuiskompas.platform.files.internal;

import org.jspecify.annotations.NullMarked;
