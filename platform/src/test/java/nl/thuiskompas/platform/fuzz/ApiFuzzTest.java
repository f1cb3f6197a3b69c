package nl.thuiskompas.platform.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ShownTables;
import nl.thuiskompas.platform.monitor.Monitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Generated requests to a server that also has imported tables, in every state. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thuis.data=target/data-of-table-tests")
public class ApiFuzzTest {
    private static final int REQUESTS = 2_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Monitors monitors;

    @BeforeEach
    void importTables() {
        ShownTables.in(datasets);
        ShownTables.stockIn(datasets);
        monitors.look();
    }

    @Test
    void noRequestMakesTheServerFailAndEveryRefusalIsAProblem() {
        FuzzReport report = new ApiFuzzer("localhost", port, 20_210_101).run(REQUESTS, 2);
        assertThat(report.faults()).isEmpty();
        assertThat(report.sent()).isEqualTo(REQUESTS);
        assertThat(report.ofClass(2)).isPositive();
        assertThat(report.ofClass(4)).isPositive();
        assertThat(report.ofClass(5)).isZero();
    }
}
