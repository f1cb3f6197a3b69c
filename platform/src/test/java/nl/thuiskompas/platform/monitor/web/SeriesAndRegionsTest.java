package nl.thuiskompas.platform.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Any division on any set of municipalities, regions as they were, and long series across mergers, asked over HTTP. */
@OnTheServer
class SeriesAndRegionsTest {
    private static final String STOCK = "/nl/cijfers/dwelling-stock?period=2020";

    private static final Pattern AREA = Pattern.compile("class=\"tk-map__area\"[^>]*><title>([^<]*)</title>");

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void aMapOfADivisionHasItsRegionsAsAreas() {
        String address = STOCK + "&edition=2023-01-01&division=corop";
        assertThat(areas(address)).hasSize(40).anyMatch(title -> title.equals("Groot-Amsterdam: 688.171"));
        assertThat(site.page(address).text()).contains("en aantal COROP-gebieden per klasse", "COROP-gebieden (40)");
    }

    @Test
    void aSentenceSpeaksOfTheRegionsOfItsDivision() {
        assertThat(site.page("/nl/cijfers/association-share?division=corop").text())
                .contains("van de 40 COROP-gebieden ligt");
        assertThat(site.page("/en/figures/association-share?division=safety-region")
                        .text())
                .contains("of the 25 safety regions the share");
    }

    @Test
    void municipalitiesInNoRegionAreHatchedAndCounted() {
        String address = "/nl/cijfers/population?division=nuts3&edition=2023-01-01";
        assertThat(areas(address)).contains("Alkmaar: ligt in geen gebied van deze indeling");
        assertThat(site.page(address).text())
                .contains("3 gemeenten liggen in geen gebied van deze indeling")
                .contains("1 januari 2023 valt buiten de gecontroleerde jaren");
    }

    @Test
    void aDivisionWithinItsCheckedYearsHasNoWarning() {
        assertThat(site.page(STOCK + "&edition=2016-01-01&division=nuts3").text())
                .doesNotContain("valt buiten de gecontroleerde jaren");
    }

    @Test
    void aMedianOfARegionIsRefusedOnceAndWithoutAMap() {
        HtmlPage page = site.page("/nl/cijfers/median-household-wealth?division=province");
        assertThat(areas("/nl/cijfers/median-household-wealth?division=province"))
                .isEmpty();
        assertThat(page.text().split("volgt niet uit de medianen van de delen", -1))
                .hasSize(2);
        assertThat(page.text()).contains("Alle 12 provincies zijn onbekend", "Bekijk dit cijfer per gemeente");
    }

