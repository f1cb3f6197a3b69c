package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where the texts of a picture stand at a width, as the letters of the pages make them.
 *
 * @param text what is written
 * @param box where, in pixels
 */
record PlacedText(String text, Rectangle2D box) {
    private static final double SMALL = 13;
    private static final double LABEL = 15;

    /** Fails when a text runs over another, or out of the picture. */
    static void assertNoneOverlaps(Document picture, double width) {
        List<PlacedText> all = of(picture, width);
        assertThat(all).isNotEmpty();
        for (int i = 0; i < all.size(); i++) {
            Rectangle2D box = all.get(i).box();
            assertThat(box.getMinX()).as("%s at %s", all.get(i), width).isGreaterThan(-1);
            assertThat(box.getMaxX()).as("%s at %s", all.get(i), width).isLessThan(width + 1);
            for (int j = i + 1; j < all.size(); j++) {
                assertThat(box.intersects(all.get(j).box()))
                        .as("%s over %s at %s", all.get(i), all.get(j), width)
                        .isFalse();
            }
        }
    }

    private static List<PlacedText> of(Document picture, double width) {
        List<PlacedText> all = new ArrayList<>();
        for (int i = 0; i < picture.getElementsByTagName("text").getLength(); i++) {
            all.add(of((Element) picture.getElementsByTagName("text").item(i), width));
        }
        return all;
    }

    private static PlacedText of(Element text, double width) {
        String written = text.getTextContent();
        boolean label = text.getAttribute("class").contains("tk-value-label");
        boolean quiet = text.getAttribute("class").contains("--quiet");
        double wide = HouseFont.width(written, label ? LABEL : SMALL, label && !quiet ? 600 : 400);
        double x = number(text, "x", width);
        double y = number(text, "y", width);
        Node parent = text.getParentNode();
        while (parent instanceof Element svg) {
            x += number(svg, "x", width);
            y += number(svg, "y", width);
            parent = svg.getParentNode();
        }
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - wide;
            case "middle" -> x - wide / 2;
            default -> x;
        };
        // Letters stand mostly above their foot: capitals 0.66 of the size, tails 0.2 below it.
        double size = label ? LABEL : SMALL;
        return new PlacedText(written, new Rectangle2D.Double(left, y - 0.68 * size, wide, 0.8 * size));
    }

    private static double number(Element element, String name, double width) {
        String value = element.getAttribute(name);
        if (value.isEmpty()) {
            return 0;
        }
        return value.endsWith("%")
                ? Double.parseDouble(value.substring(0, value.length() - 1)) * width / 100
                : Double.parseDouble(value);
    }
}
