package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.groups.OnTheGroupsServer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of groups and the demonstration, in a browser. */
@BesideOthers
@EnabledIfEnvironmentVariable(named = Chromium.PATH, matches = ".+", disabledReason = "no Chromium found")
@OnTheGroupsServer
@ExtendWith(Chromium.class)
class GroupPagesInABrowserTest {
    static List<String> pages() {
        return Stream.of(
                        "/demo/nl/groepen",
                        "/demo/nl/groepen/older-people?by=municipality",
                        "/demo/nl/groepen/homeless?region=PV26",
                        "/demo/en/groups/students?region=GM0344&mine=GM0344",
                        "/demo/nl/groepen/nobody",
                        "/demo/nl/nothing",
                        "/nl/groepen",
                        "/en/groups/homeless?region=PV24")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndQuietAndNoWiderThanItsWindow(String address, Reader reader) {
        Accessibility.requireSound(reader, address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/nl/groepen",
                "/demo/nl/groepen/older-people?by=municipality",
                "/demo/nl/groepen/homeless?region=PV26",
                "/nl/groepen/homeless?region=PV24"
            })
    void hasContrastInDarkAndInForcedColoursAndCanBePressed(String address, Reader reader) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(Accessibility.violations(
                        reader.open(address, settings -> settings.setColorScheme(ColorScheme.DARK)), "color-contrast"))
                .as("dark")
                .isEmpty();
        softly.assertThat(Accessibility.violations(
                        reader.open(
                                address,
                                settings -> settings.setForcedColors(ForcedColors.ACTIVE)
                                        .setColorScheme(ColorScheme.DARK)),
                        "color-contrast"))
                .as("forced colours")
                .isEmpty();
        softly.assertThat(Accessibility.violations(
                        reader.open(address, settings -> settings.setViewportSize(390, 844)),
                        "target-size",
                        "scrollable-region-focusable",
                        "color-contrast"))
                .as("on a telephone")
                .isEmpty();
        softly.assertAll();
    }

    @Test
    void theBandStaysOnPaper(Reader reader) {
        Page page = reader.open("/demo/nl/groepen/homeless");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tk-demo").isVisible()).isTrue();
        assertThat(page.locator(".tk-demo").textContent()).contains("alles op deze bladzijde is verzonnen");
    }

    @Test
    void aRegionIsChosenWithoutAScript(Reader reader) {
        Page page = reader.open("/demo/nl/groepen/students", settings -> settings.setJavaScriptEnabled(false));
        page.locator("#f-region").selectOption("PV26");
        page.locator("main form button").click();
        page.waitForURL("**/demo/nl/groepen/students?region=PV26*");
        assertThat(page.locator(".tk-overline").textContent()).contains("Utrecht, 1 januari 2021");
        assertThat(page.locator(".tk-demo").isVisible()).isTrue();
    }
}
