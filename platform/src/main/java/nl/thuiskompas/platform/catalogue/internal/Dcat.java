package nl.thuiskompas.platform.catalogue.internal;

import java.util.List;
import nl.thuiskompas.platform.catalogue.Agent;
import nl.thuiskompas.platform.catalogue.CatalogueEntry;
import nl.thuiskompas.platform.catalogue.Distribution;
import nl.thuiskompas.platform.language.Words;

/**
 * Describes datasets in the terms of DCAT-AP-NL 3, the Dutch profile of DCAT-AP 3: every property that it requires of a
 * catalogue, a dataset, a distribution and a data service is there.
 */
public final class Dcat {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String PROFILE = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String CATALOGUE = "/v1/catalogue";
    private static final Words TITLE = new Words("Woningcijfers van Thuiskompas", "Housing figures of Thuiskompas");
    private static final Words DESCRIPTION = new Words(
            "Openbare cijfers over woningen in elke Nederlandse gemeente, op de gemeenten van elke datum, met bron,"
                    + " peildatum en marge.",
            "Public figures about homes in every Dutch municipality, on the municipalities of any date, with source,"
                    + " reference date and band.");

    private final String site;
    private final Agent publisher;

    /**
     * Describes what is at a site.
     *
     * @param site its address, without a stroke at the end
     * @param publisher who runs it
     */
    public Dcat(String site, Agent publisher) {
        this.site = site;
        this.publisher = publisher;
    }

    /** The catalogue with all its datasets. */
    public Node catalogue(List<CatalogueEntry> entries) {
        Node catalogue = described(Node.of(site + CATALOGUE, "dcat:Catalog"), TITLE, DESCRIPTION)
                .say("dct:identifier", Literal.text(site + CATALOGUE))
                .link("dct:conformsTo", PROFILE)
                .link("foaf:homepage", site + "/nl/")
                .link("dct:license", "http://creativecommons.org/publicdomain/zero/1.0/")
                .link("dct:spatial", EU + "country/NLD")
                .link("dcat:themeTaxonomy", EU + "data-theme");
        languages(catalogue).say("dcat:service", service(entries));
        entries.forEach(entry -> catalogue.say("dcat:dataset", dataset(entry)));
        return catalogue;
    }

    private Node service(List<CatalogueEntry> entries) {
        Node service = described(
                        Node.of(site + "/v1", "dcat:DataService"),
                        new Words("API van Thuiskompas", "Thuiskompas API"),
                        new Words(
                                "Alle cijfers als JSON, CSV en andere vormen; zonder sleutel.",
                                "All figures as JSON, CSV and other forms; without a key."))
                .say("dct:identifier", Literal.text(site + "/v1"))
                .link("dcat:endpointURL", site + "/v1")
                .link("dcat:endpointDescription", site + "/v1/openapi.json")
                .link("dcat:landingPage", site + "/nl/api")
                .link("dct:accessRights", EU + "access-right/PUBLIC")
                .link("dct:license", "http://creativecommons.org/licenses/by/4.0/")
                .link("dcat:theme", EU + "data-theme/SOCI");
        entries.stream()
                .filter(entry -> !entry.distributions().isEmpty())
                .forEach(entry -> service.link("dcat:servesDataset", address(entry)));
        return service;
    }

    private Node dataset(CatalogueEntry entry) {
        Node dataset = described(Node.of(address(entry), "dcat:Dataset"), entry.title(), entry.description())
                .say("dct:identifier", Literal.text(address(entry)))
                .say("dct:creator", agent(entry.creator()))
                .link("dct:accessRights", EU + "access-right/PUBLIC")
                .link("dct:spatial", EU + "country/NLD")
                .link("dcat:landingPage", site + entry.landingPage().nl())
                .link("dcat:landingPage", site + entry.landingPage().en())
                .say("dct:provenance", Node.blank("dct:ProvenanceStatement").words("rdfs:label", entry.provenance()));
        entry.themes().forEach(theme -> dataset.link("dcat:theme", EU + "data-theme/" + theme.name()));
        entry.licences().forEach(licence -> dataset.link("dct:license", licence));
        entry.coverage()
                .ifPresent(days -> dataset.say(
                        "dct:temporal",
                        Node.blank("dct:PeriodOfTime")
                                .say("dcat:startDate", Literal.date(days.first()))
                                .say("dcat:endDate", Literal.date(days.last()))));
        entry.frequency().ifPresent(code -> dataset.link("dct:accrualPeriodicity", EU + "frequency/" + code));
        entry.issued().ifPresent(at -> dataset.say("dct:issued", Literal.instant(at)));
        entry.modified().ifPresent(at -> dataset.say("dct:modified", Literal.instant(at)));
        entry.derivedFrom().forEach(source -> dataset.link("prov:wasDerivedFrom", source));
        if (!entry.version().isEmpty()) {
            dataset.say("dcat:version", Literal.text(entry.version()));
        }
        languages(dataset);
        entry.distributions().forEach(each -> dataset.say("dcat:distribution", distribution(entry, each)));
        return dataset;
    }

    private Node distribution(CatalogueEntry entry, Distribution form) {
        String standard = form.conformsTo().startsWith("/") ? site + form.conformsTo() : form.conformsTo();
        Node node = Node.blank("dcat:Distribution")
                .words(
                        "dct:title",
                        new Words(
                                entry.title().nl() + " (" + form.mediaType() + ")",
                                entry.title().en() + " (" + form.mediaType() + ")"))
                .link("dcat:accessURL", site + form.path())
                .link("dcat:downloadURL", site + form.path())
                .link("dcat:mediaType", MEDIA_TYPES + form.mediaType())
                .link("dct:format", form.fileType().isEmpty() ? "" : EU + "file-type/" + form.fileType())
                .link("dct:conformsTo", standard)
                .link("dcat:accessService", site + "/v1");
        entry.licences().forEach(licence -> node.link("dct:license", licence));
        return node;
    }

    /** What catalogues, datasets and services have in common. */
    private Node described(Node node, Words title, Words description) {
        Node contact = Node.blank("vcard:Organization")
                .say("vcard:fn", Literal.text(publisher.name()))
                .link("vcard:hasEmail", publisher.email().isEmpty() ? "" : "mailto:" + publisher.email())
                .link("vcard:hasURL", publisher.url());
        return node.words("dct:title", title)
                .words("dct:description", description)
                .say("dct:publisher", agent(publisher))
                .say("dcat:contactPoint", contact);
    }

    private static Node agent(Agent agent) {
        return Node.blank("foaf:Organization")
                .say("foaf:name", Literal.text(agent.name()))
                .link("foaf:homepage", agent.url());
    }

    private static Node languages(Node node) {
        return node.link("dct:language", EU + "language/NLD").link("dct:language", EU + "language/ENG");
    }

    private String address(CatalogueEntry entry) {
        return site + CATALOGUE + "#" + entry.id();
    }
}