    @Test
    void aMedianOfMunicipalitiesIsDrawnThoughThereIsNoNationalOne() {
        HtmlPage page = site.page("/nl/cijfers/median-household-wealth");
        assertThat(areas("/nl/cijfers/median-household-wealth")).hasSize(352);
        assertThat(page.text()).contains("Bloemendaal", "€\u00a0518.200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"housing-deal-region", "woondealregio"})
    void aDivisionWithoutAListSaysThatItIsMissing(String division) {
        var answer = site.get("/nl/cijfers/dwelling-stock?division=" + division);
        assertThat(answer.statusCode()).isEqualTo(404);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.text()).contains("de lijst ontbreekt", "35 gebieden", "thuis division import");
        assertThat(page.links()).contains("/nl/indelingen/housing-deal-region");
    }

    @Test
    void aSeriesOnConstantMunicipalitiesGoesBackThroughAMerger() {
        HtmlPage page = site.page("/nl/gebieden/GM1979");
        assertThat(page.text())
                .contains("De woningvoorraad in Eemsdelta ging van 22.320 (31 december 2012)")
                .contains("Appingedam, Delfzijl en Loppersum gingen op in Eemsdelta.")
                .contains("Toon zoals gepubliceerd");
        assertThat(page.links()).contains("/nl/gebieden/GM1979?basis=published#series");
        assertThat(classes(page, "line")).contains("tk-break");
    }

    @Test
    void aSeriesAsPublishedBeginsWithTheMunicipality() {
        HtmlPage eemsdelta = site.page("/nl/gebieden/GM1979?basis=published");
        assertThat(eemsdelta.text())
                .contains("is er één cijfer van Eemsdelta: 23.649")
                .doesNotContain("22.320 (31");
        assertThat(eemsdelta.links()).contains("/nl/gebieden/GM1979#series");
        assertThat(site.page("/nl/gebieden/GM1961?basis=published").text())
                .contains("Vijfheerenlanden ging van 23.824 (31 december 2019)");
    }

    @Test
    void aSeriesOverAnotherAreaHasNoGrowthAndNoLineAcross() {
        HtmlPage page = site.page("/nl/gebieden/CR01?basis=published");
        assertThat(page.text())
                .contains("maar het was niet steeds hetzelfde gebied")
                .contains("Menterwolde ging op in Midden-Groningen en ging zo weg uit")
                .doesNotContain("% minder.", "% meer.");
        assertThat(site.page("/nl/gebieden/CR01").text()).contains("Menterwolde ging op in Midden-Groningen");
    }

    @Test
    void theGrowthOfAFormerMunicipalityIsOfTheYearsThatAreShown() {
        assertThat(site.page("/nl/gebieden/GM0003").text())
                .containsPattern("Peildatum31 december 2024.{0,150}toegerekend: 1 van de 30, ten hoogste 100,0%")
                .contains("1 van de 10 cijfers is geheel toegerekend.");
    }

    @Test
    void whatWasApportionedIsOpenAndDashedAndSaid() {
        HtmlPage page = site.page("/nl/gebieden/GM0757");
        assertThat(page.text()).contains("9 van de 10 cijfers zijn deels toegerekend, ten hoogste voor 6,4%");
        assertThat(classes(page, "polyline")).anyMatch(name -> name.contains("tk-series--apportioned"));
        assertThat(classes(page, "circle")).anyMatch(name -> name.contains("tk-point--apportioned"));
    }

    @Test
    void twoBasesWithTheSameNumbersOfferNoSwitch() {
        HtmlPage page = site.page("/nl/cijfers/dwelling-stock");
        assertThat(page.text()).contains("Op de gemeenten van toen zijn de cijfers dezelfde.", "7.449.298");
        assertThat(page.links()).noneMatch(link -> link.contains("basis="));
    }

    @Test
    void aSeriesCanBeTakenAlongOnBothBases() {
        String constant = Site.text(site.get("/nl/gebieden/GM1979.csv?view=series"));
        String published = Site.text(site.get("/nl/gebieden/GM1979.csv?basis=published&view=series"));
        assertThat(constant.lines().filter(line -> line.contains("GM1979")).count())
                .isEqualTo(10);
        assertThat(published.lines().filter(line -> line.contains("GM1979")).count())
                .isEqualTo(1);
    }

    @Test
    void aRegionCanBeSeenAsItWas() {
        HtmlPage then = site.page("/nl/gebieden/CR01?edition=2016-01-01");
        assertThat(then.text()).contains("U ziet Oost-Groningen op de gemeenten van 1 januari 2016", "Bellingwedde");
        assertThat(site.page("/nl/gebieden/CR01").text())
                .contains("Westerwolde")
                .doesNotContain("U ziet");
        assertThat(site.get("/nl/gebieden/GM1979?edition=2016-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRegionSaysInWhichRegionsOfOtherDivisionsItLies() {
        HtmlPage page = site.page("/nl/gebieden/AM01?edition=2016-01-01");
        assertThat(page.links()).contains("/nl/indelingen/province", "/nl/gebieden/PV20?edition=2016-01-01");
        assertThat(page.text()).contains("Groningen 23 gemeenten", "Drenthe 4 gemeenten");
        assertThat(site.page("/nl/gebieden/GM1979").links())
                .contains("/nl/gebieden/PV20", "/nl/gebieden/CR02", "/nl/gebieden/AM01", "/nl/herindeling/GM1979");
    }

    @Test
    void anOriginShowsPartsAsFractionsAndTheHomesOnTheEve() {
        assertThat(site.page("/nl/herkomst/dwelling-stock/GM0757?period=2020&edition=2023-01-01")
                        .text())
                .contains("15,4% (881/5739)", "bij de splitsing");
        assertThat(site.page("/nl/herkomst/dwelling-stock/GM0010?period=2024&edition=2018-01-01")
                        .text())
                .contains("53,2% (12278/23083)", "op de vooravond", "Loppersum", "4.782");
    }

    /** What stands in the areas of the map of a page. */
    private List<String> areas(String address) {
        return AREA.matcher(Site.text(site.get(address)))
                .results()
                .map(area -> area.group(1))
                .toList();
    }

    private static List<String> classes(HtmlPage page, String tag) {
        return page.all(tag).stream().map(element -> element.get("class")).toList();
    }
}
