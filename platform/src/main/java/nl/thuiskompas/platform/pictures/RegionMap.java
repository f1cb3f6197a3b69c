package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.geography.shapes.Point;
import nl.thuiskompas.engine.statistics.Figure;

/**
 * A region as large as the frame allows, with its surroundings in wash and names and values written in the areas. The
 * reader's own area is written first, then the large before the small; a label that would run over another, or far over
 * its area, is left to the title of the area. On a narrow screen letters are larger and names are left out; a value that
 * has no room there is shown on a wide one only.
 */
public final class RegionMap {
    /** Average width of a letter as part of its size, and the sizes of the style sheet. */
    private static final double LETTER = 0.54;

    private static final int NARROW_VALUE_SIZE = 32;
    /** The light line round every letter. */
    private static final int CASING = 3;
    /** How far a label may run over its area. */
    private static final double OVERRUN = 1.2;

    /**
     * How large names and values are written, in units of the map.
     *
     * @param valueClass the class of the style sheet that gives values this size
     * @param nameClass the class that gives it to names
     */
    private record Lettering(int value, double name, String valueClass, String nameClass) {
        static final Lettering SCREEN = new Lettering(25, 17.5, "tk-map__label--region", "tk-map__label--name");
        static final Lettering PRINT = new Lettering(34, 28, "tk-map__label--printed", "tk-map__label--printed-name");
    }

    private final MapSheet sheet;
    private final MapView view;
    private final Lettering lettering;
    private final MapWriter writer;
    private final List<Box> written = new ArrayList<>();
    private final List<Box> writtenOnNarrow = new ArrayList<>();

    private RegionMap(MapSheet sheet, MapView view, Lettering lettering) {
        this.sheet = sheet;
        this.view = view;
        this.lettering = lettering;
        this.writer = new MapWriter(sheet, view);
    }

    /** Draws the view on a sheet of a region. */
    public static Picture draw(MapSheet sheet, MapView view) {
        return new RegionMap(sheet, view, Lettering.SCREEN).draw();
    }

    /** The same for paper, where the map is less than half a page wide: larger letters, so fewer names have room. */
    public static Picture printed(MapSheet sheet, MapView view) {
        return new RegionMap(sheet, view, Lettering.PRINT).draw();
    }

    private Picture draw() {
        writer.start("tk-map__svg tk-map__svg--region");
        writer.markup().start("g");
        sheet.surroundings().values().forEach(path -> writer.path("tk-map__area tk-c-quiet", path));
        writer.markup().end();
        writer.areas();
        writer.path("tk-map__outline", sheet.coast());
        writer.path("tk-map__region", sheet.edge());
        writer.selection();
        sheet.shapes().entrySet().stream()
                .sorted(Comparator.comparingLong(area -> rank(area.getKey(), area.getValue())))
                .forEach(area -> label(area.getKey(), area.getValue()));
        return writer.finish();
    }

    /** The own area first, then by size. */
    private long rank(String code, MapShape shape) {
        return writer.isSelected(code)
                ? Long.MIN_VALUE
                : -(long) shape.box().width() * shape.box().height();
    }

    private void label(String code, MapShape shape) {
        Figure figure = writer.figure(code);
        if (figure == null) {
            return;
        }
        String name = view.name().apply(figure);
        String value = view.value().apply(figure);
        Point place = shape.label();
        int under = (int) Math.round(lettering.value() * 0.64);
        int above = (int) Math.round(lettering.name() * 0.46);
        Box valueBox = box(place.x(), place.y() + under, value, lettering.value());
        Box nameBox = box(place.x(), place.y() - above, name, lettering.name());
        String mine = writer.isSelected(code) ? " tk-map__label--mine" : "";
        if (fits(nameBox.around(valueBox), shape, written)) {
            write(nameBox, "tk-map__label " + lettering.nameClass() + mine, place.x(), place.y() - above, name);
            writeValue(valueBox, place.y() + under, value, mine, shape);
            return;
        }
        int middle = (int) Math.round(lettering.value() * 0.36);
        Box alone = box(place.x(), place.y() + middle, value, lettering.value());
        if (fits(alone, shape, written)) {
            writeValue(alone, place.y() + middle, value, mine, shape);
        }
    }

    private void writeValue(Box box, int baseline, String value, String mine, MapShape shape) {
        int x = shape.label().x();
        Box larger = box(x, baseline, value, NARROW_VALUE_SIZE);
        boolean onNarrow = fits(larger, shape, writtenOnNarrow);
        if (onNarrow) {
            writtenOnNarrow.add(larger);
        }
        String where = onNarrow ? "" : " tk-only-wide";
        write(box, "tk-map__label " + lettering.valueClass() + mine + where, x, baseline, value);
    }

    private boolean fits(Box label, MapShape shape, List<Box> others) {
        return label.width() <= shape.box().width() * OVERRUN
                && label.height() <= shape.box().height() * OVERRUN
                && sheet.frame().contains(label)
                && others.stream().noneMatch(label::overlaps);
    }

    private void write(Box box, String className, int x, int y, String text) {
        written.add(box);
        writer.label(className, x, y, Anchor.MIDDLE, text);
    }

    private static Box box(int x, int baseline, String text, double size) {
        int half = (int) Math.ceil(text.length() * size * LETTER / 2);
        return new Box(x - half, baseline - (int) (size * 0.75), x + half, baseline + (int) (size * 0.2)).grow(CASING);
    }
}
