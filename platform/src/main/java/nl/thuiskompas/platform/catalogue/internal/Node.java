package nl.thuiskompas.platform.catalogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.thuiskompas.platform.language.Words;

/** A thing in a graph, with what is said of it. What it refers to hangs below it. */
public final class Node implements Value {
    private final String iri;
    private final String type;
    private final SequencedMap<String, List<Value>> said = new LinkedHashMap<>();

    private Node(String iri, String type) {
        this.iri = iri;
        this.type = type;
    }

    /** A thing with an address; the type is written with its prefix, such as dcat:Dataset. */
    static Node of(String iri, String type) {
        return new Node(iri, type);
    }

    /** A thing without an address. */
    static Node blank(String type) {
        return new Node("", type);
    }

    /** Says something; the property is written with its prefix. */
    Node say(String property, Value value) {
        said.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
        return this;
    }

    /** Refers to something by its address, if there is one. */
    Node link(String property, String to) {
        return to.isEmpty() ? this : say(property, new Iri(to));
    }

    /** Says something in both languages, as far as there are words. */
    Node words(String property, Words words) {
        for (Literal literal : List.of(Literal.in("nl", words.nl()), Literal.in("en", words.en()))) {
            if (!literal.text().isBlank()) {
                say(property, literal);
            }
        }
        return this;
    }

    /** Its address; empty when it has none. */
    public String iri() {
        return iri;
    }

    /** Its type, with prefix. */
    public String type() {
        return type;
    }

    /** What is said of it, by property, in the order in which it was said. */
    public SequencedMap<String, List<Value>> said() {
        return said;
    }
}
