package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.standin.FaultPlan;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a table of version 3 over real HTTP; the table is made up. */
class CbsV3Test {
    private static final String TABLE = "99001NED";

    private StandIn standIn;
    private CbsService service;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start(StandInSettings.of(Recordings.madeUp()).withPages(100, 50, 100));
        service = CbsService.at(standIn.address(), new Impatience().patience());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void aTableTellsWhatItIs() {
        Dataset dataset = CellBasket.read(service, TABLE, Version.V3).dataset();
        assertThat(dataset.id()).isEqualTo("cbs-99001ned");
        assertThat(dataset.title()).isEqualTo("Verzonnen woningen");
        assertThat(dataset.language()).isEqualTo("nl");
        assertThat(dataset.origin().published()).contains(LocalDate.of(2022, 2, 3));
        assertThat(dataset.origin().reason()).isEqualTo("Actualisering");
        assertThat(dataset.origin().licence()).isEqualTo("CC BY 4.0");
        assertThat(dataset.dimensions())
                .extracting(Dimension::name, Dimension::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RegioS", Dimension.Kind.REGION),
                        org.assertj.core.groups.Tuple.tuple("Perioden", Dimension.Kind.PERIOD));
        assertThat(dataset.regions().orElseThrow().codes())
                .hasSize(40)
                .extracting(Code::id)
                .startsWith("NL01", "GM9001");
        assertThat(dataset.regions().orElseThrow().groups()).hasSize(2);
        assertThat(dataset.topics().get(1))
                .usingRecursiveComparison()
                .ignoringFields("said")
                .isEqualTo(new Topic("Woningen_2", "Woningen", "Verzonnen.", "aantal", 0, Topic.Type.NUMBER, "2"));
        assertThat(dataset.topicGroups().get(1).parent()).isEqualTo("2");
    }

    @Test
    void everyCellIsGivenOnceWithTheStatusOfItsPeriod() {
        CellBasket basket = CellBasket.read(service, TABLE, Version.V3);
        assertThat(basket.cells).hasSize(120 * 4);
        assertThat(basket.multiset()).hasSize(120 * 4);
        assertThat(basket.cell("Woningen_2", "NL01", "2019JJ00").status()).isEqualTo(CellStatus.UNKNOWN);
        assertThat(basket.cell("Woningen_2", "NL01", "2020JJ00").value()).isEqualTo(1007);
        assertThat(basket.cell("Woningen_2", "NL01", "2020JJ00").status()).isEqualTo(CellStatus.REVISED_PROVISIONAL);
        assertThat(basket.cell("Woningen_2", "GM9039", "2021JJ00").status()).isEqualTo(CellStatus.PROVISIONAL);
        assertThat(basket.cell("Naam_1", "GM9001", "2019JJ00").text()).isEqualTo("Gemeente 1");
        assertThat(basket.cell("Naam_1", "NL01", "2019JJ00").status()).isEqualTo(CellStatus.UNKNOWN);
        assertThat(basket.notices).isEmpty();
        assertThat(basket.retries).isEmpty();
    }

    @Test
    void numbersKeptInFourBytesComeOutAsPublished() {
        assertThat(CellBasket.read(service, TABLE, Version.V3)
                        .cell("Appartement_3", "NL01", "2020JJ00")
                        .value())
                .isEqualTo(103.7);
    }

    @Test
    void recordsOfNumbersHoldTheSameFiguresAsRecordsOfTexts() throws IOException {
        try (StandIn typed =
                StandIn.start(StandInSettings.of(Recordings.madeUp()).withTypedOnly())) {
            CbsService other = CbsService.at(typed.address(), new Impatience().patience());
            assertThat(CellBasket.read(other, TABLE, Version.V3).multiset())
                    .isEqualTo(CellBasket.read(service, TABLE, Version.V3).multiset());
        }
    }

    @Test
    void whereNobodyNamesAVersionTheFourthIsTriedFirst() {
        assertThat(CellBasket.read(service, "99002NED", Version.AUTO).cells).hasSize(9);
        assertThat(CellBasket.read(service, TABLE, Version.AUTO).cells).hasSize(480);
    }

    @Test
    void anUnknownTableIsSaidToBeUnknown() {
        assertThatThrownBy(() -> service.open("12345NED", Version.AUTO, ReadProgress.SILENT))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.WRONG_USE))
                .hasMessageContaining("has no table 12345NED");
        assertThatThrownBy(() -> service.open("../etc", Version.AUTO, ReadProgress.SILENT))
                .hasMessageContaining("is not a name of a table");
    }

    @Test
    void whenTheServiceWithPagesFailsAShortTableIsReadFromTheOther() throws IOException {
        try (StandIn roomy = StandIn.start(StandInSettings.of(Recordings.madeUp()))) {
            CbsService other = CbsService.at(roomy.address(), new Impatience().patience());
            roomy.faults().add(FaultPlan.parse("error:4"));
            CellBasket basket = CellBasket.read(other, TABLE, Version.V3);
            assertThat(basket.cells).hasSize(480);
            assertThat(basket.retries).last().asString().contains("asking the one without");
        }
    }
}
