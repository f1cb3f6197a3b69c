package nl.thuiskompas.platform.pictures;

import nl.thuiskompas.engine.geography.shapes.Box;
import nl.thuiskompas.engine.statistics.Figure;

/** The whole country, each area in the colour of its class. */
public final class CountryMap {
    /** Width of a letter in units of the map where labels are largest, on a narrow screen. */
    private static final double LETTER = 13;

    private CountryMap() {}

    /** Draws the view on the sheet. Areas, then provinces, coast, the reader's own area and its label. */
    public static Picture draw(MapSheet sheet, MapView view) {
        MapWriter writer = new MapWriter(sheet, view);
        writer.start("tk-map__svg");
        writer.areas();
        writer.path("tk-map__provinces", sheet.seams());
        writer.path("tk-map__outline", sheet.coast());
        writer.selection();
        label(writer, sheet, view);
        return writer.finish();
    }

    private static void label(MapWriter writer, MapSheet sheet, MapView view) {
        MapShape shape = writer.selectedShape();
        Figure figure = view.selected() == null ? null : writer.figure(view.selected());
        if (shape == null || figure == null) {
            return;
        }
        String text = view.name().apply(figure) + " " + view.value().apply(figure);
        double width = text.length() * LETTER;
        Box box = shape.box();
        double middle = (box.top() + box.bottom()) / 2.0 + 5;
        String className = "tk-map__label tk-map__label--mine";
        if (width <= box.width()) {
            writer.label(className, shape.label().x(), shape.label().y() + 5.0, Anchor.MIDDLE, text);
        } else if (box.right() + 6 + width <= sheet.frame().right()) {
            writer.label(className, box.right() + 6, middle, Anchor.START, text);
        } else if (box.left() - 6 - width >= sheet.frame().left()) {
            writer.label(className, box.left() - 6, middle, Anchor.END, text);
        } else {
            double x = Math.clamp(
                    shape.label().x(),
                    width / 2,
                    Math.max(width / 2, sheet.frame().right() - width / 2));
            writer.label(className, x, box.top() > 40 ? box.top() - 8 : box.bottom() + 22, Anchor.MIDDLE, text);
        }
    }
}
