package nl.thuiskompas.platform.catalogue.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a graph as Turtle 1.1: things with an address one after the other, those without in brackets. */
public final class Turtle {
    private static final String STEP = "    ";

    private final StringBuilder out = new StringBuilder(16 << 10);
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();

    private Turtle() {}

    /** The graph that hangs below a thing. */
    public static String write(Node root) {
        Turtle turtle = new Turtle();
        Prefixes.ALL.forEach((prefix, address) -> turtle.out
                .append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        turtle.await(root);
        while (!turtle.waiting.isEmpty()) {
            Node node = turtle.waiting.remove();
            turtle.out.append('\n').append(iri(node.iri()));
            turtle.properties(node, 1);
            turtle.out.append(" .\n");
        }
        return turtle.out.toString();
    }

    private void await(Node node) {
        if (met.add(node.iri())) {
            waiting.add(node);
        }
    }

    private void properties(Node node, int depth) {
        out.append(" a ").append(node.type());
        node.said().forEach((property, values) -> {
            out.append(" ;\n").append(STEP.repeat(depth)).append(property).append(' ');
            out.append(values.stream().map(value -> value(value, depth)).collect(Collectors.joining(", ")));
        });
    }

    private String value(Value value, int depth) {
        return switch (value) {
            case Iri to -> iri(to.address());
            case Literal literal -> literal(literal);
            case Node node when node.iri().isEmpty() -> blank(node, depth);
            case Node node -> {
                await(node);
                yield iri(node.iri());
            }
        };
    }

    private String blank(Node node, int depth) {
        int before = out.length();
        out.append('[');
        properties(node, depth + 1);
        out.append(" ]");
        String text = out.substring(before);
        out.setLength(before);
        return text;
    }

    private static String literal(Literal literal) {
        String text = '"' + escaped(literal.text()) + '"';
        if (!literal.language().isEmpty()) {
            return text + '@' + literal.language();
        }
        return literal.type().isEmpty() ? text : text + "^^" + literal.type();
    }

    /** What the grammar of a short quoted text does not allow, and every other sign that does not print. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** Signs that may not stand between angle brackets are written as their number. */
    private static String iri(String address) {
        StringBuilder iri = new StringBuilder("<");
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                iri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                iri.append(c);
            }
        }
        return iri.append('>').toString();
    }
}
