package nl.thuiskompas.platform.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** What is wrong with a page as readers have it before them. */
final class Accessibility {
    /** Every element that sticks out of the page; what scrolls or is hidden within its own box does not. */
    private static final String STICKING_OUT = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.body.querySelectorAll('*')]
                .filter((each) => each.getBoundingClientRect().right > width + 1)
                .map((each) => `${each.tagName} .${each.getAttribute('class')} "${each.textContent.trim().slice(0, 40)}"`)
                .slice(0, 5)
                .concat(`scrolls to ${document.documentElement.scrollWidth}`);
            }""";

    private Accessibility() {}

    /** What is wider than the window, up to five things; nothing when the page fits. */
    static List<?> stickingOut(Page page) {
        return (List<?>) page.evaluate(STICKING_OUT);
    }

    /** Opens a page, and requires that axe-core finds nothing, that it fits its window, and that the browser is quiet. */
    static void requireSound(Reader reader, String address) {
        Page page = reader.open(address);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(address.startsWith("/en/") ? violationsButOfColour(page) : violations(page))
                .isEmpty();
        for (int width : new int[] {1280, 390, 320}) {
            page.setViewportSize(width, 900);
            softly.assertThat(stickingOut(page)).as("%s pixels wide", width).isEmpty();
        }
        softly.assertThat(reader.complaints()).isEmpty();
        softly.assertAll();
    }

    /** What axe-core finds against WCAG 2.2 A and AA and against good habits, or against some rules; one line each. */
    static List<String> violations(Page page, String... rules) {
        return violations(axe(page, rules));
    }

    /** The same but for contrast, which takes axe-core longer than all else: another language has the same colours. */
    private static List<String> violationsButOfColour(Page page) {
        return violations(axe(page).disableRules(List.of("color-contrast")));
    }

    private static AxeBuilder axe(Page page, String... rules) {
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType(rules.length > 0 ? "rule" : "tag");
        only.setValues(
                rules.length > 0
                        ? List.of(rules)
                        : List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations")); // what is good is not described, node by node
        return new AxeBuilder(page).setLegacyMode(true).options(options); // no frames: one run is enough
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " (" + rule.getHelp() + "), "
                        + rule.getNodes().size() + " times, first: "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
