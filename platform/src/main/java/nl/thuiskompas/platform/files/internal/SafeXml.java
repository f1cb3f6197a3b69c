package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through XML without document types, entities or anything from elsewhere. */
final class SafeXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final String place;
    private final InputStream in;
    private final XMLStreamReader reader;

    private SafeXml(String place, InputStream in, XMLStreamReader reader) {
        this.place = place;
        this.in = in;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /**
     * Opens a part.
     *
     * @param place file and part, for messages
     */
    static SafeXml open(String place, InputStream in) {
        try {
            return new SafeXml(place, in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw broken(place, e);
        }
    }

    /** Goes to the next beginning or end of an element, or to text; the kind of {@link XMLStreamConstants}. */
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Trouble.damaged(
                        place,
                        "holds a document type or an entity, which no spreadsheet program writes; it is refused.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(place, e);
        }
    }

    boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw broken(place, e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** The attribute with this local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute with this prefix and local name. */
    @Nullable
    String attribute(String prefix, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && prefix.equals(reader.getAttributePrefix(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static RuntimeException broken(String place, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return Trouble.damaged(
                place,
                "the XML is damaged or cut off" + (line > 0 ? " at line " + line : "") + ". Open it in a spreadsheet"
                        + " program and save it again.",
                e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw Trouble.damaged(place, "cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
