package nl.thuiskompas.platform.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.thuiskompas.platform.catalogue.ReleaseNews;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;

/**
 * News of releases as Atom (RFC 4287). Names of entries are tag addresses (RFC 4151) that never change, so a reader shows
 * nothing twice.
 */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** A year in which the names were first given out; part of them for ever. */
    private static final String TAG_YEAR = "2026";

    private final String site;
    private final Language language;
    private final Texts texts;

    AtomFeed(String site, Language language) {
        this.site = site;
        this.language = language;
        this.texts = Texts.in(language);
    }

    /**
     * Writes the feed.
     *
     * @param news newest first
     * @param updated when anything last happened
     */
    byte[] write(List<ReleaseNews> news, Instant updated) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 10);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
            text(xml, "id", tag("releases/" + language.code()));
            text(xml, "title", texts.get("feed.title"));
            text(xml, "subtitle", texts.get("feed.subtitle"));
            text(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            text(xml, "name", "Thuiskompas");
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", language, "/" + language.code() + "/releases.atom");
            Language other = language.other();
            link(xml, "alternate", "application/atom+xml", other, "/" + other.code() + "/releases.atom");
            link(xml, "alternate", "text/html", language, "/" + language.code() + "/");
            for (ReleaseNews each : news) {
                entry(xml, each);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can be written", e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, ReleaseNews news) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", tag("release/" + news.id() + "/" + language.code()));
        text(xml, "title", news.title().in(language));
        text(xml, "published", news.at().toString());
        text(xml, "updated", news.at().toString());
        link(xml, "alternate", "text/html", language, news.page(language).toString());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        xml.writeStartElement("dl");
        for (ReleaseNews.Fact fact : news.facts()) {
            text(xml, "dt", fact.label().in(language));
            text(xml, "dd", fact.text().in(language));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String type, Language in, String path)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("hreflang", in.code());
        xml.writeAttribute("href", site + path);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private String tag(String name) {
        String host = URI.create(site).getHost();
        return "tag:" + (host == null ? "localhost" : host) + "," + TAG_YEAR + ":" + name;
    }
}
