package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.AskedPage;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import org.jspecify.annotations.Nullable;

/** One reader asking for one page of the programme, as it was known on the day that the address names, or is now. */
public final class ProgrammeVisit {
    private static final String MINE = AskedPage.MINE;

    private final Known known;
    private final Monitor monitor;
    private final Link link;
    private final @Nullable Municipality mine;

    private ProgrammeVisit(Known known, Monitor monitor, Link link, @Nullable Municipality mine) {
        this.known = known;
        this.monitor = monitor;
        this.link = link;
        this.mine = mine;
    }

    /**
     * Reads a request. Choices that the page does not know are left out, so that one view has one address.
     *
     * @param today the day whose knowledge is shown where the address names none
     * @param choices names of the choices of this page; mine and asOf are always known
     * @throws QuestionException when a choice is given twice, the day cannot be, or the municipality does not exist
     */
    static ProgrammeVisit of(
            HttpServletRequest request,
            Monitors monitors,
            Ledger ledger,
            LocalDate today,
            Place place,
            List<String> items,
            List<String> choices) {
        AskedPage asked = AskedPage.of(
                request,
                monitors,
                Link.to(ErrorPages.language(request.getRequestURI()), place, items.toArray(String[]::new)),
                choices);
        Known known = ledger.at(asked.monitor().asOf().orElse(today));
        return new ProgrammeVisit(known, asked.monitor(), asked.link(), asked.mine());
    }

    /** What was known of the programme. */
    public Known known() {
        return known;
    }

    /** Everything that was ever entered. */
    public Ledger ledger() {
        return known.ledger();
    }

    /** The figures that were known. */
    Monitor monitor() {
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

    /** The address of the page. */
    public Link link() {
        return link;
    }

    /** The name of the reader's municipality; empty when none was chosen. */
    String mine() {
        return mine == null ? "" : mine.name();
    }

    /** The code of the reader's municipality. */
    Optional<String> mineCode() {
        return Optional.ofNullable(mine).map(Municipality::code);
    }

    /** The name of a municipality or region; its code when nothing has it. */
    String place(String code) {
        try {
            return Areas.region(monitor.geography(), code).name();
        } catch (QuestionException e) {
            return code;
        }
    }

    /** A choice, or nothing. */
    @Nullable
    String choice(String name) {
        return link.query().get(name);
    }

    /** The same visit with nothing chosen but this. */
    ProgrammeVisit choosing(String name, String value) {
        return new ProgrammeVisit(known, monitor, to(link.place()).with(name, value), mine);
    }

    /** Words for facts, with addresses for them. */
    Telling telling() {
        return new Telling(this);
    }

    /** An address elsewhere on the site, with the reader's municipality and the day whose knowledge is shown. */
    public Link to(Place place, String... items) {
        return Link.to(language(), place, items)
                .with(MINE, mine == null ? null : mine.code())
                .with(Monitors.AS_OF, choice(Monitors.AS_OF));
    }

    /**
     * Something of the ledger by the name in the address.
     *
     * @throws QuestionException when there is no such thing; it names the nearest
     */
    static <T> T named(Map<String, T> things, String name, String what) {
        return find(things, name, what, things.keySet());
    }

    /**
     * A fact by the name in the address, in the form that has this name.
     *
     * @throws QuestionException when there is no such fact; it names the nearest that were known
     * @throws RefusedFactException when its row was refused
     * @throws NotYetKnownException when it became known later
     */
    Entry fact(String name) {
        Collection<String> all = ledger().entries().values().stream()
                .filter(known::knew)
                .map(Entry::id)
                .toList();
        requireNotRefused(name);
        Entry entry = find(ledger().entries(), name, "fact", all);
        if (!known.knew(entry)) {
            throw new NotYetKnownException(entry);
        }
        return entry;
    }

    /**
     * Makes sure that the row of a fact was not refused.
     *
     * @throws RefusedFactException when it was; it says why
     */
    void requireNotRefused(String name) {
        List<NoticeView> refused = ledger().entries().containsKey(name) ? List.of() : NoticeView.naming(this, name);
        if (!refused.isEmpty()) {
            throw new RefusedFactException(name, refused);
        }
    }

    private static <T> T find(Map<String, T> things, String name, String what, Collection<String> near) {
        T found = things.get(name);
        if (found == null) {
            throw new QuestionException(
                    what, name, List.of(), Nearest.to(name, near), "there is no " + what + " named " + name);
        }
        return found;
    }

    /** The frame of the page. */
    PageFrame frame(String title, PageFrame.Step... trail) {
        List<PageFrame.Step> steps = new ArrayList<>();
        steps.add(step(Place.HOME));
        steps.addAll(List.of(trail));
        PageFrame.Mine kept = mine == null
                ? null
                : new PageFrame.Mine(
                        mine.code(),
                        mine.name(),
                        to(Place.AREAS, mine.code()),
                        to(Place.AREAS).with(MINE, null).with("from", mine.code()));
        return new PageFrame(link, title, Place.PROGRESS, steps, kept, texts().get("ledger.closing"));
    }

    /** A step of the trail. */
    PageFrame.Step step(Place place) {
        return new PageFrame.Step(texts().get("place." + place.name()), to(place));
    }
}
