/** The pages of letters: which there are, each as a page and as files, and what differs between two days. */
@NullMarked
package nl.thuiskompas.platform.letters.web;

import org.jspecify.annotations.NullMarked;
