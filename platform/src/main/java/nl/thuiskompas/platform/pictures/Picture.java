package nl.thuiskompas.platform.pictures;

/**
 * A drawing, ready to be put into a page as it is: all text in it is escaped.
 *
 * @param markup SVG, or HTML round SVG
 */
public record Picture(String markup) {
    @Override
    public String toString() {
        return markup;
    }
}
