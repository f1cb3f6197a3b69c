package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.standin.FaultPlan;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can go wrong with the service, over real HTTP: what is read in the end is right, or nothing is. */
class CbsFaultsTest {
    private static final String V3 = "99001NED";
    private static final String V4 = "99001NEDV4";

    private static StandIn standIn;
    private static CellBasket undisturbed;

    private final Impatience impatience = new Impatience();
    private final CbsService service = CbsService.at(standIn.address(), impatience.patience());

    @BeforeAll
    static void start() throws IOException {
        standIn = StandIn.start(StandInSettings.of(Recordings.madeUp()).withPages(1_000, 50, 90));
        undisturbed = CellBasket.read(CbsService.at(standIn.address(), new Impatience().patience()), V3, Version.V3);
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @BeforeEach
    void healed() {
        standIn.faults().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset:3",
                "error:3",
                "cut=0:3",
                "cut=1:3",
                "cut=3000:1",
                "cut=3000:3",
                "cut=1500",
                "short=0:2",
                "short=2999:3",
                "short=1777",
                "reset:3@DataProperties",
                "cut=700:3@RegioS",
                "short=500:2@TableInfos",
                "error:2@RegioSCodes",
                "cut=333:3@MeasureCodes",
                "cut=50:2@Properties",
            })
    void whatPassesIsSurvivedWithoutADoubleOrAMissingCell(String fault) {
        for (String table : new String[] {V3, V4}) {
            standIn.faults().clear();
            standIn.faults().add(FaultPlan.parse(fault));
            CellBasket basket = CellBasket.read(service, table, table.equals(V3) ? Version.V3 : Version.V4);
            assertThat(basket.multiset()).as(table).isEqualTo(undisturbed.multiset());
        }
    }

    @Test
    void aCutAtAnyByteIsSurvived() {
        for (int bytes = 1; bytes < 4_000; bytes += 97) {
            standIn.faults().clear();
            standIn.faults().add(FaultPlan.parse((bytes % 2 == 0 ? "cut=" : "short=") + bytes + ":1"));
            assertThat(CellBasket.read(service, V3, Version.V3).multiset())
                    .as("after %d bytes", bytes)
                    .isEqualTo(undisturbed.multiset());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reset, UNREACHABLE, the connection broke off",
        "error, UNREACHABLE, HTTP 500",
        "cut=10, UNREACHABLE, in the middle",
        "short=10, UNREACHABLE, the answer ended in the middle",
        "reset@TableInfos, UNREACHABLE, the connection broke off",
        "count=1, BAD_DATA, 120 records came",
        "count=-1, BAD_DATA, more than the 119 records",
        "count=1:1, BAD_DATA, published anew",
        "schema=30, BAD_DATA, 'record 30: there is no column \"NewTopic_9999\"'",
        "endless, BAD_DATA, round in circles",
    })
    void whatDoesNotPassOfVersion3IsSaid(String fault, SourceException.Kind kind, String words) {
        standIn.faults().add(FaultPlan.parse(fault));
        SourceException e = failure(V3, Version.V3);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e).hasMessageContaining(words).hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "reset, UNREACHABLE, the connection broke off",
        "cut=10, UNREACHABLE, in the middle",
        "count=1, BAD_DATA, 480 observations came",
        "count=-1, BAD_DATA, more than the 479 records",
        "schema=30, BAD_DATA, 'record 30: there is no measure \"X999999\"'",
        "endless, BAD_DATA, round in circles",
    })
    void whatDoesNotPassOfVersion4IsSaid(String fault, SourceException.Kind kind, String words) {
        standIn.faults().add(FaultPlan.parse(fault));
        SourceException e = failure(V4, Version.V4);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e).hasMessageContaining(words).hasMessageEndingWith(".");
    }

    @Test
    void aServiceThatFallsSilentIsAskedAgain() {
        CbsService hurried = CbsService.at(standIn.address(), impatience.patience(Duration.ofMillis(300)));
        standIn.faults().add(FaultPlan.parse("slow=60000:2"));
        assertThat(CellBasket.read(hurried, V3, Version.V3).multiset()).isEqualTo(undisturbed.multiset());
        assertThat(impatience.waits).hasSize(2);
    }

    @Test
    void aSlowServiceIsWaitedFor() {
        standIn.faults().add(FaultPlan.parse("slow=20"));
        assertThat(CellBasket.read(service, V3, Version.V3).multiset()).isEqualTo(undisturbed.multiset());
        assertThat(impatience.waits).isEmpty();
    }

    @Test
    void eachWaitIsLongerThanTheOneBefore() {
        standIn.faults().add(FaultPlan.parse("error@TableInfos"));
        SourceException e = failure(V3, Version.V3);
        assertThat(e).hasMessageContaining("4 times in a row");
        assertThat(impatience.waits)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void whereNobodyListensIsSaidAfterTheLastTry() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        CbsService nobody = CbsService.at("http://127.0.0.1:" + free, impatience.patience());
        SourceException e =
                catchThrowableOfType(SourceException.class, () -> CellBasket.read(nobody, V3, Version.AUTO));
        assertThat(e.kind()).isEqualTo(SourceException.Kind.UNREACHABLE);
        assertThat(e).hasMessageContaining("no connection could be made").hasMessageContaining("--base-url");
    }

    private SourceException failure(String table, Version version) {
        return catchThrowableOfType(SourceException.class, () -> CellBasket.read(service, table, version));
    }
}
