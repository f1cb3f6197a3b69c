package nl.thuiskompas.platform.catalogue.internal;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a graph as JSON-LD 1.1: names with the prefixes of the context, things within the thing that refers to them. */
public final class JsonLd {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Set<String> written = new HashSet<>();

    private JsonLd(JsonGenerator json) {
        this.json = json;
    }

    /** The graph that hangs below a thing. */
    public static byte[] write(Node root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 << 10);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("@context");
            Prefixes.ALL.forEach(json::writeStringProperty);
            json.writeEndObject();
            new JsonLd(json).properties(root);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void properties(Node node) {
        if (!node.iri().isEmpty()) {
            json.writeStringProperty("@id", node.iri());
            if (!written.add(node.iri())) {
                return;
            }
        }
        json.writeStringProperty("@type", node.type());
        node.said().forEach(this::property);
    }

    private void property(String name, List<Value> values) {
        json.writeName(name);
        if (values.size() == 1) {
            value(values.getFirst());
        } else {
            json.writeStartArray();
            values.forEach(this::value);
            json.writeEndArray();
        }
    }

    private void value(Value value) {
        json.writeStartObject();
        switch (value) {
            case Iri to -> json.writeStringProperty("@id", to.address());
            case Literal literal -> {
                json.writeStringProperty("@value", literal.text());
                if (!literal.language().isEmpty()) {
                    json.writeStringProperty("@language", literal.language());
                } else if (!literal.type().isEmpty()) {
                    json.writeStringProperty("@type", literal.type());
                }
            }
            case Node node -> properties(node);
        }
        json.writeEndObject();
    }
}
