package nl.thuiskompas.platform.pictures;

/**
 * A map with nothing round it, in light colours and with its own style, for documents that say the rest themselves.
 *
 * @param language code of the language of its words
 * @param title what is to be seen on it
 */
public record LoneDrawing(String language, String title, Drawing drawing) {
    /** Width, in pixels. */
    public static final int WIDTH = 600;

    /** The drawing as SVG. */
    public Picture svg() {
        double height = Math.ceil(WIDTH * drawing.height());
        return PictureSheet.framed(
                language, WIDTH, height, title, title, drawing.at(0, 0, WIDTH, WIDTH * drawing.height(), 1));
    }

    /** Its height as a part of its width. */
    public double proportion() {
        return drawing.height();
    }

    /**
     * The same as PNG.
     *
     * @param density dots for each pixel
     */
    public byte[] png(double density) {
        return Raster.png(svg(), density);
    }

    /** The colour of a class of values, as style sheets write it. */
    public static String colour(ValueClass each) {
        return PictureStyle.token("--tk-seq-" + each.colour());
    }
}
