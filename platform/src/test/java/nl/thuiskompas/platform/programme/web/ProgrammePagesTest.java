package nl.thuiskompas.platform.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.WellMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the programme, asked over HTTP with the ledger that comes with Thuiskompas. */
@OnTheServer
class ProgrammePagesTest {
    private static final String THEN = "asOf=2024-01-31";

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    private String words(String address) {
        return site.page(address).text().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/voortgang",
                "/en/progress",
                "/nl/voortgang?asOf=2012-06-01",
                "/nl/programma",
                "/en/programme/lines/prevention",
                "/nl/programma/maatregelen/flex-conversion-grant",
                "/en/programme/measures/control-act",
                "/nl/programma/maatregelen/cost-sharing?asOf=2013-01-01",
                "/nl/programma/doelen/flex.target",
                "/en/programme/targets/social-homes.target",
                "/nl/programma/doelen/poverty.children",
                "/nl/programma/feiten",
                "/en/programme/facts/control-act.in-force",
                "/nl/programma/totalen/flex-instruments-three-years",
                "/en/programme/totals/grant-2022-groups",
                "/nl/programma/wijzigingen?from=2023-06-12&to=2026-10-01",
                "/en/programme/changes",
            })
    void everyPageIsSoundAndInBothLanguages(String address) {
        HtmlPage page = WellMade.page(site.get(address));
        String other = page.all("link").stream()
                .filter(link -> link.get("rel").equals("alternate"))
                .map(link -> link.get("href"))
                .filter(href -> !href.startsWith(address.substring(0, 4)))
                .findFirst()
                .orElseThrow();
        assertThat(site.get(other).statusCode()).as(other).isEqualTo(200);
    }

    @Test
    void aTargetThatIsBehindSaysWhatThereIsWhatShouldBeAndWhatItTakes() {
        assertThat(words("/nl/voortgang?" + THEN))
                .contains("Twee doelen lopen achter op schema")
                .contains("37.500 flexwoningen in 2022–2024")
                .contains("Tot en met 30 september 2023 zijn er 7.440 flexwoningen gerealiseerd, 20% van het doel.")
                .contains("Volgens het doelpad hadden het er toen 18.750 moeten zijn.")
                .contains("nog 30.060 nodig in vijf kwartalen: bijna zes keer het tempo")
                .contains("op 31 december 2024 ongeveer 12.800")
                .contains("op 11.700, in dat van de snelste op 14.200")
                .contains("reeks 1: 37.500")
                .contains("reeks 2: 30.000");
    }

    @Test
    void aMissingYearIsNamedAndNothingIsConcludedFromTheRest() {
        assertThat(words("/nl/voortgang?asOf=2026-10-01"))
                .contains("Van 2022 is geen cijfer, en daarom is er geen oordeel.");
        assertThat(words("/en/progress?asOf=2026-10-01")).contains("There is no figure for 2022");
    }

    @Test
    void whatIsOverIsToldInThePast() {
        assertThat(words("/nl/voortgang?asOf=2026-10-01"))
                .contains("Er ontbraken toen nog 30.060.")
                .contains("of het doel gehaald is, is niet bekend")
                .doesNotContain("vijf kwartalen");
    }

    @Test
    void whatHasNoTargetIsFollowedAndYearsWithoutAFigureAreSaidToBeSo() {
        assertThat(words("/nl/voortgang?asOf=2026-10-01"))
                .contains("Gedaald van 4.800 in 2016 naar 1.200 in 2022.")
                .contains("Het laagst was 26.600, in 2022.")
                .contains("geen");
    }

    @Test
    void aPageShowsWhatWasKnownOnItsDayAndStaysThere() {
        HtmlPage then = site.page("/nl/voortgang?asOf=2023-06-12");
        assertThat(then.text()).contains("3.400").doesNotContain("7.440");
        assertThat(then.links().stream().filter(link -> link.startsWith("/nl/programma")))
                .isNotEmpty()
                .allMatch(link -> link.contains("asOf=2023-06-12"));
    }

    @Test
    void aWindowIsOpenOrClosedOnTheDayThatIsAskedFor() {
        String measure = "/nl/programma/maatregelen/attention-groups-grant?asOf=";
        assertThat(words(measure + "2023-06-12")).contains("30 mei tot en met 7 juli 2023 (open)");
        assertThat(words(measure + "2023-07-08")).contains("30 mei tot en met 7 juli 2023 (gesloten)");
        assertThat(words("/nl/programma/maatregelen/flex-conversion-grant?asOf=2026-10-01"))
                .contains("open tot het geld op is");
    }

    @Test
    void plansStandByThemselvesAndPartOfALongPlanCounts() {
        assertThat(words("/nl/programma/doelen/social-homes.target?asOf=2026-10-01"))
                .contains("Hard plan: 24.000 woningen in 2025")
                .contains("Zacht plan: ruim 254.000 woningen in 2025–2034, waarvan naar maanden gerekend 152.400")
                .contains("niet bij een ander opgeteld");
    }

    @Test
    void linesThatMayOverlapGiveARangeWithItsReason() {
        assertThat(words("/nl/programma/totalen/flex-instruments-three-years"))
                .contains("Samen ten minste 28.000 en ten hoogste 46.900 woningen.")
                .contains("De brief zegt niet of de regels elkaar overlappen")
                .contains("Het doel van 37.500 woningen ligt ertussen");
    }

    @Test
    void twoWaysOfCountingStandSideBySideWithTheirDifference() {
        assertThat(words("/nl/programma/totalen/grant-2022-groups"))
                .contains("Samen 7.725 woningen.")
                .contains("Op een andere manier geteld zijn het er 7.800 woningen: 75 meer dan de 7.725 woningen");
    }

    @Test
    void factsThatContradictEachOtherSayInWhat() {
        assertThat(words("/nl/programma/feiten/rent-reduction.households"))
                .contains("Ongeveer 600.000 huishoudens.")
                .contains("510.000 huishoudens")
                .contains("Waarom het er meer zouden zijn, zegt de brief niet.");
    }

    @Test
    void whatWasReplacedStaysAndLeadsToWhatCameInItsPlace() {
        HtmlPage page = site.page("/nl/programma/feiten/arrears.tenants.2021");
        assertThat(page.text()).contains("113.000").contains("130.000").contains("herzien");
        assertThat(page.all("del")).isNotEmpty();
        assertThat(page.links()).contains("/nl/programma/feiten/arrears.tenants.2021.revised");
    }

    @Test
    void whatChangedBetweenTwoDaysIsToldWithWhatItReplaced() {
        assertThat(words("/nl/programma/wijzigingen?from=2023-06-12&to=2026-10-01"))
                .contains("Wet versterking regie volkshuisvesting: in werking, 2026: 1 juli 2026")
                .contains("kwam in de plaats van 2024 (ingehaald)");
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/programma/feiten/flex.targt, flex.target",
        "/nl/programma/maatregelen/flexpol, flexpool",
        "/nl/programma/doelen/flex.realised.2022, flex.target",
        "/nl/programma/totalen/grant-2022, grant-2022-groups",
        "/en/programme/lines/car, care",
    })
    void aNameThatDoesNotExistIsAnsweredWithTheNearest(String address, String nearest) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Site.text(answer)).contains(nearest);
    }

    @Test
    void aFactThatWasNotKnownYetSaysSinceWhenItIs() {
        HttpResponse<byte[]> answer = site.get("/nl/programma/feiten/homeless.2024?asOf=2023-06-12");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Site.text(answer)).contains("Toen nog niet bekend").contains("dit is bekend vanaf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/voortgang",
                "/nl/programma",
                "/nl/programma/actielijnen/care",
                "/nl/programma/maatregelen/flex-conversion-grant",
                "/nl/programma/doelen/flex.target?asOf=2023-06-12",
                "/nl/programma/feiten/arrears.tenants.2021",
                "/nl/programma/totalen/grant-2022-groups",
                "/nl/programma/wijzigingen?from=2023-06-12&to=2026-10-01",
            })
    void aPageSaysHowManyRowsItsFilesHave(String address) {
        Matcher file = Pattern.compile("href=\"([^\"]*\\.csv(?:\\?[^\"]*)?)\">CSV</a> <span[^>]*>(\\d+) rij")
                .matcher(Site.text(site.get(address)));
        assertThat(file.find()).isTrue();
        String csv = file.group(1).replace("&amp;", "&");
        HttpResponse<byte[]> answer = site.get(csv);
        assertThat(Site.text(answer).lines().count() - 1).isEqualTo(Long.parseLong(file.group(2)));
        for (String other : List.of(".xlsx", ".ods", ".json", ".csv-metadata.json")) {
            assertThat(site.get(csv.replace(".csv", other)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void plansOfATimeThatIsOverAreToldAsThePast() {
        assertThat(site.page("/nl/programma/doelen/flex.target?asOf=2024-06-01").text())
                .contains("Wat er nog gepland is");
        assertThat(site.page("/nl/programma/doelen/flex.target?asOf=2026-10-01").text())
                .contains("Wat er gepland was")
                .doesNotContain("Wat er nog gepland is");
        assertThat(site.page("/nl/programma/doelen/social-homes.target?asOf=2026-10-01")
                        .text())
                .contains("Wat er nog gepland is");
    }

    @Test
    void aFactWithoutADateSaysThatTheEndOfItsPeriodCounts() {
        assertThat(site.page("/nl/programma/feiten/evictions.2022").text())
                .contains("31 december 2022: het einde van de periode, want de bron zegt niet wanneer zij uitkwam");
        assertThat(site.page("/nl/programma/feiten/flex.target").text()).doesNotContain("het einde van de periode");
    }
}
