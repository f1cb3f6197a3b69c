package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.Side;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.AskedPage;
import org.jspecify.annotations.Nullable;

/**
 * One reader asking for one page of groups.
 *
 * @param monitor gives municipalities their regions and maps their lines
 * @param datasets the tables of the side that is asked for
 * @param link the address of the page
 * @param mine the municipality that the reader keeps
 */
record GroupsVisit(
        Monitor monitor,
        Datasets datasets,
        Link link,
        @Nullable Municipality mine) {
    static final String REGION = "region";
    static final String YEAR = "year";
    static final String MINE = AskedPage.MINE;

    /**
     * Reads a request. Choices that the page does not know are left out, so that one view has one address.
     *
     * @param known names of the choices of this page; mine and asOf are always known
     * @throws QuestionException when a choice is given twice, the day cannot be, or the municipality does not exist
     */
    static GroupsVisit of(
            HttpServletRequest request, Monitors monitors, Datasets datasets, List<String> items, List<String> known) {
        String address = request.getRequestURI();
        Link page = Link.to(ErrorPages.language(address), Place.GROUPS, items.toArray(String[]::new))
                .on(Side.of(address));
        AskedPage asked = AskedPage.of(request, monitors, page, known);
        return new GroupsVisit(asked.monitor(), datasets, asked.link(), asked.mine());
    }

    /** Whether the page is of a country that was made up. */
    boolean demo() {
        return link.side() == Side.DEMO;
    }

    Language language() {
        return link.language();
    }

    Texts texts() {
        return Texts.in(language());
    }

    Numbers numbers() {
        return Numbers.in(language());
    }

    /** A choice, or nothing. */
    @Nullable
    String choice(String name) {
        return link.query().get(name);
    }

    /** Code of the reader's municipality; empty when none was chosen. */
    String mineCode() {
        return mine == null ? "" : mine.code();
    }

    /** What the tables of this side say, now or as it was known on the day that was chosen. */
    Measured measured() {
        return Measured.of(datasets, demo(), monitor.asOf().orElse(null));
    }

    /** A page of groups on the same side, in the same region and year. */
    Link group(String... items) {
        return keeping(Link.to(language(), Place.GROUPS, items).on(link.side()))
                .with(REGION, choice(REGION))
                .with(YEAR, choice(YEAR));
    }

    /** The same page of another region. */
    Link inRegion(String code) {
        return link.with(REGION, code.equals(Measured.COUNTRY) ? null : code);
    }

    private Link keeping(Link to) {
        return to.with(MINE, mine == null ? null : mine.code()).with(Monitors.AS_OF, choice(Monitors.AS_OF));
    }

    /** A day in words. */
    String firstDayOf(int year) {
        return numbers().date(LocalDate.of(year, 1, 1));
    }

    /** The frame of the page. */
    PageFrame frame(String title, PageFrame.Step... trail) {
        List<PageFrame.Step> steps = new ArrayList<>();
        steps.add(new PageFrame.Step(texts().get("place.HOME"), keeping(Link.to(language(), Place.HOME))));
        steps.addAll(List.of(trail));
        PageFrame.Mine kept = mine == null
                ? null
                : new PageFrame.Mine(
                        mine.code(),
                        mine.name(),
                        keeping(Link.to(language(), Place.AREAS, mine.code())),
                        keeping(Link.to(language(), Place.AREAS))
                                .with(MINE, null)
                                .with("from", mine.code()));
        return new PageFrame(
                link, title, Place.GROUPS, steps, kept, texts().get(demo() ? "groups.closing.demo" : "groups.closing"));
    }

    /** The step to all groups. */
    PageFrame.Step step() {
        return new PageFrame.Step(texts().get("place.GROUPS"), group());
    }
}
