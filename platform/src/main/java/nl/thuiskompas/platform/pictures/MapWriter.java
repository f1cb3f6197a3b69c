package nl.thuiskompas.platform.pictures;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import org.jspecify.annotations.Nullable;

/** What a map of the country and one of a region have in common. */
final class MapWriter {
    private static final String HATCH = "<defs><pattern id=\"tk-hatch\" width=\"8\" height=\"8\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect class=\"tk-hatch-ground\" width=\"8\" height=\"8\"/>"
            + "<path class=\"tk-hatch-line\" d=\"M0 0v8\"/></pattern></defs>";

    private static final String NO_FIGURE = "tk-c-nodata";

    private final Markup markup = new Markup(1 << 16);
    private final MapSheet sheet;
    private final MapView view;
    private final Map<String, Figure> figures = new HashMap<>();

    MapWriter(MapSheet sheet, MapView view) {
        this.sheet = sheet;
        this.view = view;
        view.figures().forEach(figure -> figures.put(figure.region().code(), figure));
    }

    Markup markup() {
        return markup;
    }

    /** The figure of an area; null when the view has none. */
    @Nullable
    Figure figure(String code) {
        return figures.get(code);
    }

    void start(String className) {
        Box frame = sheet.frame();
        markup.start("svg", className)
                .safe("viewBox", frame.left() + " " + frame.top() + " " + frame.width() + " " + frame.height())
                .safe("role", "group")
                .attribute("aria-label", view.label())
                .start("desc")
                .text(view.description())
                .end();
        if (sheet.shapes().keySet().stream().anyMatch(code -> className(code).equals(NO_FIGURE))) {
            markup.raw(HATCH);
        }
    }

    /**
     * The areas, one group for each class: its colour is then written once. One area can be reached with the Tab key,
     * the reader's own or else the first; from there the arrow keys go on. Without a script the table beside the map
     * leads to the same pages.
     */
    void areas() {
        String entrance = entrance();
        markup.start("g").safe("data-areas", "");
        SortedMap<String, SortedMap<String, MapShape>> byClass = new TreeMap<>();
        sheet.shapes()
                .forEach((code, shape) -> byClass.computeIfAbsent(className(code), c -> new TreeMap<>())
                        .put(code, shape));
        byClass.forEach((className, shapes) -> {
            markup.start("g", className);
            shapes.forEach((code, shape) -> area(code, shape.path(), code.equals(entrance)));
            markup.end();
        });
        markup.end();
    }

    private void area(String code, String path, boolean entrance) {
        Figure figure = figures.get(code);
        if (figure == null) {
            path("tk-map__area", path);
            return;
        }
        markup.start("a", "tk-map__area").attribute("href", view.address().apply(figure));
        if (!entrance) {
            markup.safe("tabindex", "-1");
        }
        markup.start("title").text(title(figure)).end();
        markup.start("path").safe("d", path).end().end();
    }

    private @Nullable String entrance() {
        String selected = view.selected();
        if (selected != null && figures.containsKey(selected)) {
            return selected;
        }
        return sheet.shapes().keySet().stream()
                .filter(figures::containsKey)
                .findFirst()
                .orElse(null);
    }

    private String title(Figure figure) {
        return view.name().apply(figure) + ": " + view.value().apply(figure);
    }

    private String className(String code) {
        Figure figure = figures.get(code);
        return figure != null && figure.value() instanceof Value.Amount amount
                ? "tk-c" + view.classes().classOf(amount.value()).colour()
                : NO_FIGURE;
    }

    /** A path; nothing when there are no lines. */
    void path(String className, String data) {
        if (!data.isEmpty()) {
            markup.start("path", className).safe("d", data).end();
        }
    }

    /** The outline of the reader's own area: a light casing, then plum. */
    void selection() {
        MapShape shape = selectedShape();
        if (shape != null) {
            path("tk-map__selection-case", shape.path());
            path("tk-map__selection", shape.path());
        }
    }

    /** The shape of the reader's own area; null when there is none on this sheet. */
    @Nullable
    MapShape selectedShape() {
        String selected = view.selected();
        return selected == null ? null : sheet.shapes().get(selected);
    }

    /** Whether this area is the reader's own. */
    boolean isSelected(String code) {
        return Objects.equals(code, view.selected());
    }

    /** A label on the map, in its own units. */
    void label(String className, double x, double y, Anchor anchor, String text) {
        markup.start("text", className)
                .number("x", x)
                .number("y", y)
                .attribute("text-anchor", anchor.code())
                .text(text)
                .end();
    }

    Picture finish() {
        return markup.end().picture();
    }
}
