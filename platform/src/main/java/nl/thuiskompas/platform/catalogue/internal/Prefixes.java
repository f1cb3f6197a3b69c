package nl.thuiskompas.platform.catalogue.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The vocabularies we use, by the prefix that stands for each. */
final class Prefixes {
    static final SequencedMap<String, String> ALL = all();

    private Prefixes() {}

    private static SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dct", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return all;
    }
}
