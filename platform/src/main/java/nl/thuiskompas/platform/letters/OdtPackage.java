package nl.thuiskompas.platform.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.FactWords;

/**
 * The files of an OpenDocument text in their package. All have the day of the letter as their time, so that the same letter
 * gives the same bytes.
 *
 * @param content the text
 * @param pictures as PNG, by name
 */
record OdtPackage(Letter letter, String content, Map<String, byte[]> pictures) {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    /** Where the width of a PNG stands, followed by its height. */
    private static final int PNG_SIZE = 16;

    /** The namespace of a part of the standard. */
    static String space(String part) {
        return "urn:oasis:names:tc:opendocument:xmlns:" + part + ":1.0";
    }

    /** Where a picture stands in the package; addresses have no spaces. */
    static String place(String picture) {
        return "Pictures/" + picture.replace(' ', '-') + ".png";
    }

    static int widthOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(PNG_SIZE);
    }

    static int heightOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(PNG_SIZE + Integer.BYTES);
    }

    byte[] bytes() {
        Texts texts = Texts.in(letter.language());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Programs look for the type at a fixed place: first, and as it is.
            put(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII), true);
            put(zip, "META-INF/manifest.xml", manifest());
            put(zip, "content.xml", content);
            String foot = letter.title() + ", "
                    + texts.get("letter.asof", "day", new FactWords(letter.language()).day(letter.asOf())) + " · "
                    + texts.get("letter.page");
            put(zip, "styles.xml", OdtStyles.document(letter.language().code(), foot));
            put(zip, "meta.xml", meta());
            for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
                put(zip, place(picture.getKey()), picture.getValue(), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a letter", e);
        }
        return bytes.toByteArray();
    }

    private void put(ZipOutputStream zip, String name, String document) throws IOException {
        put(zip, name, document.getBytes(StandardCharsets.UTF_8), false);
    }

    private void put(ZipOutputStream zip, String name, byte[] bytes, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(letter.asOf().atStartOfDay());
        if (stored) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String manifest() {
        Xml xml = new Xml(DECLARATION);
        xml.start("manifest:manifest", "xmlns:manifest", space("manifest"), "manifest:version", "1.3");
        file(xml, "/", TYPE);
        file(xml, "content.xml", "text/xml");
        file(xml, "styles.xml", "text/xml");
        file(xml, "meta.xml", "text/xml");
        pictures.keySet().forEach(picture -> file(xml, place(picture), "image/png"));
        return xml.end().document();
    }

    private static void file(Xml xml, String path, String type) {
        xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }

    private String meta() {
        Xml xml = new Xml(DECLARATION);
        xml.start(
                "office:document-meta",
                "xmlns:office",
                space("office"),
                "xmlns:meta",
                space("meta"),
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "office:version",
                "1.3");
        xml.start("office:meta");
        xml.element("meta:generator", "Thuiskompas");
        xml.element("dc:title", letter.title());
        xml.element("dc:description", letter.lead());
        xml.element("dc:language", OdtStyles.tag(letter.language().code()));
        xml.element("dc:date", letter.asOf() + "T00:00:00");
        return xml.end().end().document();
    }
}
