/** The pages on which a task is divided over the municipalities of a region. */
@NullMarked
package nl.thuiskompas.platform.workbench.web;

import org.jspecify.annotations.NullMarked;
