/** Dutch and English: words, numbers and dates as a reader of each expects them. */
@NullMarked
package nl.thuiskompas.platform.language;

import org.jspecify.annotations.NullMarked;
