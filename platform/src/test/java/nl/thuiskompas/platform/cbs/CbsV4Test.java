package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a table of version 4 over real HTTP; the table is made up. */
class CbsV4Test {
    private static final String TABLE = "99002NED";

    private StandIn standIn;
    private CbsService service;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start(
                StandInSettings.of(Recordings.madeUp()).withPages(100, 50, 700).withGenerated(3_000));
        service = CbsService.at(standIn.address(), new Impatience().patience());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void aTableTellsWhatItIs() {
        Dataset dataset = CellBasket.read(service, TABLE, Version.V4).dataset();
        assertThat(dataset.origin().published()).contains(LocalDate.of(2022, 3, 4));
        assertThat(dataset.origin().version()).isEqualTo("202203040000");
        assertThat(dataset.origin().reason()).isEqualTo("Correctie");
        assertThat(dataset.topics()).extracting(Topic::id).containsExactly("M000297", "A047047", "T001000");
        assertThat(dataset.topicGroups()).hasSize(2);
        assertThat(dataset.regions().orElseThrow().kind()).isEqualTo(Dimension.Kind.REGION);
    }

    @Test
    void aDistrictKnowsItsMunicipality() {
        Dimension regions =
                CellBasket.read(service, TABLE, Version.V4).dataset().regions().orElseThrow();
        assertThat(regions.codes()).extracting(Code::area).containsExactly("", "", "GM9001");
    }

    @Test
    void attributesBecomeStatuses() {
        CellBasket basket = CellBasket.read(service, TABLE, Version.V4);
        assertThat(basket.cell("M000297", "NL00", "2020JJ00").status()).isEqualTo(CellStatus.FINAL);
        assertThat(basket.cell("M000297", "NL00", "2021JJ00").status()).isEqualTo(CellStatus.PROVISIONAL);
        assertThat(basket.cell("M000297", "WK900100", "2021JJ00").status()).isEqualTo(CellStatus.WITHHELD);
        assertThat(basket.cell("A047047", "GM9001", "2020JJ00").status()).isEqualTo(CellStatus.IMPOSSIBLE);
        assertThat(basket.cell("T001000", "NL00", "2020JJ00").text()).isEqualTo("Nederland");
        assertThat(basket.cell("T001000", "WK900100", "2020JJ00").status()).isEqualTo(CellStatus.UNKNOWN);
    }

    @Test
    void anUnknownAttributeIsNoticedOnce() {
        CellBasket basket = CellBasket.read(service, TABLE, Version.V4);
        assertThat(basket.cell("A047047", "GM9001", "2021JJ00").status()).isEqualTo(CellStatus.UNKNOWN);
        assertThat(basket.notices).extracting(Notice::code).containsExactly("unknown-value-attribute");
    }

    @Test
    void pagesAreJoined() {
        AtomicLong done = new AtomicLong();
        ReadProgress progress = (doing, read, of) -> done.set(read);
        CellBasket basket = new CellBasket();
        try (CbsReading reading = service.open("99999GEN", Version.AUTO, progress)) {
            assertThat(reading.count()).isEqualTo(3_000);
            assertThat(reading.dimensions()).isEqualTo(3);
            reading.read(basket, notice -> {}, progress);
        }
        assertThat(basket.multiset()).hasSize(3_000);
        assertThat(done).hasValue(3_000);
    }

    @Test
    void theThirdVersionMayBeTheOnlyOneThatHasATable() {
        assertThatThrownBy(() -> service.open("99001NED", Version.V4, ReadProgress.SILENT))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.WRONG_USE))
                .hasMessageContaining("Try version 3");
    }

    @Test
    void bothVersionsOfATableHoldTheSameFigures() {
        CellBasket v3 = CellBasket.read(service, "99001NED", Version.V3);
        CellBasket v4 = CellBasket.read(service, "99001NEDV4", Version.V4);
        assertThat(v4.multiset()).isEqualTo(v3.multiset());
    }
}
