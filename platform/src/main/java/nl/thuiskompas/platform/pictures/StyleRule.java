package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of a style sheet, as far as drawings need it: classes, names of elements, "within" and "directly within".
 *
 * @param selector one of the selectors of the rule, with single spaces
 * @param declarations properties and their values
 */
record StyleRule(String selector, Map<String, String> declarations) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z0-9_-]+)");
    private static final int CLASS_WEIGHT = 100;

    StyleRule {
        declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    }

    /** The rules of a sheet in their order, without those that hold only for some media. */
    static List<StyleRule> read(String sheet) {
        List<StyleRule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(withoutMedia(sheet.replaceAll("(?s)/\\*.*?\\*/", "")));
        while (rule.find()) {
            Map<String, String> declarations = declarations(rule.group(2));
            for (String selector : rule.group(1).split(",", -1)) {
                rules.add(new StyleRule(
                        selector.strip().replaceAll("\\s*>\\s*", " > ").replaceAll("\\s+", " "), declarations));
            }
        }
        return rules;
    }

    /** The rules of a class that are about classes in use, with only the properties that are wanted. */
    boolean isFor(Set<String> classes) {
        return selector.indexOf(':') < 0
                && selector.indexOf('[') < 0
                && selector.indexOf('*') < 0
                && !classes().isEmpty()
                && classes.containsAll(classes());
    }

    /** The same rule with some of its properties. */
    StyleRule with(Set<String> properties) {
        Map<String, String> kept = new LinkedHashMap<>(declarations);
        kept.keySet().retainAll(properties);
        return new StyleRule(selector, kept);
    }

    /** The classes it names. */
    Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        CLASS.matcher(selector).results().forEach(found -> classes.add(found.group(1)));
        return classes;
    }

    /** The greater, the more it decides: every class counts more than all names of elements together. */
    int weight() {
        long names = Arrays.stream(selector.split("[ >]+", -1))
                .filter(part -> !part.isEmpty() && part.charAt(0) != '.')
                .count();
        return (int) CLASS.matcher(selector).results().count() * CLASS_WEIGHT + (int) names;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(selector.replace(" > ", ">")).append('{');
        declarations.forEach(
                (name, value) -> text.append(name).append(':').append(value).append(';'));
        return text.append('}').toString();
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : text.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return declarations;
    }

    /** Leaves out what stands between the braces of @media and its like. */
    private static String withoutMedia(String sheet) {
        StringBuilder kept = new StringBuilder(sheet.length());
        int at = 0;
        while (at < sheet.length()) {
            if (sheet.charAt(at) == '@') {
                at = endOfBlock(sheet, sheet.indexOf('{', at));
            } else {
                kept.append(sheet.charAt(at++));
            }
        }
        return kept.toString();
    }

    private static int endOfBlock(String sheet, int brace) {
        int depth = 1;
        int at = brace + 1;
        while (depth > 0 && at < sheet.length()) {
            depth += sheet.charAt(at) == '{' ? 1 : sheet.charAt(at) == '}' ? -1 : 0;
            at++;
        }
        return at;
    }
}
