package nl.thuiskompas.platform.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core what keeps people from using a page. */
final class Axe {
    private Axe() {}

    /** What axe-core finds against WCAG 2.2 A and AA and against good habits, or against some rules; one line each. */
    static List<String> violations(Page page, String... rules) {
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType(rules.length > 0 ? "rule" : "tag");
        only.setValues(
                rules.length > 0
                        ? List.of(rules)
                        : List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations")); // what is good is not described, node by node
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options); // no frames: one run is enough
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " (" + rule.getHelp() + "), "
                        + rule.getNodes().size() + " times, first: "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
