/** The frame around every page: navigation, languages, error pages, headers, and answers kept ready to send. */
@NullMarked
package nl.thuiskompas.platform.frame;

import org.jspecify.annotations.NullMarked;
