package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes a document in a few places to something that fits badly or not at all. */
final class Damage {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    JsonNode of(JsonNode document) {
        JsonNode damaged = document.deepCopy();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<JsonNode> inner = new ArrayList<>();
            collect(damaged, inner);
            JsonNode at = inner.get(random.nextInt(inner.size()));
            if (at instanceof ObjectNode object) {
                change(object);
            } else if (at instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                switch (random.nextInt(3)) {
                    case 0 -> array.remove(index);
                    case 1 -> array.add(array.get(index).deepCopy());
                    default -> array.set(index, odd());
                }
            }
        }
        return damaged;
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", odd());
            default -> object.set(name, odd());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(14)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.stringNode("");
            case 3 -> MAKE.stringNode("=1+1\u0007\n");
            case 4 -> MAKE.stringNode("GM0202".repeat(random.nextInt(80)));
            case 5 -> MAKE.numberNode(-1);
            case 6 -> MAKE.numberNode(0);
            case 7 -> MAKE.numberNode(random.nextInt(300));
            case 8 -> MAKE.numberNode(new BigDecimal("0.5"));
            // Larger ones are more than the validator can compare.
            case 9 -> MAKE.numberNode(new BigDecimal("1e17"));
            case 10 -> MAKE.numberNode(BigInteger.TEN.pow(30));
            case 11 -> MAKE.objectNode().put("total", random.nextInt(50));
            case 12 -> MAKE.arrayNode().add("GM0202");
            default -> MAKE.numberNode(1_000_000);
        };
    }
}
