/** Outlines of areas as the borders between them: reading, assembling, making coarser, writing as SVG path data. */
@NullMarked
package nl.thuiskompas.engine.geography.shapes;

import org.jspecify.annotations.NullMarked;
