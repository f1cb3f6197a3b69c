package nl.thuiskompas.platform.odata.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Describes a service in the XML of the standard (CSDL): programs learn from it which fields there are. */
final class Metadata {
    /** The address of the description below a service. */
    static final String NAME = "$metadata";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String SPACE = "Cbs.OData";
    private static final List<String> PROPERTIES =
            List.of("Dimension", "GeoDimension", "GeoDetail", "TimeDimension", "TopicGroup", "Topic");

    private Metadata() {}

    static Answer v4(Iterable<Collection> collections, String tag) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">")
                .append("<edmx:DataServices><Schema Namespace=\"" + SPACE)
                .append("\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">");
        for (Collection collection : collections) {
            type(xml, collection, false);
        }
        xml.append("<EntityContainer Name=\"Container\">");
        for (Collection collection : collections) {
            xml.append(
                    collection.single()
                            ? "<Singleton Name=\"%s\" Type=\"%s.%s\"/>"
                                    .formatted(collection.name(), SPACE, collection.type())
                            : "<EntitySet Name=\"%s\" EntityType=\"%s.%s\"/>"
                                    .formatted(collection.name(), SPACE, collection.type()));
        }
        return answer(xml, tag);
    }

    static Answer v3(Iterable<Collection> collections, String tag) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\">")
                .append("<edmx:DataServices m:DataServiceVersion=\"3.0\" m:MaxDataServiceVersion=\"3.0\"")
                .append(" xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\">")
                .append("<Schema Namespace=\"" + SPACE)
                .append("\" xmlns=\"http://schemas.microsoft.com/ado/2009/11/edm\">");
        for (Collection collection : collections) {
            type(xml, collection, true);
            if (collection.type().equals("Property")) {
                PROPERTIES.forEach(kind ->
                        xml.append("<EntityType Name=\"%s\" BaseType=\"%s.Property\"/>".formatted(kind, SPACE)));
            }
        }
        xml.append("<EntityContainer Name=\"Container\" m:IsDefaultEntityContainer=\"true\">");
        for (Collection collection : collections) {
            xml.append("<EntitySet Name=\"%s\" EntityType=\"%s.%s\"/>"
                    .formatted(collection.name(), SPACE, collection.type()));
        }
        return answer(xml, tag);
    }

    private static Answer answer(StringBuilder xml, String tag) {
        xml.append("</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>");
        byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(200, "application/xml;charset=utf-8", tag, out -> out.write(bytes));
    }

    /** Names are letters, digits and underscores in both versions, so nothing needs to be escaped. */
    private static void type(StringBuilder xml, Collection collection, boolean three) {
        xml.append("<EntityType Name=\"%s\"><Key><PropertyRef Name=\"%s\"/></Key>"
                .formatted(collection.type(), collection.key()));
        for (Collection.Field field : collection.fields()) {
            if (field.name().equals(V3Properties.TYPE)) {
                continue;
            }
            xml.append("<Property Name=\"%s\" Type=\"%s\" Nullable=\"%s\"/>"
                    .formatted(
                            field.name(),
                            three ? three(field.kind()) : four(field.kind()),
                            !field.name().equals(collection.key())));
        }
        xml.append("</EntityType>");
    }

    /** In version 3 a 64-bit number would have to be written as a text, which its own clients do not expect here. */
    private static String three(Collection.Kind kind) {
        return switch (kind) {
            case TEXT -> "Edm.String";
            case WHOLE -> "Edm.Int32";
            case NUMBER -> "Edm.Double";
            case TRUTH -> "Edm.Boolean";
            case MOMENT -> "Edm.DateTime";
        };
    }

    private static String four(Collection.Kind kind) {
        return switch (kind) {
            case TEXT -> "Edm.String";
            case WHOLE -> "Edm.Int64";
            case NUMBER -> "Edm.Double";
            case TRUTH -> "Edm.Boolean";
            case MOMENT -> "Edm.DateTimeOffset";
        };
    }
}
