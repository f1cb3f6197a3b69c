package nl.thuiskompas.platform.datasets;

import nl.thuiskompas.platform.monitor.Monitors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server with made-up tables in every state; all classes that build on this share it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thuis.data=target/data-of-table-tests")
public abstract class ShownTablesServer {
    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Monitors monitors;

    @BeforeEach
    void show() {
        ShownTables.in(datasets);
        ShownTables.stockIn(datasets);
        ShownTables.marksIn(datasets);
        monitors.look();
    }

    /** Where the server listens. */
    protected int port() {
        return port;
    }

    /** The tables. */
    protected Datasets datasets() {
        return datasets;
    }

    /** A release of a table that is in some state. */
    protected DatasetRelease release(String dataset, ReleaseState state) {
        return datasets.releases().stream()
                .filter(each -> each.dataset().equals(dataset) && each.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
