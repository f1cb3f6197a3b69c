package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * One reader asking for one page: the language, the address reduced to the choices the page knows, and the municipality
 * that the reader keeps.
 */
public final class Visit {
    private final Monitor monitor;
    private final Link link;
    private final @Nullable Municipality mine;

    private Visit(Monitor monitor, Link link, @Nullable Municipality mine) {
        this.monitor = monitor;
        this.link = link;
        this.mine = mine;
    }

    /**
     * Reads a request. Choices that the page does not know are left out, so that one view has one address.
     *
     * @param known names of the choices of this page, in the order in which they are written; mine and
     *     asOf are always known
     * @throws QuestionException when a choice is given twice or the municipality does not exist
     */
    public static Visit of(
            HttpServletRequest request, Monitors monitors, Place place, List<String> items, List<String> known) {
        Language language = request.getRequestURI().startsWith("/en") ? Language.EN : Language.NL;
        AskedPage asked =
                AskedPage.of(request, monitors, Link.to(language, place, items.toArray(String[]::new)), known);
        return new Visit(asked.monitor(), asked.link(), asked.mine());
    }

    /** What is known now, or was known on the day that was chosen. */
    public Monitor monitor() {
        return monitor;
    }

    /** The language of the page. */
    public Language language() {
        return link.language();
    }

    /** The fixed words in that language. */
    public Texts texts() {
        return Texts.in(language());
    }

    FigureWords words() {
        return new FigureWords(language());
    }

    /** The address of the page. */
    public Link link() {
        return link;
    }

    /** The choices, by name. */
    Map<String, String> choices() {
        return new HashMap<>(link.query());
    }

    /** A choice, or nothing. */
    public @Nullable String choice(String name) {
        return link.query().get(name);
    }

    /** The date by which one speaks of a set of municipalities: the one that was chosen, or else its first day. */
    LocalDate named(LocalDate edition) {
        return choice("edition") == null
                ? monitor.geography().edition(edition).validity().from()
                : edition;
    }

    /** The municipality that the reader keeps. */
    @Nullable
    Municipality mine() {
        return mine;
    }

    /** Whether this is the municipality that the reader keeps. */
    boolean isMine(String code) {
        return mine != null && mine.code().equals(code);
    }

    /** Questions that are answered by what is known, or was known on the day that was chosen. */
    FigureQuestions questions() {
        return new FigureQuestions(monitor);
    }

    /** An address elsewhere on the site, with the reader's municipality and the day whose knowledge is shown. */
    public Link to(Place place, String... items) {
        return Link.to(language(), place, items)
                .with("mine", mine == null ? null : mine.code())
                .with(Monitors.AS_OF, choice(Monitors.AS_OF));
    }

    /** The frame of the page. */
    public PageFrame frame(String title, Place section, PageFrame.Step... trail) {
        List<PageFrame.Step> steps = new ArrayList<>();
        if (link.place() != Place.HOME) {
            steps.add(new PageFrame.Step(texts().get("place.HOME"), to(Place.HOME)));
            steps.addAll(List.of(trail));
        }
        PageFrame.Mine kept = mine == null
                ? null
                : new PageFrame.Mine(
                        mine.code(),
                        mine.name(),
                        to(Place.AREAS, mine.code()),
                        Link.to(language(), Place.AREAS)
                                .with("from", mine.code())
                                .with(Monitors.AS_OF, choice(Monitors.AS_OF)));
        return new PageFrame(link, title, section, steps, kept, texts().get("frame.closing"));
    }

    /** A step of the trail. */
    public PageFrame.Step step(Place place) {
        return new PageFrame.Step(texts().get("place." + place.name()), to(place));
    }
}
