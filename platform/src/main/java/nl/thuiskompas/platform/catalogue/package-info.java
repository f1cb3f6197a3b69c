/** The ways to be found: a catalogue of our datasets (DCAT), a feed of releases (Atom), the list of pages and who may read them. */
@NullMarked
package nl.thuiskompas.platform.catalogue;

import org.jspecify.annotations.NullMarked;
