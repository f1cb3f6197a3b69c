package nl.thuiskompas.platform.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages of the programme are connected with: targets, municipalities, letters, and other days. */
@OnTheServer
class ProgrammeConnectionsTest {
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

    @Test
    void anActionLineShowsItsTargetsWhatThereIsByMunicipalityAndWhatBecameKnownWhen() {
        HtmlPage page = site.page("/nl/programma/actielijnen/supply?asOf=2024-01-31");
        assertThat(page.text().replaceAll("\\s+", " "))
                .contains("Dit deel van het programma heeft 14 maatregelen.")
                .contains("37.500 flexwoningen in 2022–2024")
                .contains("Per gemeente", "Nieuwbouw202069.985355 van 355")
                .contains("12 juni 2023 38 feiten");
        assertThat(page.links())
                .contains(
                        "/nl/cijfers/new-construction?asOf=2024-01-31",
                        "/nl/programma/doelen/flex.target?asOf=2024-01-31");
    }

    @Test
    void aMeasureShowsTheTargetItCountsForAndWhatItDidYearByYear() {
        assertThat(words("/nl/programma/maatregelen/attention-groups-grant"))
                .contains("Het doel waarvoor dit telt", "37.500 flexwoningen");
        assertThat(words("/en/programme/measures/eviction-agreement"))
                .contains("Year by year", "Down from 4,800 in 2016 to 1,200 in 2022.")
                .doesNotContain("The target it counts for");
    }

    @Test
    void whatIsPlannedStandsBesideTheTargetAndIsNotAddedUp() {
        HtmlPage page = site.page("/nl/programma/doelen/social-homes.target");
        assertThat(page.text().replaceAll("\\s+", " "))
                .contains("Streep: het doel van 250.000", "Gerealiseerd tot en met 31 december 202317.800");
        assertThat(page.all("svg").stream().filter(svg -> "tk-cell-bar".equals(svg.get("class"))))
                .hasSize(4);
    }

    @Test
    void theReadersMunicipalityStandsBesideTheCountry() {
        assertThat(words("/nl/programma/doelen/social-homes.target?mine=GM0363"))
                .contains("NederlandAmsterdamGemeenten met een cijfer")
                .contains("1 januari 202128,9%41%352 van 352")
                .contains("plan-capacity-2020", "./thuis import BESTAND --mapping docs/guides/plan-capacity-2020.yaml");
    }

    @Test
    void whereNothingIsKnownByMunicipalityItIsSaidAndHowToSupplyIt() {
        assertThat(words("/nl/programma/maatregelen/flexpool"))
                .contains("In het grootboek staan hierover alleen landelijke cijfers", "entries.csv")
                .doesNotContain("Gemeenten met een cijfer");
    }

    @Test
    void aFactNamesTheSentencesOfLettersThatStateIt() {
        HtmlPage page = site.page("/nl/programma/feiten/flex.target?asOf=2023-06-12");
        assertThat(page.text()).contains("Landelijke brief, ‘Flexwoningen’", "flex-target");
        assertThat(page.links()).contains("/nl/brieven/landelijk?asOf=2023-06-12#part-supply-flex");
        assertThat(site.page("/nl/brieven/landelijk?asOf=2023-06-12").all("h3").stream()
                        .map(heading -> heading.get("id")))
                .contains("part-supply-flex");
        assertThat(words("/en/programme/facts/sbi.presurvey-homes"))
                .contains("No sentence of a letter states this fact.");
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/programma/wijzigingen?from=2024-01-01&to=2023-01-01, 'De eerste dag, 1 januari 2024, ligt na de tweede', /nl/programma/wijzigingen?from=2023-01-01&to=2024-01-01",
        "/en/programme/changes?from=2024-01-01&to=2999-01-01, '1 January 2999 is after', /en/programme/changes?from=2024-01-01",
        "/nl/programma/wijzigingen?from=1800-01-01, 'Van vóór 1 januari 2012 is niets bekend', /nl/programma/wijzigingen?from=2012-01-01",
        "/nl/programma/wijzigingen?from=2023-02-30&to=2023-06-12, '‘2023-02-30’ is geen dag', /nl/programma/wijzigingen?to=2023-06-12",
        "/nl/brieven/verschil?from=2024-01-01&to=2023-07-01, 'ligt na de tweede', /nl/brieven/verschil?from=2023-07-01&to=2024-01-01",
        "/nl/programma/feiten?from=gisteren, '‘gisteren’ is geen dag', /nl/programma/feiten",
    })
    void twoDaysThatCannotBeComparedAreAnsweredWithWhatIsWrongAndWhatWouldDo(String address, String says, String way) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).contains(says);
        assertThat(page.links()).contains(way);
        assertThat(site.get(way).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameDayTwiceSaysHowToSeeThatDay() {
        assertThat(words("/nl/programma/wijzigingen?from=2023-06-12&to=2023-06-12"))
                .contains("De twee dagen zijn dezelfde, 12 juni 2023", "op 11 juni 2023");
    }
}
