/** Descriptions as a graph, and the two ways in which a graph is written. */
@NullMarked
package nl.thuiskompas.platform.catalogue.internal;

import org.jspecify.annotations.NullMarked;
