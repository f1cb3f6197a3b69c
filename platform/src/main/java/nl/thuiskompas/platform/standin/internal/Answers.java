package nl.thuiskompas.platform.standin.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.standin.Fault;
import nl.thuiskompas.platform.standin.Faults;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.jspecify.annotations.Nullable;

/** Answers questions about tables as the service does. */
public final class Answers {
    private static final String JSON = "application/json;charset=utf-8";
    private static final Pattern V3 = Pattern.compile(
            "/(ODataApi|ODataFeed)/odata/([0-9A-Za-z]+)(?:/([A-Za-z][0-9A-Za-z]*))?(/\\$count)?/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern V4 =
            Pattern.compile("/odata/v1/CBS/([0-9A-Za-z]+)(?:/([A-Za-z][0-9A-Za-z]*))?(/\\$count)?/?");

    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z.-]{1,200}(?::[0-9]{1,5})?");

    private final Tables tables;
    private final Faults faults;
    private final StandInSettings settings;
    private final String base;

    /**
     * @param base address of the server, without a slash at its end
     */
    public Answers(Tables tables, Faults faults, StandInSettings settings, String base) {
        this.tables = tables;
        this.faults = faults;
        this.settings = settings;
        this.base = base;
    }

    /** What an address names. */
    private record Named(Documents.Shape shape, String service, Served table, String collection, boolean count) {}

    /** Answers. */
    public void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Named> found = find(path);
        boolean v4 = path.startsWith("/odata/");
        if (found.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
            refuse(exchange, Optional.empty(), v4, 404, "Resource not found for " + path);
            return;
        }
        Named named = found.get();
        Optional<Fault> fault = faults.take(named.collection(), each -> belongs(each, named));
        try {
            answer(exchange, named, Question.parse(exchange.getRequestURI().getRawQuery()), fault);
        } catch (BadQuestion e) {
            refuse(exchange, fault, v4, 400, String.valueOf(e.getMessage()));
        }
    }

    /** The server under the name by which it was asked: whoever follows links follows them to the same host. */
    private String base(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && HOST.matcher(host).matches() ? "http://" + host : base;
    }

    private Optional<Named> find(String path) {
        Matcher v3 = V3.matcher(path);
        if (v3.matches()) {
            return tables.find(3, v3.group(2))
                    .map(table ->
                            new Named(Documents.Shape.V3, v3.group(1), table, name(v3.group(3)), v3.group(4) != null))
                    .filter(named -> known(named));
        }
        Matcher v4 = V4.matcher(path);
        if (v4.matches()) {
            return tables.find(4, v4.group(1))
                    .map(table -> new Named(Documents.Shape.V4, "", table, name(v4.group(2)), v4.group(3) != null))
                    .filter(named -> known(named));
        }
        return Optional.empty();
    }

    private static String name(@Nullable String collection) {
        return collection == null ? "" : collection;
    }

    private static boolean known(Named named) {
        return named.collection().isEmpty()
                || named.table().collections().containsKey(named.collection())
                || (named.shape() == Documents.Shape.V4 && named.collection().equals("Properties"));
    }

    private static boolean belongs(Fault fault, Named named) {
        boolean counts =
                named.collection().equals("TableInfos") || named.collection().equals("Properties") || named.count();
        return fault instanceof Fault.WrongCount ? counts : Served.holdsRecords(named.collection()) && !named.count();
    }

    private void answer(HttpExchange exchange, Named named, Question question, Optional<Fault> fault)
            throws IOException {
        Reply reply = new Reply(exchange, fault);
        Served table = named.table();
        String path = exchange.getRequestURI().getPath();
        String self = base(exchange) + path;
        int wrong = fault.orElse(null) instanceof Fault.WrongCount count ? count.by() : 0;
        if (named.collection().isEmpty()) {
            reply.send(
                    200,
                    JSON,
                    out -> Documents.services(
                            out,
                            named.shape(),
                            self.replaceAll("/+$", ""),
                            table.collections().keySet()));
            return;
        }
        if (named.collection().equals("Properties")) {
            reply.send(200, JSON, out -> Documents.object(out, properties(table, self, wrong)));
            return;
        }
        Rows rows = table.collections().getOrDefault(named.collection(), Rows.of(java.util.List.of()));
        if (wrong != 0 && !named.count()) {
            rows = miscounted(rows, wrong);
        }
        if (named.count()) {
            String count = "" + (Documents.count(rows, question) + wrong);
            reply.send(200, "text/plain;charset=utf-8", out -> out.write(count.getBytes(StandardCharsets.UTF_8)));
            return;
        }
        boolean api = named.service().equalsIgnoreCase("ODataApi");
        if (api && Documents.longerThan(settings.most(), rows, question)) {
            refuse(exchange, fault, false, 500, "The query returns more than " + settings.most() + " records.");
            return;
        }
        int page = api ? settings.most() : named.shape() == Documents.Shape.V3 ? settings.pageV3() : settings.pageV4();
        String context = self.substring(0, self.lastIndexOf('/')) + "/$metadata#" + named.collection();
        // A question that cannot be answered is found out at the first record, before anything was sent.
        Documents.longerThan(0, probe(rows, question), question);
        Rows served = rows;
        reply.send(200, JSON, out -> Documents.page(out, named.shape(), context, served, question, page, self, fault));
    }

    /** The same records, after a look at whether they have all fields that are selected. */
    private static Rows probe(Rows rows, Question question) {
        return (skip, visitor) -> rows.each(skip, row -> {
            for (String field : question.select()) {
                if (!row.containsKey(field)) {
                    throw new BadQuestion("Could not find a property named '" + field + "'.");
                }
            }
            return visitor.visit(row);
        });
    }

    private static Rows miscounted(Rows infos, int by) {
        return (skip, visitor) -> infos.each(skip, row -> {
            Map<String, @Nullable Object> other = new LinkedHashMap<>(row);
            other.computeIfPresent("RecordCount", (name, count) -> (Long) count + by);
            return visitor.visit(other);
        });
    }

    private static Map<String, @Nullable Object> properties(Served table, String self, int wrong) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("@odata.context", self.substring(0, self.lastIndexOf('/')) + "/$metadata#Properties");
        properties.putAll(table.properties());
        properties.put("ObservationCount", table.count() + wrong);
        return properties;
    }

    private static void refuse(HttpExchange exchange, Optional<Fault> fault, boolean v4, int status, String sentence)
            throws IOException {
        Map<String, @Nullable Object> words = V4Derived.row(v4 ? "message" : "value", sentence);
        String inner =
                v4 ? "\"error\":{\"code\":\"\"," : "\"odata.error\":{\"code\":\"\",\"message\":{\"lang\":\"nl-NL\",";
        new Reply(exchange, fault).send(status, JSON, out -> {
            java.io.ByteArrayOutputStream object = new java.io.ByteArrayOutputStream();
            Documents.object(object, words);
            String text = object.toString(StandardCharsets.UTF_8);
            out.write(("{" + inner + text.substring(1) + (v4 ? "}" : "}}")).getBytes(StandardCharsets.UTF_8));
        });
    }
}
