package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
class EveryPageTest {
    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#all")
    void isAccessibleAndQuietAndNoWiderThanItsWindow(String address, Reader reader) {
        Accessibility.requireSound(reader, address);
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void hasContrastInDarkColours(String address, Reader reader) {
        Page page = reader.open(address, settings -> settings.setColorScheme(ColorScheme.DARK));
        assertThat(Accessibility.violations(page, "color-contrast")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void hasContrastInForcedColours(String address, Reader reader) {
        Page page = reader.open(
                address,
                settings -> settings.setForcedColors(ForcedColors.ACTIVE).setColorScheme(ColorScheme.DARK));
        assertThat(Accessibility.violations(page, "color-contrast")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void canBePressedAndScrolledOnATelephone(String address, Reader reader) {
        Page page = reader.open(address, settings -> settings.setViewportSize(390, 844));
        assertThat(Accessibility.violations(page, "target-size", "scrollable-region-focusable", "color-contrast"))
                .isEmpty();
    }
}
