package nl.thuiskompas.platform.pictures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Makes dots of our own SVG: nested drawings, groups, paths, lines, rectangles, circles and texts in the classes of their
 * style. It knows what our pictures use and no more; a general reader of SVG is some twenty libraries, and the ones there are
 * know neither {@code vector-effect} nor {@code paint-order}, on which our charts and labels rest.
 */
final class Raster {
    private static final String HATCH = "url(#tk-hatch)";
    private static final double HATCH_STEP = 8;

    private final Graphics2D graphics;
    private final RasterStyles styles;
    /** From pixels of the picture to dots: what does not scale with a drawing is measured in these pixels. */
    private final AffineTransform base;

    private Raster(Graphics2D graphics, RasterStyles styles) {
        this.graphics = graphics;
        this.styles = styles;
        this.base = graphics.getTransform();
    }

    /** The width and height within which percentages are taken. */
    private record Room(double width, double height) {}

    /**
     * A picture as PNG.
     *
     * @param picture one that {@link PictureSheet} or {@link PreviewCard} made
     * @param scale dots for each pixel
     */
    static byte[] png(Picture picture, double scale) {
        Element svg = parse(picture.markup());
        Room room = new Room(number(svg, "width", 0, 0), number(svg, "height", 0, 0));
        int width = (int) Math.ceil(room.width() * scale);
        int height = (int) Math.ceil(room.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        new Raster(graphics, RasterStyles.of(svg)).children(svg, room);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture into memory", e);
        }
        return out.toByteArray();
    }

