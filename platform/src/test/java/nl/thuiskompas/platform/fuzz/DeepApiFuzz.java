package nl.thuiskompas.platform.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.thuiskompas.platform.Platform;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ShownTables;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a server on a folder that goes away, sends it generated requests and prints how it answered. Words: number of
 * requests (50000), seed, connections. Ends with 2 when the server failed, or refused without a problem.
 */
public final class DeepApiFuzz {
    private static final long REQUESTS = 50_000;
    private static final long SEED = 20_210_101;
    private static final int CONNECTIONS = 4;

    private DeepApiFuzz() {}

    public static void main(String[] words) throws IOException {
        long requests = words.length > 0 ? Long.parseLong(words[0]) : REQUESTS;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : SEED;
        int connections = words.length > 2 ? Integer.parseInt(words[2]) : CONNECTIONS;
        Path folder = Files.createTempDirectory("thuis-api");
        FuzzReport report;
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Platform.class, "--server.port=0", "--server.address=localhost", "--thuis.data=" + folder)) {
            Datasets datasets = server.getBean(Datasets.class);
            ShownTables.in(datasets);
            ShownTables.stockIn(datasets);
            server.getBean(Monitors.class).look();
            int port = ((WebServerApplicationContext) server).getWebServer().getPort();
            long start = System.nanoTime();
            report = new ApiFuzzer("localhost", port, seed).run(requests, connections);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d requests in %.1f s (%,.0f a second), seed %d%n",
                    report.sent(), seconds, report.sent() / seconds, seed);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        report.byStatus().forEach((status, number) -> System.out.printf("  %d  %,d%n", status, number));
        System.out.printf("answers that should not have been: %,d%n", report.wrong());
        report.faults().forEach(fault -> System.out.println("  " + fault));
        if (report.wrong() > 0) {
            System.exit(2);
        }
    }
}
