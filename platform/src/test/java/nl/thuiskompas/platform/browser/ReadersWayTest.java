package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a script, on paper, without motion: the reader chooses how to read. */
@BrowserTest
class ReadersWayTest {
    /** Inner width of an A4 with the margins of the style sheet, in pixels. */
    private static final int PAPER = 672;

    @Test
    void aMunicipalityIsFoundWithoutAScript(Reader reader) {
        Page page = withoutScript(reader, "/nl/");
        page.locator("#q").fill("Haaren");
        page.locator("form[role=search] button").click();
        assertThat(page.url()).contains("/nl/zoeken?q=Haaren");
        page.locator("main a", new Page.LocatorOptions().setHasText("Haaren"))
                .first()
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Haaren");
        assertThat(page.locator("main").textContent()).contains("Oisterwijk");
    }

    @Test
    void anotherPeriodIsChosenWithoutAScript(Reader reader) {
        Page page = withoutScript(reader, "/nl/cijfers/dwelling-stock");
        page.locator("#f-period").selectOption("2018");
        page.locator("#f-division").selectOption("province");
        page.locator("main form button").first().click();
        assertThat(page.url()).contains("period=2018").contains("division=province");
        assertThat(page.locator(".tk-figure__sentence").first().textContent()).contains("7.814.912");
    }

    @Test
    void anAreaIsAddedToAComparisonWithoutAScript(Reader reader) {
        Page page = withoutScript(reader, "/nl/vergelijken?areas=GM0363");
        page.locator("#add").fill("Utrecht");
        page.locator("main form button").first().click();
        Locator utrecht = page.locator("main").getByText("Utrecht").first();
        assertThat(utrecht.isVisible()).isTrue();
    }

    @Test
    void aProposalIsMadeWithoutAScript(Reader reader) {
        Page page = withoutScript(reader, "/nl/verdelen/corop/CR15");
        page.locator("#task").fill("180");
        page.locator("main summary").first().click();
        page.locator("[id='most.GM1734']").fill("12");
        page.locator("main form button").click();
        assertThat(page.url()).endsWith("most.GM1734=12").contains("task=180");
        assertThat(page.locator("[data-outcome]").textContent())
                .contains("van de 180 huishoudens", "De afspraak hoogstens 12 bindt");
    }

    @Test
    void aSliderAnswersByItself(Reader reader) {
        Page page = reader.open("/nl/verdelen/corop/CR15?most.GM1734=16");
        String before = page.locator("[data-sentence]").textContent();
        page.locator("#inhabitants").fill("0");
        page.waitForURL("**/CR15?association-homes=25&gap-to-30=15&most.GM1734=16");
        assertThat(page.locator("[data-sentence]").textContent()).isNotEqualTo(before);
        assertThat(page.locator("output[for=inhabitants]").textContent()).isEqualTo("0");
        page.locator("#association-homes").fill("0");
        page.locator("#gap-to-30").fill("0");
        page.getByText("zet ten minste één maatstaf hoger dan 0").waitFor();
        assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("400"));
    }

    @Test
    void everyAreaOfTheMapIsALinkWithItsNameWithoutAScript(Reader reader) {
        Page page = withoutScript(reader, "/nl/cijfers/association-share?period=2021&edition=2021-01-01");
        assertThat(page.locator("[data-areas] a[href*='/nl/gebieden/GM']").count())
                .isEqualTo(352);
        assertThat(page.locator("[data-areas] a title").first().textContent()).contains(": ");
    }

    @Test
    void theMenuOfANarrowScreenIsALinkToTheFooter(Reader reader) {
        Page page = reader.open(
                "/nl/", settings -> settings.setViewportSize(390, 844).setJavaScriptEnabled(false));
        page.locator(".tk-menu-link").click();
        assertThat(page.url()).endsWith("#menu");
        assertThat(page.locator("#menu nav a").first().isVisible()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void nothingIsCutOnPaper(String address, Reader reader) {
        Page page = reader.open(address, settings -> settings.setViewportSize(PAPER, 1000));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<?> cut = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main *:not(desc, title)')]
                  .filter((each) => !each.closest('.tk-visually-hidden, .tk-map__svg') && each.checkVisibility())
                  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1
                    || each.getBoundingClientRect().left < -1
                    || ['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1)
                  .map((each) => `${each.tagName} .${each.getAttribute('class')} "${each.textContent.trim().slice(0, 40)}"`)
                  .slice(0, 5)""");
        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.thuiskompas.platform.browser.Pages#main")
    void whatOneOperatesIsNotPrinted(String address, Reader reader) {
        Page page = reader.open(address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav:visible, form:visible, button:visible, .tk-skip-link:visible")
                        .count())
                .isZero();
    }

    @Test
    void nothingMovesForWhoWantsNoMotion(Reader reader) {
        Page page = reader.open("/nl/", settings -> settings.setReducedMotion(ReducedMotion.REDUCE));
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('*')]
                          .filter((each) => getComputedStyle(each).transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
                            || getComputedStyle(each).animationName !== 'none')
                          .map((each) => each.className)""")).isEmpty();
    }

    private static Page withoutScript(Reader reader, String address) {
        return reader.open(address, settings -> settings.setJavaScriptEnabled(false));
    }
}
