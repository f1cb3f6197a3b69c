package nl.thuiskompas.platform.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * One reader asking for one page of the workbench.
 *
 * @param monitor what is known, now or as of the day that was chosen
 * @param link the address of the page, every choice in it in a fixed order
 * @param mine the municipality that the reader keeps
 * @param untidy whether the request carried empty choices, as a form does: its tidy address is {@code link}
 */
record WorkbenchVisit(Monitor monitor, Link link, @Nullable Municipality mine, boolean untidy) {
    static final String MINE = "mine";
    /** Longer values are nobody's choice. */
    private static final int LONGEST = 8_000;

    /**
     * Reads a request. Choices that the page does not know are left out, so that one view has one address.
     *
     * @param known names of the choices of this page; mine and asOf are always known
     * @param families beginnings of names of which there is one for each municipality
     * @throws QuestionException when a choice is given twice, the day cannot be, or the municipality does not exist
     */
    static WorkbenchVisit of(
            HttpServletRequest request,
            Monitors monitors,
            List<String> items,
            List<String> known,
            List<String> families) {
        Link link =
                Link.to(ErrorPages.language(request.getRequestURI()), Place.DISTRIBUTE, items.toArray(String[]::new));
        List<String> names = new ArrayList<>(known);
        for (String family : families) {
            request.getParameterMap().keySet().stream()
                    .filter(name -> name.startsWith(family))
                    .sorted()
                    .forEach(names::add);
        }
        names.addAll(List.of(MINE, Monitors.AS_OF));
        boolean untidy = false;
        for (String name : names) {
            String value = single(request, name);
            untidy |= value != null && value.isEmpty();
            link = link.with(name, value);
        }
        Monitor monitor = monitors.at(link.query().get(Monitors.AS_OF));
        return new WorkbenchVisit(monitor, link, mine(monitor, link.query().get(MINE)), untidy);
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new QuestionException(
                    name, String.join(", ", values), List.of(), List.of(values[0]), name + " is given twice");
        }
        if (values[0].length() > LONGEST) {
            throw new QuestionException(
                    name, values[0].substring(0, 40) + "…", List.of(), List.of(), name + " is longer than any choice");
        }
        return values[0].strip();
    }

    private static @Nullable Municipality mine(Monitor monitor, @Nullable String code) {
        return code == null
                ? null
                : monitor.geography()
                        .findMunicipality(code)
                        .orElseThrow(() -> new QuestionException(
                                MINE, code, List.of(), List.of(), "there is no municipality with the code " + code));
    }

    /** The same visit to a tidier address. */
    WorkbenchVisit tidied(UnaryOperator<Link> tidy) {
        Link other = tidy.apply(link);
        return new WorkbenchVisit(monitor, other, mine, untidy || !other.equals(link));
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

    /** A choice; empty when it was not made. */
    String choice(String name) {
        return link.query().getOrDefault(name, "");
    }

    /** The choices whose names begin so, by the rest of the name. */
    Map<String, String> family(String beginning) {
        Map<String, String> found = new TreeMap<>();
        link.query().forEach((name, value) -> {
            if (name.startsWith(beginning)) {
                found.put(name.substring(beginning.length()), value);
            }
        });
        return found;
    }

    /** Code of the reader's municipality; empty when none was chosen. */
    String mineCode() {
        return mine == null ? "" : mine.code();
    }

    /** Another page, on which the reader's municipality and the day stay chosen. */
    Link to(Place place, String... items) {
        return Link.to(language(), place, items)
                .with(MINE, mine == null ? null : mine.code())
                .with(Monitors.AS_OF, link.query().get(Monitors.AS_OF));
    }

    /** The frame of the page. */
    PageFrame frame(String title, PageFrame.Step... trail) {
        List<PageFrame.Step> steps = new ArrayList<>();
        steps.add(new PageFrame.Step(texts().get("place.HOME"), to(Place.HOME)));
        steps.addAll(List.of(trail));
        PageFrame.Mine kept = mine == null
                ? null
                : new PageFrame.Mine(
                        mine.code(),
                        mine.name(),
                        to(Place.AREAS, mine.code()),
                        to(Place.AREAS).with(MINE, null).with("from", mine.code()));
        return new PageFrame(link, title, Place.DISTRIBUTE, steps, kept, texts().get("distribute.closing"));
    }
}
