package nl.thuiskompas.platform.pictures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the style of a drawing says of each of its elements. */
final class RasterStyles {
    private static final Set<String> NOT_INHERITED = Set.of("vector-effect", "overflow");
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private final List<StyleRule> rules;
    private final Map<String, List<StyleRule>> byElement = new HashMap<>();

    private RasterStyles(List<StyleRule> rules) {
        this.rules = rules;
    }

    /** The rules in the style of a drawing, the weakest first. */
    static RasterStyles of(Element svg) {
        List<StyleRule> rules = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("style").getLength(); i++) {
            rules.addAll(
                    StyleRule.read(svg.getElementsByTagName("style").item(i).getTextContent()));
        }
        rules.sort(Comparator.comparingInt(StyleRule::weight));
        return new RasterStyles(rules);
    }

    /** The value of a property for an element, its own or inherited. */
    String of(Element element, String property, String otherwise) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            String own = own(each, property);
            if (own != null) {
                return own;
            }
            if (NOT_INHERITED.contains(property)) {
                break;
            }
        }
        return otherwise;
    }

    private @Nullable String own(Element element, String property) {
        String value = null;
        for (StyleRule rule : matching(element)) {
            value = rule.declarations().getOrDefault(property, value);
        }
        return value == null && element.hasAttribute(property) ? element.getAttribute(property) : value;
    }

    /** Elements with the same names and classes all the way up have the same rules. */
    private List<StyleRule> matching(Element element) {
        StringBuilder key = new StringBuilder();
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            key.append(each.getTagName())
                    .append('.')
                    .append(each.getAttribute("class"))
                    .append('/');
        }
        return byElement.computeIfAbsent(
                key.toString(),
                k -> rules.stream()
                        .filter(rule -> matches(element, List.of(rule.selector().split(" ", -1))))
                        .toList());
    }

    private static boolean matches(Element element, List<String> parts) {
        if (!isMeant(element, parts.getLast())) {
            return false;
        }
        if (parts.size() == 1) {
            return true;
        }
        boolean directly = parts.get(parts.size() - 2).equals(">");
        List<String> rest = parts.subList(0, parts.size() - (directly ? 2 : 1));
        for (Node node = element.getParentNode(); node instanceof Element above; node = node.getParentNode()) {
            if (matches(above, rest)) {
                return true;
            }
            if (directly) {
                break;
            }
        }
        return false;
    }

    private static boolean isMeant(Element element, String part) {
        String[] names = part.split("\\.", -1);
        if (!names[0].isEmpty() && !names[0].equals(element.getTagName())) {
            return false;
        }
        List<String> classes = List.of(element.getAttribute("class").split(" ", -1));
        return classes.containsAll(List.of(names).subList(1, names.length));
    }

    static Color colour(String text, double opacity) {
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(255 * opacity));
    }

    static double pixels(String text) {
        return Double.parseDouble(text.endsWith("px") ? text.substring(0, text.length() - 2) : text);
    }

    static int weight(String text) {
        return text.equals("bold") ? BOLD : text.equals("normal") ? NORMAL : Integer.parseInt(text);
    }

    static float[] dashes(String text) {
        if (text.equals("none")) {
            return new float[0];
        }
        String[] parts = text.split("[ ,]+", -1);
        float[] dashes = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            dashes[i] = (float) pixels(parts[i]);
        }
        return dashes;
    }
}
