/** The pages of the programme: how far its targets are, what is done for them, and every fact with its history. */
@NullMarked
package nl.thuiskompas.platform.programme.web;

import org.jspecify.annotations.NullMarked;
