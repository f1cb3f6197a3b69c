package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.standin.FaultPlan;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real answers of CBS, where they lie beside the checkout: table 84799NED as a whole, and what there is of others. */
@EnabledIf("nl.thuiskompas.platform.standin.Recordings#realIsThere")
class CbsRealSampleTest {
    private static final String KEY_FIGURES = "84799NED";
    private static final int RECORDS = 17_341;
    private static final int TOPICS = 116;

    private static StandIn standIn;

    private final CbsService service = CbsService.at(standIn.address(), new Impatience().patience());

    @BeforeAll
    static void start() throws IOException {
        standIn = StandIn.start(StandInSettings.of(Recordings.real()));
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void healed() {
        standIn.faults().clear();
    }

    /** Counts instead of keeping: two million cells. */
    private static final class Tally {
        private long cells;
        private long valued;
        private double sum;
        private final List<Double> inhabitants = new ArrayList<>();

        Dataset read(CbsService service) {
            try (CbsReading reading = service.open(KEY_FIGURES, Version.AUTO, ReadProgress.SILENT)) {
                int inhabitantsTopic = reading.description()
                        .topics()
                        .indexOf(reading.description()
                                .findTopic("AantalInwoners_5")
                                .orElseThrow());
                return reading.read(
                        (topic, codes, value, text, status, row) -> {
                            cells++;
                            valued += status.valued() ? 1 : 0;
                            sum += Double.isNaN(value) ? 0 : value * (codes[0] + 1) * (topic + 1);
                            if (topic == inhabitantsTopic && row <= 2) {
                                inhabitants.add(value);
                            }
                        },
                        notice -> {
                            throw new AssertionError(notice);
                        },
                        ReadProgress.SILENT);
            }
        }
    }

    @Test
    void theWholeTableIsRead() {
        Tally tally = new Tally();
        Dataset dataset = tally.read(service);
        assertThat(tally.cells).isEqualTo((long) RECORDS * TOPICS);
        assertThat(tally.inhabitants).containsExactly(17_407_585.0, 25_445.0);
        assertThat(dataset.title()).isEqualTo("Kerncijfers wijken en buurten 2020");
        assertThat(dataset.topicGroups()).hasSize(40);
        Dimension regions = dataset.regions().orElseThrow();
        assertThat(regions.codes()).hasSize(RECORDS);
        assertThat(regions.findCode("NL00").map(Code::area)).contains("");
        assertThat(regions.findCode("GM1680").map(Code::area)).contains("");
        assertThat(regions.findCode("BU16800000").map(Code::area)).contains("GM1680");
        assertThat(regions.codes().stream().filter(code -> !code.area().isEmpty()))
                .hasSize(16_985);
    }

    @Test
    void recordsOfNumbersHoldTheSameFiguresAsRecordsOfTexts() throws IOException {
        Tally untyped = new Tally();
        untyped.read(service);
        try (StandIn other = StandIn.start(StandInSettings.of(Recordings.real()).withTypedOnly())) {
            Tally typed = new Tally();
            typed.read(CbsService.at(other.address(), new Impatience().patience()));
            assertThat(typed.cells).isEqualTo(untyped.cells);
            assertThat(typed.valued).isEqualTo(untyped.valued);
            assertThat(typed.sum).isEqualTo(untyped.sum);
        }
    }

    @Test
    void brokenConnectionsChangeNothing() {
        Tally undisturbed = new Tally();
        undisturbed.read(service);
        for (String fault : new String[] {"cut=2000000:1", "short=7000001:2", "reset:2", "error:1@WijkenEnBuurten"}) {
            standIn.faults().add(FaultPlan.parse(fault));
        }
        Tally disturbed = new Tally();
        disturbed.read(service);
        assertThat(disturbed.cells).isEqualTo(undisturbed.cells);
        assertThat(disturbed.valued).isEqualTo(undisturbed.valued);
        assertThat(disturbed.sum).isEqualTo(undisturbed.sum);
        assertThat(standIn.faults().list()).isEmpty();
    }

    @Test
    void jobsByBranchCarryTheStatusOfTheirYear() {
        CellBasket basket = CellBasket.read(service, "83583NED", Version.AUTO);
        String topic = "BanenVanWerknemersInDecember_1";
        assertThat(basket.cells).hasSize(7_440);
        assertThat(basket.cell(topic, "T001081", "T001098", "2010JJ00").value()).isEqualTo(7888.2);
        assertThat(basket.cell(topic, "T001081", "T001098", "2010JJ00").status())
                .isEqualTo(CellStatus.FINAL);
        assertThat(basket.cell(topic, "T001081", "T001098", "2018JJ00").status())
                .isEqualTo(CellStatus.REVISED_PROVISIONAL);
        assertThat(basket.cell(topic, "T001081", "T001098", "2019JJ00").status())
                .isEqualTo(CellStatus.PROVISIONAL);
        assertThat(CellBasket.read(service, "83583NEDV4", Version.AUTO).multiset())
                .isEqualTo(basket.multiset());
    }

    @Test
    void theCodesOfVersion4AreReadWithTheirMeasures() {
        try (CbsReading reading = service.open("83765NED", Version.AUTO, ReadProgress.SILENT)) {
            Dataset dataset = reading.description();
            assertThat(dataset.title()).isEqualTo("Kerncijfers wijken en buurten 2017 (made-up values)");
            assertThat(dataset.findTopic("A047047").orElseThrow().title()).isEqualTo("In bezit woningcorporatie");
            assertThat(dataset.regions().orElseThrow().codes()).hasSize(16_667);
            assertThat(reading.count()).isEqualTo(16_667L * 103);
            long[] cells = {0};
            reading.read((topic, codes, value, text, status, row) -> cells[0]++, notice -> {}, ReadProgress.SILENT);
            assertThat(cells[0]).isEqualTo(reading.count());
        }
    }
}
