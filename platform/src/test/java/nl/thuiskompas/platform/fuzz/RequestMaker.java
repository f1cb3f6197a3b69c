package nl.thuiskompas.platform.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes requests from the description of an API: most of them nearly right, some of them far from it. */
final class RequestMaker {
    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "X");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "NaN",
            "null",
            "true",
            "2012-02-30",
            "0000-00-00",
            "99999-01-01",
            "-999999999-01-01",
            "2012-01-01T00:00:00Z",
            "1e308",
            "../../etc/passwd",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "=1+1",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "\u0000",
            "\u202E",
            "\uD83C\uDFE0",
            "İ",
            "GM0363 ",
            "gm0363",
            "all",
            "9223372036854775808",
            "a".repeat(3000),
            "%",
            "\t\r\n",
            ",,,",
            "NL;NL",
            "\u00E9\u0301");
    private static final List<String> PIECES = List.of(
            "%ZZ",
            "%",
            "%2F",
            "%00",
            "%C3%28",
            "{",
            "}",
            "|",
            "\\",
            "^",
            "`",
            "<",
            ">",
            "[",
            "]",
            "\"",
            "//",
            "/..",
            "/.",
            ";a=b",
            "#",
            "?",
            "&&",
            "=",
            "%F0%9F%8F%A0",
            "%2e%2e%2f",
            ".json",
            ".csv",
            "/",
            "é",
            "%20",
            ":",
            "@",
            "*",
            "+");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/turtle",
            "application/ld+json;q=0.5",
            "text/html",
            "image/png",
            "text/*;q=0",
            ";;;",
            "a/b/c",
            "*",
            "application/json;q=2",
            "text/csv;q=0.1,application/json;q=0.2",
            "",
            "\u00E9");

    private final Random random;
    private final String root;
    private final List<Operation> operations;

    /** @param known values that the server has, by name of the parameter */
    RequestMaker(JsonNode document, Map<String, List<String>> known, Random random) {
        this.random = random;
        this.root = document.path("servers").path(0).path("url").asString();
        this.operations = operations(document, known);
    }

    record Request(String method, String target, List<String> headers) {}

    private record Parameter(String name, boolean inPath, boolean required, List<String> good) {}

    private record Operation(String path, List<Parameter> parameters) {}

    private static List<Operation> operations(JsonNode document, Map<String, List<String>> known) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").propertyStream().forEach(path -> {
            List<Parameter> parameters = new ArrayList<>();
            for (JsonNode each : path.getValue().path("get").path("parameters")) {
                JsonNode parameter = each.has("$ref")
                        ? document.at(each.path("$ref").asString().substring(1))
                        : each;
                List<String> good = new ArrayList<>();
                good.add(parameter.path("example").asString("x"));
                parameter.path("schema").path("enum").forEach(value -> good.add(value.asString()));
                if (path.getKey().startsWith("/datasets") || path.getKey().startsWith("/programme")) {
                    good.addAll(known.getOrDefault(parameter.path("name").asString(), List.of()));
                }
                parameters.add(new Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString().equals("path"),
                        parameter.path("required").asBoolean(false),
                        good));
            }
            operations.add(new Operation(path.getKey(), parameters));
        });
        return operations;
    }

    /** The next request. */
    Request next() {
        Operation operation = any(operations);
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.inPath()) {
                path = path.replace("{" + parameter.name() + "}", encoded(value(parameter)));
            } else if (parameter.required() ? !oneIn(20) : oneIn(2)) {
                add(query, parameter.name(), value(parameter));
                if (oneIn(40)) {
                    add(query, parameter.name(), value(parameter));
                }
            }
        }
        if (oneIn(15)) {
            add(query, oneIn(2) ? any(ODD) : "limit", any(ODD));
        }
        String target = root + path + (query.isEmpty() ? "" : "?" + query);
        for (int i = oneIn(8) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            int at = root.length() + 1 + random.nextInt(target.length() - root.length());
            target = target.substring(0, at) + any(PIECES) + target.substring(at);
        }
        List<String> headers = new ArrayList<>();
        if (oneIn(3)) {
            headers.add("Accept: " + any(ACCEPTS));
        }
        if (oneIn(6)) {
            headers.add("Accept-Encoding: gzip");
        }
        if (oneIn(12)) {
            headers.add("If-None-Match: " + (oneIn(2) ? "*" : "\"x\""));
        }
        return new Request(oneIn(12) ? any(METHODS) : "GET", target, headers);
    }

    private void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    /** One that does, one that is odd, or one that does with a sign changed. */
    private String value(Parameter parameter) {
        String good = any(parameter.good());
        return switch (random.nextInt(6)) {
            case 0 -> any(ODD);
            case 1 -> changed(good);
            case 2 -> any(any(any(operations).parameters(), parameter).good());
            default -> good;
        };
    }

    private String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        char sign = (char) (32 + random.nextInt(oneIn(4) ? 2000 : 95));
        return text.substring(0, at) + sign + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(List<T> list, T otherwise) {
        return list.isEmpty() ? otherwise : any(list);
    }
}
