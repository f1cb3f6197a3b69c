package nl.thuiskompas.platform.catalogue.web;

/** Text as XML 1.0 can hold it. */
final class XmlText {
    private XmlText() {}

    /** The text without signs that no XML document may have, such as a zero byte in a title that somebody brought. */
    static String of(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
