package nl.thuiskompas.platform.frame;

import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param link the address of this page
 * @param title title of the page, without the name of the site
 * @param section the part of the site it belongs to, marked in the menu
 * @param trail the pages above it, from home down, without the page itself
 * @param mine the reader's own municipality, if chosen
 * @param closing the last line of the page: sources and licences
 */
public record PageFrame(
        Link link,
        String title,
        Place section,
        List<Step> trail,
        @Nullable Mine mine,
        String closing) {
    /** A page above this one. */
    public record Step(String label, Link link) {}

    /**
     * The municipality that a reader keeps beside everything.
     *
     * @param code its code
     * @param name its name
     * @param link its page
     * @param change where another one is chosen
     */
    public record Mine(String code, String name, Link link, Link change) {}

    /** The language of the page. */
    public Language language() {
        return link.language();
    }

    /** The fixed words in that language. */
    public Texts texts() {
        return Texts.in(language());
    }

    /** An address elsewhere on the site, on which the reader's municipality stays chosen. */
    public Link to(Place place, String... items) {
        Link to = Link.to(language(), place, items);
        return mine == null ? to : to.with("mine", mine.code());
    }

    /** This page in the other language. */
    public Link alternate() {
        return link.in(language().other());
    }

    /** The menu. */
    public List<Place> menu() {
        return List.of(Place.FIGURES, Place.AREAS, Place.DIVISIONS, Place.COMPARE, Place.SOURCES);
    }
}
