/** The feed of releases, the list of pages, and the files that programs look for at fixed addresses. */
@NullMarked
package nl.thuiskompas.platform.catalogue.web;

import org.jspecify.annotations.NullMarked;
