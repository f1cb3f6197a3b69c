package nl.thuiskompas.platform.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.language.Language;

/** The list of pages for search engines, after sitemaps.org; each with the same page in the other language. */
final class Sitemap {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** More are not allowed in one file. */
    private static final int MOST = 50_000;

    private final String site;

    Sitemap(String site) {
        this.site = site;
    }

    byte[] write(List<Link> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 << 10);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (Link page : pages.subList(0, Math.min(pages.size(), MOST / Language.values().length))) {
                for (Language language : Language.values()) {
                    xml.writeStartElement("url");
                    xml.writeStartElement("loc");
                    xml.writeCharacters(site + page.in(language));
                    xml.writeEndElement();
                    for (Language each : Language.values()) {
                        xml.writeEmptyElement("xhtml", "link", XHTML);
                        xml.writeAttribute("rel", "alternate");
                        xml.writeAttribute("hreflang", each.code());
                        xml.writeAttribute("href", site + page.in(each));
                    }
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a list in memory can be written", e);
        }
        return out.toByteArray();
    }
}