    private static Element parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a picture of ours is no SVG", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a picture from memory", e);
        }
    }

    private void children(Element parent, Room room) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(element, room);
            }
        }
    }

    private void draw(Element element, Room room) {
        switch (element.getTagName()) {
            case "svg" -> nested(element, room);
            case "g", "a" -> children(element, room);
            case "text" -> text(element, room);
            case "path" -> paint(element, PathData.read(element.getAttribute("d")));
            case "polyline" ->
                paint(
                        element,
                        PathData.read("M" + element.getAttribute("points").replace(" ", "L")));
            case "line" ->
                paint(
                        element,
                        new Line2D.Double(
                                number(element, "x1", room.width(), 0),
                                number(element, "y1", room.height(), 0),
                                number(element, "x2", room.width(), 0),
                                number(element, "y2", room.height(), 0)));
            case "rect" ->
                paint(
                        element,
                        new Rectangle2D.Double(
                                number(element, "x", room.width(), 0),
                                number(element, "y", room.height(), 0),
                                number(element, "width", room.width(), 0),
                                number(element, "height", room.height(), 0)));
            case "circle" -> {
                double radius = number(element, "r", room.width(), 0);
                paint(
                        element,
                        new Ellipse2D.Double(
                                number(element, "cx", room.width(), 0) - radius,
                                number(element, "cy", room.height(), 0) - radius,
                                2 * radius,
                                2 * radius));
            }
            default -> {} // titles, descriptions, styles and definitions are not seen
        }
    }

    private void nested(Element svg, Room room) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        double width = number(svg, "width", room.width(), room.width());
        double height = number(svg, "height", room.height(), room.height());
        graphics.translate(number(svg, "x", room.width(), 0), number(svg, "y", room.height(), 0));
        if (styles.of(svg, "overflow", "visible").equals("hidden")) {
            graphics.clip(new Rectangle2D.Double(0, 0, width, height));
        }
        Room inner = new Room(width, height);
        String[] box = svg.getAttribute("viewBox").split(" ", -1);
        if (box.length == 4) {
            inner = new Room(Double.parseDouble(box[2]), Double.parseDouble(box[3]));
            double across = width / inner.width();
            double down = height / inner.height();
            if (!svg.getAttribute("preserveAspectRatio").equals("none")) {
                double scale = Math.min(across, down);
                graphics.translate((width - scale * inner.width()) / 2, (height - scale * inner.height()) / 2);
                across = scale;
                down = scale;
            }
            graphics.scale(across, down);
            graphics.translate(-Double.parseDouble(box[0]), -Double.parseDouble(box[1]));
        }
        children(svg, inner);
        graphics.setTransform(before);
        graphics.setClip(clip);
    }

    private void paint(Element element, Shape shape) {
        String fill = styles.of(element, "fill", "#000000");
        if (fill.equals(HATCH)) {
            hatch(shape);
        } else if (!fill.equals("none") && !(shape instanceof Line2D)) {
            graphics.setColor(RasterStyles.colour(fill, 1));
            graphics.fill(
                    shape instanceof Path2D path
                                    && styles.of(element, "fill-rule", "nonzero")
                                            .equals("evenodd")
                            ? evenOdd(path)
                            : shape);
        }
        stroke(element, shape);
    }

    private static Path2D evenOdd(Path2D path) {
        Path2D copy = new Path2D.Double(path);
        copy.setWindingRule(Path2D.WIND_EVEN_ODD);
        return copy;
    }

    private void stroke(Element element, Shape shape) {
        String stroke = styles.of(element, "stroke", "none");
        if (stroke.equals("none")) {
            return;
        }
        graphics.setColor(RasterStyles.colour(stroke, Double.parseDouble(styles.of(element, "stroke-opacity", "1"))));
        graphics.setStroke(pen(element));
        if (!styles.of(element, "vector-effect", "none").equals("non-scaling-stroke")) {
            graphics.draw(shape);
            return;
        }
        AffineTransform scaled = graphics.getTransform();
        try {
            AffineTransform toPixels = base.createInverse();
            toPixels.concatenate(scaled);
            graphics.setTransform(base);
            graphics.draw(toPixels.createTransformedShape(shape));
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("a picture without a size", e);
        } finally {
            graphics.setTransform(scaled);
        }
    }

    private BasicStroke pen(Element element) {
        int cap = styles.of(element, "stroke-linecap", "butt").equals("round")
                ? BasicStroke.CAP_ROUND
                : BasicStroke.CAP_BUTT;
        int join = styles.of(element, "stroke-linejoin", "miter").equals("round")
                ? BasicStroke.JOIN_ROUND
                : BasicStroke.JOIN_MITER;
        float width = (float) RasterStyles.pixels(styles.of(element, "stroke-width", "1"));
        float[] dashes = RasterStyles.dashes(styles.of(element, "stroke-dasharray", "none"));
        return dashes.length == 0
                ? new BasicStroke(width, cap, join, 4)
                : new BasicStroke(width, cap, join, 4, dashes, 0);
    }

    /** Oblique lines on the ground of paper. */
    private void hatch(Shape shape) {
        graphics.setColor(RasterStyles.colour(PictureStyle.token("--tk-nodata-ground"), 1));
        graphics.fill(shape);
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(RasterStyles.colour(PictureStyle.token("--tk-nodata-line"), 1));
        graphics.setStroke(new BasicStroke(1.2f));
        Rectangle2D bounds = shape.getBounds2D();
        double step = HATCH_STEP * Math.sqrt(2);
        double first = Math.floor((bounds.getMinX() - bounds.getMaxY()) / step) * step;
        for (double at = first; at < bounds.getMaxX() - bounds.getMinY(); at += step) {
            graphics.draw(new Line2D.Double(
                    at + bounds.getMinY(), bounds.getMinY(), at + bounds.getMaxY(), bounds.getMaxY()));
        }
        graphics.setClip(clip);
    }

    private void text(Element element, Room room) {
        String text = element.getTextContent();
        double size = RasterStyles.pixels(styles.of(element, "font-size", "16"));
        int weight = RasterStyles.weight(styles.of(element, "font-weight", "400"));
        GlyphVector glyphs = HouseFont.of(text, size, weight).createGlyphVector(graphics.getFontRenderContext(), text);
        double width = glyphs.getLogicalBounds().getWidth();
        double back = switch (element.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        Shape letters = glyphs.getOutline(
                (float) (number(element, "x", room.width(), 0) - back), (float) number(element, "y", room.height(), 0));
        if (styles.of(element, "paint-order", "normal").startsWith("stroke")) {
            stroke(element, letters);
        }
        graphics.setColor(RasterStyles.colour(styles.of(element, "fill", "#000000"), 1));
        graphics.fill(letters);
    }

    private static double number(Element element, String name, double whole, double otherwise) {
        String text = element.getAttribute(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.endsWith("%")
                ? whole * Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : RasterStyles.pixels(text);
    }
}
