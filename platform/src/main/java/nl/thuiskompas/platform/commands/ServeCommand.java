package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import nl.thuiskompas.platform.Platform;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.ReferenceEditionException;
import nl.thuiskompas.platform.warehouse.Refusal;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and says in one line where it is. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the pages and the API until Ctrl-C. (./thuis start builds first when needed.)",
        footer = {
            "",
            "Examples:",
            "  ./thuis start --port 8081 --data /srv/thuiskompas",
            "  ./thuis start --demo data-synthetic"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "localhost",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String address;

    @Option(
            names = "--demo",
            paramLabel = "DIR",
            description = {
                "Shows a synthetic data folder too, under /demo, beside what is real.",
                "docs/guides/synthetic-country.md says how one is made."
            })
    private @Nullable Path demo;

    @Option(names = "--train", hidden = true, description = "Start on a free port, ask the main pages, stop.")
    private boolean train;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder.requireReal(data.folder(), DataFolder.SERVED);
        if (demo != null) {
            DataFolder.requireSynthetic(demo);
        }
        Warehouse.warmUp();
        PrintWriter err = spec.commandLine().getErr();
        if (!train) {
            refuseTakenPort();
        }
        // Opened while Spring starts: both take about a second.
        CompletableFuture<Warehouse> warehouse = CompletableFuture.supplyAsync(() -> open(err));
        SpringApplication application = new SpringApplication(Platform.class);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean("warehouse", Warehouse.class, warehouse::join));
        application.setRegisterShutdownHook(true);
        ConfigurableApplicationContext context = start(
                application,
                "--server.port=" + (train ? 0 : port),
                "--server.address=" + address,
                "--thuis.data=" + data.folder(),
                "--thuis.demo=" + (demo == null ? "" : demo));
        int served = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String home = "http://" + address + ":" + served;
        if (train) {
            visit(home);
            context.close();
            return ExitCodes.DONE;
        }
        for (Refusal refusal : context.getBean(Warehouse.class).refusals()) {
            err.println("thuis: " + refusal.sentence());
        }
        context.getBean(Monitors.class).now().leftOut().forEach(sentence -> err.println("thuis: " + sentence));
        err.println("Thuiskompas runs at " + home + " (Ctrl-C stops it)");
        if (demo != null) {
            err.println("The demonstration, of which nothing is real, is at " + home + "/demo");
        }
        err.flush();
        return ExitCodes.STILL_SERVING;
    }

    /** Before anything is started, so that the message is one sentence and nothing has to be undone. */
    private void refuseTakenPort() throws IOException {
        if (port < 1 || port > 65_535) {
            throw new UsageException("port " + port + " does not exist; choose one from 1 to 65535.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getByName(address), port));
        } catch (java.net.BindException e) {
            throw new UsageException("port " + port + " cannot be used on " + address + " (" + e.getMessage()
                    + "); stop what uses it, or choose another with --port " + (port == 65_535 ? 8081 : port + 1)
                    + ".");
        }
    }

    /** Opens the data folder and loads the reference edition, so that a reader of the terminal sees it happen. */
    private Warehouse open(PrintWriter err) {
        Warehouse warehouse = Warehouse.open(data.folder());
        warehouse.load(ReferenceEdition.bundled(), (table, number, of) -> {
            err.println("Loading " + table + " (" + number + " of " + of + ")");
            err.flush();
        });
        return warehouse;
    }

    /** Starts, and when the data stands in the way, says that instead of how Spring saw it. */
    private static ConfigurableApplicationContext start(SpringApplication application, String... arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DataFolderException folder) {
                    throw folder;
                }
                if (cause instanceof ReferenceEditionException edition) {
                    throw edition;
                }
            }
            throw e;
        }
    }

    /** Asks every kind of page once: for the training of the start-up cache. */
    private static void visit(String home) throws IOException, InterruptedException {
        List<String> addresses = List.of(
                "/nl/",
                "/en/",
                "/nl/cijfers",
                "/nl/cijfers/association-share",
                "/nl/cijfers/dwelling-stock?division=province&mine=GM0202",
                "/nl/gebieden",
                "/nl/gebieden/GM0202",
                "/nl/vergelijken?areas=GM0363,GM0599,NL",
                "/nl/herkomst/association-share/NL",
                "/nl/bronnen",
                "/nl/zoeken?q=Haaren",
                "/nl/groepen",
                "/nl/niets",
                "/nl/cijfers/association-share.xlsx",
                "/v1/figures?indicator=association-share&region=GM0363",
                "/v1/indicators");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : addresses) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(home + path))
                        .header("Accept-Encoding", "gzip")
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
