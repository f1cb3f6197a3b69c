package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.shapes.Box;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a division in quiet tints, and over them the borders of another division, if there is one, as a dashed
 * line that can be told apart without colour.
 */
public final class DivisionMap {
    private static final String HATCH = "<defs><pattern id=\"tk-hatch\" width=\"8\" height=\"8\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect class=\"tk-hatch-ground\" width=\"8\" height=\"8\"/>"
            + "<path class=\"tk-hatch-line\" d=\"M0 0v8\"/></pattern></defs>";
    /** Average width of a letter as part of its size, and the sizes of the style sheet. */
    private static final double LETTER = 0.54;

    private static final double SIZE = 13.5;
    private static final double NARROW_SIZE = 24;
    /** How far a label may run over its area. */
    private static final double OVERRUN = 1.1;

    private final DivisionSheet sheet;
    private final View view;
    private final Map<String, Area> areas = new TreeMap<>();
    private final List<Box> written = new ArrayList<>();
    private final List<Box> writtenOnNarrow = new ArrayList<>();
    private final Markup markup = new Markup(1 << 15);

    /**
     * An area of the map.
     *
     * @param code its code on the sheet
     * @param title what is said of it: a name, a colon and what is to be known
     * @param address where it leads
     * @param label what is written in it where that fits; empty for nothing
     * @param outside whether it lies in no region: hatched
     */
    public record Area(String code, String title, String address, String label, boolean outside) {}

    /**
     * What is put on the sheet.
     *
     * @param label what the map shows, read aloud when one comes to it
     * @param description what is to be seen on it
     * @param areas one for each area; one without is hatched and leads nowhere
     */
    public record View(String label, String description, List<Area> areas) {
        public View {
            areas = List.copyOf(areas);
        }
    }

    private DivisionMap(DivisionSheet sheet, View view) {
        this.sheet = sheet;
        this.view = view;
        view.areas().forEach(area -> areas.put(area.code(), area));
    }

    /** Draws the view: areas, coast, the borders of the other division, names. */
    public static Picture draw(DivisionSheet sheet, View view) {
        return new DivisionMap(sheet, view).draw();
    }

    private Picture draw() {
        Box frame = sheet.sheet().frame();
        markup.start("svg", "tk-map__svg tk-map__svg--division")
                .safe("viewBox", frame.left() + " " + frame.top() + " " + frame.width() + " " + frame.height())
                .safe("role", "group")
                .attribute("aria-label", view.label())
                .start("desc")
                .text(view.description())
                .end();
        if (sheet.sheet().shapes().keySet().stream().anyMatch(this::isHatched)) {
            markup.raw(HATCH);
        }
        areas();
        path("tk-map__outline", sheet.sheet().coast());
        path("tk-map__other-case", sheet.borders());
        path("tk-map__other", sheet.borders());
        sheet.sheet().shapes().entrySet().stream()
                .sorted(Comparator.comparingLong(e -> -surface(e.getValue())))
                .forEach(e -> label(areas.get(e.getKey()), e.getValue()));
        return markup.end().picture();
    }

    private static long surface(MapShape shape) {
        return (long) shape.box().width() * shape.box().height();
    }

    private boolean isHatched(String code) {
        Area area = areas.get(code);
        return area == null || area.outside();
    }

    /** One area can be reached with the Tab key; from there the arrow keys go on. */
    private void areas() {
        String entrance =
                view.areas().stream().map(Area::code).sorted().findFirst().orElse("");
        Map<String, List<String>> byClass = new TreeMap<>();
        for (String code : sheet.sheet().shapes().keySet()) {
            String className = isHatched(code) ? "tk-c-nodata" : "tk-tint-" + sheet.tint(code);
            byClass.computeIfAbsent(className, c -> new ArrayList<>()).add(code);
        }
        markup.start("g").safe("data-areas", "");
        byClass.forEach((className, codes) -> {
            markup.start("g", className);
            codes.forEach(code -> area(code, code.equals(entrance)));
            markup.end();
        });
        markup.end();
    }

    private void area(String code, boolean entrance) {
        MapShape shape = sheet.sheet().shapes().get(code);
        Area area = areas.get(code);
        if (shape == null || area == null) {
            path("tk-map__area", shape == null ? "" : shape.path());
            return;
        }
        markup.start("a", "tk-map__area").attribute("href", area.address());
        if (!entrance) {
            markup.safe("tabindex", "-1");
        }
        markup.start("title").text(area.title()).end();
        markup.start("path").safe("d", shape.path()).end().end();
    }

    private void path(String className, String data) {
        if (!data.isEmpty()) {
            markup.start("path", className).safe("d", data).end();
        }
    }

    /** A name on one line or, broken at a hyphen or space, on two; left to the title of the area where it does not fit. */
    private void label(@Nullable Area area, MapShape shape) {
        if (area == null || area.label().isEmpty()) {
            return;
        }
        for (List<String> lines : List.of(List.of(area.label()), broken(area.label()))) {
            Box box = box(shape, lines, SIZE);
            if (fits(box, shape, written)) {
                write(shape, lines, box);
                return;
            }
        }
    }

    private void write(MapShape shape, List<String> lines, Box box) {
        written.add(box);
        Box larger = box(shape, lines, NARROW_SIZE);
        boolean onNarrow = fits(larger, shape, writtenOnNarrow);
        if (onNarrow) {
            writtenOnNarrow.add(larger);
        }
        String onWide = onNarrow ? "" : " tk-only-wide";
        double step = 1.05 * (onNarrow ? NARROW_SIZE : SIZE);
        for (int i = 0; i < lines.size(); i++) {
            // A text for each line: what makes pictures of dots places no lines within a text.
            markup.start("text", "tk-map__label tk-map__label--division" + onWide)
                    .attribute("text-anchor", Anchor.MIDDLE.code())
                    .number("x", shape.label().x())
                    .number("y", (double) Math.round(shape.label().y() + (i - (lines.size() - 1) / 2.0) * step))
                    .safe("dy", "0.35em")
                    .text(lines.get(i))
                    .end();
        }
    }

    private static List<String> broken(String label) {
        int middle = label.length() / 2;
        int best = -1;
        for (int i = 1; i < label.length() - 1; i++) {
            char c = label.charAt(i);
            boolean breakable = c == ' ' || c == '-' || c == '/';
            if (breakable && (best < 0 || Math.abs(i - middle) < Math.abs(best - middle))) {
                best = i;
            }
        }
        return best < 0
                ? List.of(label)
                : List.of(
                        label.substring(0, best + 1).strip(),
                        label.substring(best + 1).strip());
    }

    private boolean fits(Box label, MapShape shape, List<Box> others) {
        return label.width() <= shape.box().width() * OVERRUN
                && label.height() <= shape.box().height() * OVERRUN
                && sheet.sheet().frame().contains(label)
                && others.stream().noneMatch(label::overlaps);
    }

    private static Box box(MapShape shape, List<String> lines, double size) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        int half = (int) Math.ceil(longest * size * LETTER / 2);
        int height = (int) Math.ceil(lines.size() * size * 0.55);
        int x = shape.label().x();
        int y = shape.label().y();
        return new Box(x - half, y - height, x + half, y + height);
    }
}
