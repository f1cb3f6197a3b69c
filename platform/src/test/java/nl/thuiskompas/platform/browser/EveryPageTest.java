package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
class EveryPageTest {
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

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#all")
    void isAccessibleAndQuietAndNoWiderThanItsWindow(String address, Reader reader) {
        Page page = reader.open(address);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(Axe.violations(page)).isEmpty();
        for (int width : new int[] {1280, 390, 320}) {
            page.setViewportSize(width, 900);
            softly.assertThat((List<?>) page.evaluate(STICKING_OUT))
                    .as("%s pixels wide", width)
                    .isEmpty();
        }
        softly.assertThat(reader.complaints()).isEmpty();
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void hasContrastInDarkColours(String address, Reader reader) {
        Page page = reader.open(address, settings -> settings.setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page, "color-contrast")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void hasContrastInForcedColours(String address, Reader reader) {
        Page page = reader.open(
                address,
                settings -> settings.setForcedColors(ForcedColors.ACTIVE).setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page, "color-contrast")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void canBePressedAndScrolledOnATelephone(String address, Reader reader) {
        Page page = reader.open(address, settings -> settings.setViewportSize(390, 844));
        assertThat(Axe.violations(page, "target-size", "scrollable-region-focusable", "color-contrast"))
                .isEmpty();
    }
}
