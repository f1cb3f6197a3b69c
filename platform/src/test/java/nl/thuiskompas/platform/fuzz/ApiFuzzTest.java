package nl.thuiskompas.platform.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import nl.thuiskompas.platform.OnTheServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheServer
public class ApiFuzzTest {
    private static final int REQUESTS = 2_000;

    @LocalServerPort
    private int port;

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
