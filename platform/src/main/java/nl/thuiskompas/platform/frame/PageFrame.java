package nl.thuiskompas.platform.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
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
 * @param share how a link to the page looks elsewhere, or null
 */
public record PageFrame(
        Link link,
        String title,
        Place section,
        List<Step> trail,
        @Nullable Mine mine,
        String closing,
        @Nullable Share share) {
    /** A page of which nothing is said where it is linked to. */
    public PageFrame(Link link, String title, Place section, List<Step> trail, @Nullable Mine mine, String closing) {
        this(link, title, section, trail, mine, closing, null);
    }

    /**
     * How a link to a page looks where somebody sends it.
     *
     * @param sentence what the page says
     * @param picture address of the picture, within this site
     */
    public record Share(String sentence, String picture) {}

    /**
     * The same frame with what is shown where the page is linked to.
     *
     * @param view the view of which the picture is shown
     */
    public PageFrame sharing(String sentence, Link view) {
        return new PageFrame(link, title, section, trail, mine, closing, new Share(sentence, view.as("preview.png")));
    }

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

    /** Whether everything on the page was made up. */
    public boolean demo() {
        return link.side() == Side.DEMO;
    }

    /** The fixed words in that language. */
    public Texts texts() {
        return Texts.in(language());
    }

    /** An address elsewhere on the site, on which the reader's municipality stays chosen. */
    public Link to(Place place, String... items) {
        Link to = Link.to(language(), place, items).with("mine", mine == null ? null : mine.code());
        // The way home leads out of the demonstration.
        return to.on(place == Place.HOME ? Side.REAL : link.side())
                .with(Link.AS_OF, link.query().get(Link.AS_OF));
    }

    /** The day whose knowledge is shown, in words; null for what is known now. */
    public @Nullable String asOf() {
        String day = link.query().get(Link.AS_OF);
        return day == null ? null : Numbers.in(language()).date(LocalDate.parse(day));
    }

    /** The day whose knowledge is shown, as a form writes it; empty for what is known now. */
    public String asOfDay() {
        return link.query().getOrDefault(Link.AS_OF, "");
    }

    /** This page with what is known now. */
    public Link now() {
        return link.with(Link.AS_OF, null);
    }

    /** What a form that shows this page anew has to carry along: all choices but the day. */
    public Map<String, String> choices() {
        return now().with("page", null).query();
    }

    /** This page in the other language. */
    public Link alternate() {
        return link.in(language().other());
    }

    /** The menu. */
    public List<Place> menu() {
        return List.of(
                Place.FIGURES,
                Place.AREAS,
                Place.GROUPS,
                Place.PROGRESS,
                Place.DISTRIBUTE,
                Place.LETTERS,
                Place.DIVISIONS,
                Place.COMPARE,
                Place.SOURCES);
    }
}
