package nl.thuiskompas.platform.catalogue;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;

/** Somebody who has pages that search engines should find. */
@FunctionalInterface
public interface PageSource {
    /** The addresses, each in one language: every page is there in both. */
    List<Link> pages();
}
