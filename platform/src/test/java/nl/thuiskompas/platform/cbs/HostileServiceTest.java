package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that the real service would not give: each ends in a sentence. */
class HostileServiceTest {
    private static final String AT = "/odata/v1/CBS/12345NED/";

    private final Map<String, String> bodies = new ConcurrentHashMap<>(Map.of(
            "Properties", "{\"Title\":\"t\",\"ObservationCount\":3}",
            "Dimensions", "{\"value\":[{\"Identifier\":\"RegioS\",\"Kind\":\"GeoDimension\"}]}",
            "MeasureCodes", "{\"value\":[{\"Identifier\":\"M1\",\"DataType\":\"Long\"}]}",
            "MeasureGroups", "{\"value\":[]}",
            "RegioSCodes", "{\"value\":[{\"Identifier\":\"GM1\"},{\"Identifier\":\"GM2\"},{\"Identifier\":\"GM3\"}]}",
            "RegioSGroups", "{\"value\":[]}",
            "Observations", observations("", 0, 1, 2)));
    private final Map<String, Integer> statuses = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** Bodies that are given once, before the others. */
    private final Map<String, String> first = new ConcurrentHashMap<>();

    private HttpServer server;

    private static String observations(String next, int... ids) {
        StringBuilder text = new StringBuilder("{\"value\":[");
        for (int id : ids) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",")
                    .append(
                            "{\"Id\":%d,\"Measure\":\"M1\",\"ValueAttribute\":\"None\",\"Value\":%d,\"RegioS\":\"GM%d\"}"
                                    .formatted(id, id, id + 1));
        }
        return text + "]" + (next.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + next + "\"") + "}";
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(AT, exchange -> {
            asked.incrementAndGet();
            String name = exchange.getRequestURI().toString().substring(AT.length());
            String once = first.remove(name);
            byte[] body = (once == null ? bodies.getOrDefault(name, "no") : once).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "http://example.org/");
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(name, bodies.containsKey(name) ? 200 : 404), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CbsService service() {
        return CbsService.at("http://127.0.0.1:" + server.getAddress().getPort(), new Impatience().patience());
    }

    private SourceException failure() {
        return catchThrowableOfType(SourceException.class, () -> CellBasket.read(service(), "12345NED", Version.V4));
    }

    @Test
    void theHonestServiceIsRead() {
        assertThat(CellBasket.read(service(), "12345NED", Version.V4).cells).hasSize(3);
    }

    @Test
    void anotherHostIsNotFollowed() {
        bodies.put("Observations", observations("http://example.org/x", 0, 1));
        assertThat(failure()).hasMessageContaining("only the same host is followed");
    }

    @Test
    void aRedirectIsNotFollowed() {
        statuses.put("Observations", 302);
        assertThat(failure()).hasMessageContaining("HTTP 302");
    }

    @Test
    void emptyPagesDoNotGoOnForEver() {
        bodies.put("Observations", observations("?page=1"));
        assertThat(failure()).hasMessageContaining("the page is empty and yet names a next one");
    }

    @Test
    void moreRecordsThanTheTableHasEndTheReading() {
        bodies.put("Observations", observations("", 0, 1, 2, 2));
        assertThat(failure()).hasMessageContaining("more than the 3 records");
    }

    @Test
    void aPageThatIsAnotherOneWhenItIsAskedAgainEndsTheReading() {
        String whole = observations("", 0, 1, 2);
        first.put("Observations", whole.substring(0, whole.length() - 40));
        assertThat(CellBasket.read(service(), "12345NED", Version.V4).multiset())
                .hasSize(3);
        first.put("Observations", observations("", 2, 1, 0).substring(0, whole.length() - 40));
        assertThat(failure()).hasMessageContaining("holds other records than a moment ago");
    }

    @Test
    void anUnknownFieldAMissingFieldAndAnotherTypeAreSaid() {
        bodies.put("Observations", "{\"value\":[{\"Id\":0,\"Measure\":\"M1\",\"Value\":1,\"Region\":\"GM1\"}]}");
        assertThat(failure()).hasMessageContaining("record 1: there is no field \"Region\"");
        bodies.put("Observations", "{\"value\":[{\"Id\":0,\"Measure\":\"M1\",\"Value\":1}]}");
        assertThat(failure()).hasMessageContaining("record 1: field RegioS is missing");
        bodies.put("Observations", observations("", 0, 1).replace("\"Value\":1", "\"Value\":\"1\""));
        assertThat(failure()).hasMessageContaining("record 2: field Value should hold a number or null");
        bodies.put("Observations", observations("", 0).replace("\"Value\":0", "\"Value\":1e999"));
        assertThat(failure()).hasMessageContaining("a number that can be held");
    }

    @Test
    void aDescriptionThatContradictsItselfIsSaid() {
        bodies.put("RegioSCodes", "{\"value\":[{\"Identifier\":\"GM1\"},{\"Identifier\":\"GM1 \"}]}");
        assertThat(failure()).hasMessageContaining("names code of RegioS GM1 twice");
        bodies.put("Dimensions", "{\"value\":[{\"Identifier\":\"../../x\",\"Kind\":\"Dimension\"}]}");
        assertThat(failure()).hasMessageContaining("a dimension cannot be called");
    }

    @Test
    void aTableMustSayHowMuchItHas() {
        bodies.put("Properties", "{\"Title\":\"t\"}");
        assertThat(failure()).hasMessageContaining("there is no ObservationCount");
        bodies.put("Properties", "{\"Title\":\"t\",\"ObservationCount\":-3}");
        assertThat(failure()).hasMessageContaining("a whole number of 0 or more was expected");
    }

    @Test
    void whatCannotBeMendedIsNotAskedAgain() {
        statuses.put("Properties", 403);
        SourceException e = catchThrowableOfType(
                SourceException.class, () -> service().open("12345NED", Version.AUTO, ReadProgress.SILENT));
        assertThat(e).hasMessageContaining("HTTP 403");
        assertThat(e.kind()).isEqualTo(SourceException.Kind.BAD_DATA);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        for (String base : new String[] {"localhost", "ftp://x", "http://", "http://a b", "http://u:p@x"}) {
            assertThat(catchThrowableOfType(
                            SourceException.class, () -> CbsService.at(base, new Impatience().patience())))
                    .as(base)
                    .hasMessageContaining("is not the address of a service");
        }
    }
}
