package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class MapKeyboardTest {
    private static final String PAGE =
            "/nl/cijfers/association-share?period=2021&edition=2021-01-01&mine=GM0202"; // Arnhem

    private static final String ON_THE_MAP = "() => document.activeElement.closest('[data-areas]') !== null";

    @Test
    void tabStopsOnTheMapOnce(Reader reader) {
        Page page = reader.open(PAGE);
        int stops = 0;
        int onTheMap = 0;
        do {
            page.keyboard().press("Tab");
            stops++;
            onTheMap += (boolean) page.evaluate(ON_THE_MAP) ? 1 : 0;
        } while (!(boolean) page.evaluate("() => document.activeElement.closest('footer') !== null") && stops < 200);
        assertThat(onTheMap).isEqualTo(1);
        assertThat(stops).isBetween(20, 199);
    }

    @Test
    void tabReachesTheOwnMunicipality(Reader reader) {
        assertThat(focused(atTheMap(reader))).startsWith("Arnhem: ");
    }

    @ParameterizedTest
    @CsvSource({"ArrowUp, 0, -1", "ArrowDown, 0, 1", "ArrowLeft, -1, 0", "ArrowRight, 1, 0"})
    void anArrowKeyGoesToANeighbourOnThatSide(String key, int dx, int dy, Reader reader) {
        Page page = atTheMap(reader);
        List<Double> before = middle(page);
        page.keyboard().press(key);
        List<Double> after = middle(page);
        assertThat(focused(page)).doesNotStartWith("Arnhem: ");
        assertThat((after.get(0) - before.get(0)) * dx + (after.get(1) - before.get(1)) * dy)
                .as("way gone in the direction of the key")
                .isPositive();
        assertThat((boolean) page.evaluate(ON_THE_MAP)).isTrue();
        page.keyboard().press("Shift+Tab");
        assertThat((boolean) page.evaluate(ON_THE_MAP)).isFalse();
    }

    @Test
    void theFocusIsDrawnRoundTheMunicipalityAndACardNamesIt(Reader reader) {
        Page page = atTheMap(reader);
        page.keyboard().press("ArrowDown");
        String outline = (String) page.evaluate("() => document.activeElement.querySelector('path').getAttribute('d')");
        assertThat(page.locator(".tk-map__focus").getAttribute("d")).isEqualTo(outline);
        assertThat(page.locator(".tk-map__focus-case").getAttribute("d")).isEqualTo(outline);
        assertThat(page.locator(".tk-map__card").isVisible()).isTrue();
        assertThat(page.locator(".tk-map__card b").textContent())
                .isEqualTo(focused(page).split(": ")[0]);
    }

    @Test
    void enterOpensThePageOfTheMunicipality(Reader reader) {
        Page page = atTheMap(reader);
        page.keyboard().press("ArrowDown");
        String name = focused(page).split(": ")[0];
        page.keyboard().press("Enter");
        page.waitForURL("**/nl/gebieden/GM*");
        assertThat(page.locator("h1").textContent()).isEqualTo(name);
    }

    private static Page atTheMap(Reader reader) {
        Page page = reader.open(PAGE);
        for (int i = 0; i < 60 && !(boolean) page.evaluate(ON_THE_MAP); i++) {
            page.keyboard().press("Tab");
        }
        return page;
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('aria-label') ?? ''");
    }

    @SuppressWarnings("unchecked")
    private static List<Double> middle(Page page) {
        return (List<Double>) page.evaluate("""
                () => {
                  const box = document.activeElement.getBoundingClientRect();
                  return [box.x + box.width / 2 + 0.0001, box.y + window.scrollY + box.height / 2 + 0.0001];
                }""");
    }
}
