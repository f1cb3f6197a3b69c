package nl.thuiskompas.platform.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.thuiskompas.platform.standin.internal.Answers;
import nl.thuiskompas.platform.standin.internal.Tables;

/**
 * The server. It listens on this machine only, and also takes orders: {@code POST /faults} with a plan on each line
 * adds faults, {@code DELETE /faults} ends them, {@code GET /faults} lists them.
 */
public final class StandIn implements AutoCloseable {
    private static final int LONGEST_ORDER = 10_000;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults = new Faults();
    private final Tables tables;

    private StandIn(HttpServer server, Tables tables) {
        this.server = server;
        this.tables = tables;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts to serve.
     *
     * @throws IOException when the folder cannot be read or the port is taken
     */
    public static StandIn start(StandInSettings settings) throws IOException {
        // Otherwise the server holds the body back until the head was acknowledged: 40 ms with every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Tables tables = new Tables(settings);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        StandIn standIn = new StandIn(server, tables);
        Answers answers = new Answers(tables, standIn.faults, settings, standIn.address());
        server.createContext("/", answers::answer);
        server.createContext("/faults", standIn::order);
        server.setExecutor(standIn.threads);
        server.start();
        return standIn;
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort();
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** The tables that it serves, in a line each. */
    public List<String> list() {
        return StreamSupport.stream(tables.list().spliterator(), false).toList();
    }

    private void order(HttpExchange exchange) throws IOException {
        String said = switch (exchange.getRequestMethod()) {
            case "POST" -> add(new String(exchange.getRequestBody().readNBytes(LONGEST_ORDER), StandardCharsets.UTF_8));
            case "DELETE" -> {
                faults.clear();
                yield "";
            }
            default -> "";
        };
        String all = faults.list().stream().map(plan -> plan.written() + "\n").collect(Collectors.joining());
        byte[] answer = (said.isEmpty() ? all : said + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.isEmpty() ? 200 : 400, answer.length == 0 ? -1 : answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (answer.length > 0) {
                out.write(answer);
            }
        }
        exchange.close();
    }

    private String add(String plans) {
        try {
            plans.lines()
                    .filter(line -> !line.isBlank())
                    .map(FaultPlan::parse)
                    .toList()
                    .forEach(faults::add);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
