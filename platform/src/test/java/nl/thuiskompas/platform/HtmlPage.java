package nl.thuiskompas.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page read more strictly than a browser does: every element closed where it was opened, every attribute quoted and
 * given once, every id once, no loose marks.
 */
public final class HtmlPage {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"]|\"[^\"]*\")*?)(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-zA-Z][a-zA-Z0-9:_-]*)(?:=\"([^\"]*)\")?");
    private static final Pattern LOOSE = Pattern.compile("<|&(?!(?:[a-zA-Z]+|#\\d+|#x[0-9a-fA-F]+);)");
    private static final Set<String> EMPTY =
            Set.of("meta", "link", "input", "br", "hr", "img", "col", "source", "wbr", "area", "base");
    private static final Set<String> NO_PARAGRAPH_INSIDE =
            Set.of("p", "div", "ul", "ol", "table", "section", "h1", "h2", "h3");

    private final List<Element> elements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();

    /**
     * An element.
     *
     * @param name its name, in small letters
     * @param attributes its attributes, as they stand there but with ampersands and quotes resolved
     */
    public record Element(String name, Map<String, String> attributes) {
        /** An attribute; empty when it is not there. */
        public String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    private HtmlPage() {}

    /** Reads a page; what is wrong with it is in {@link #problems}. */
    public static HtmlPage read(String html) {
        HtmlPage page = new HtmlPage();
        if (!html.toLowerCase(Locale.ROOT).startsWith("<!doctype html>")) {
            page.problems.add("does not begin with <!doctype html>");
        }
        page.scan(html.replaceFirst("(?i)^<!doctype html>", ""));
        page.ids();
        return page;
    }

    private void scan(String html) {
        Matcher tag = TAG.matcher(html);
        int after = 0;
        while (tag.find()) {
            words(html.substring(after, tag.start()));
            after = tag.end();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                begin(name, tag.group(3), !tag.group(4).isEmpty());
            } else {
                end(name);
            }
        }
        words(html.substring(after));
        open.forEach(element -> problems.add("<" + element.name + "> is never closed"));
    }

    private void words(String words) {
        Matcher loose = LOOSE.matcher(words);
        if (loose.find()) {
            problems.add("a loose " + loose.group() + " in: " + words.strip());
        }
        text.append(resolved(words));
    }

    private void begin(String name, String attributes, boolean closed) {
        Map<String, String> read = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        int after = 0;
        while (attribute.find() && attribute.start() == after) {
            after = attribute.end();
            String value = attribute.group(2) == null ? "" : attribute.group(2);
            if (LOOSE.matcher(value).find()) {
                problems.add("a loose mark in " + attribute.group());
            }
            if (read.put(attribute.group(1), resolved(value)) != null) {
                problems.add("<" + name + "> has " + attribute.group(1) + " twice");
            }
        }
        if (!attributes.substring(after).isBlank()) {
            problems.add("<" + name + "> has an attribute that is not quoted: " + attributes.substring(after));
        }
        Element element = new Element(name, read);
        if (NO_PARAGRAPH_INSIDE.contains(name)
                && !open.isEmpty()
                && open.peek().name.equals("p")) {
            problems.add("<" + name + "> stands in a <p>");
        }
        elements.add(element);
        boolean drawing = open.stream().anyMatch(each -> each.name.equals("svg"));
        if (closed && !drawing && !name.equals("svg")) {
            problems.add("<" + name + "/> closes itself, which only drawings may");
        }
        if (!closed && !EMPTY.contains(name)) {
            open.push(element);
        }
    }

    private void end(String name) {
        if (open.isEmpty() || !open.peek().name.equals(name)) {
            problems.add("</" + name + "> closes " + (open.isEmpty() ? "nothing" : "<" + open.peek().name + ">"));
            if (open.stream().noneMatch(element -> element.name.equals(name))) {
                return;
            }
            while (!open.peek().name.equals(name)) {
                open.pop();
            }
        }
        open.pop();
    }

    private void ids() {
        Set<String> ids = new HashSet<>();
        attributes("id").filter(id -> !ids.add(id)).forEach(id -> problems.add("id " + id + " is given twice"));
        for (String name : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
            attributes(name)
                    .flatMap(value -> Stream.of(value.split("\\s+")))
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> problems.add(name + " points to " + id + ", which is not there"));
        }
        attributes("href")
                .filter(href -> href.startsWith("#") && !ids.contains(href.substring(1)))
                .forEach(href -> problems.add("a link leads to " + href + ", which is not on the page"));
    }

    private Stream<String> attributes(String name) {
        return elements.stream()
                .filter(element -> element.attributes.containsKey(name))
                .map(element -> element.get(name));
    }

    private static String resolved(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** What is wrong with it, in sentences; empty when nothing is. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The elements of a name, in the order of the page. */
    public List<Element> all(String name) {
        return elements.stream().filter(element -> element.name.equals(name)).toList();
    }

    /** Every element. */
    public List<Element> elements() {
        return List.copyOf(elements);
    }

    /** The words, without marks. */
    public String text() {
        return text.toString();
    }

    /** Where its links lead, each address once. */
    public List<String> links() {
        return all("a").stream().map(link -> link.get("href")).distinct().toList();
    }
}
