package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for: the page with the choices that it knows, and the municipality that the reader keeps. Choices that
 * a page does not know are left out, so that one view has one address.
 *
 * @param link the page with what was chosen
 * @param monitor what is known now, or was known on the day that was chosen
 * @param mine the municipality that the reader keeps
 */
public record AskedPage(
        Link link, Monitor monitor, @Nullable Municipality mine) {
    /** The choice of the municipality that the reader keeps. */
    public static final String MINE = "mine";

    /**
     * Reads a request.
     *
     * @param page the page without choices
     * @param known names of the choices of this page, in the order in which they are written; mine and asOf are always known
     * @throws QuestionException when a choice is given twice, the day cannot be, or the municipality does not exist
     */
    public static AskedPage of(HttpServletRequest request, Monitors monitors, Link page, List<String> known) {
        Link link = page;
        List<String> names = new ArrayList<>(known);
        names.addAll(List.of(MINE, Monitors.AS_OF));
        for (String name : names) {
            String[] values = request.getParameterValues(name);
            if (values != null && values.length > 1) {
                throw new QuestionException(
                        name,
                        String.join(", ", values),
                        List.of(),
                        List.of(values[0]),
                        name + " is given more than once");
            }
            link = link.with(name, values == null ? null : values[0].strip());
        }
        Monitor monitor = monitors.at(link.query().get(Monitors.AS_OF));
        return new AskedPage(link, monitor, mine(monitor, link.query().get(MINE)));
    }

    private static @Nullable Municipality mine(Monitor monitor, @Nullable String code) {
        return code == null
                ? null
                : monitor.geography()
                        .findMunicipality(code)
                        .orElseThrow(() -> new QuestionException(
                                MINE, code, List.of(), List.of(), "there is no municipality with the code " + code));
    }
}
