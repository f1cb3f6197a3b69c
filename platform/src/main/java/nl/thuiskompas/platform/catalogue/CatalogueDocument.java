package nl.thuiskompas.platform.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.thuiskompas.platform.catalogue.internal.Dcat;
import nl.thuiskompas.platform.catalogue.internal.JsonLd;
import nl.thuiskompas.platform.catalogue.internal.Turtle;

/** The catalogue of datasets after DCAT-AP-NL 3, as JSON-LD and as Turtle. Both say the same. */
public final class CatalogueDocument {
    /** Media type of JSON-LD. */
    public static final String JSON_LD = "application/ld+json";
    /** Media type of Turtle. */
    public static final String TURTLE = "text/turtle";

    private CatalogueDocument() {}

    /**
     * The catalogue as JSON-LD.
     *
     * @param site address of this site, without a stroke at the end
     * @param publisher who runs this site
     */
    public static byte[] jsonLd(String site, Agent publisher, List<CatalogueEntry> entries) {
        return JsonLd.write(new Dcat(site, publisher).catalogue(entries));
    }

    /** The same catalogue as Turtle. */
    public static byte[] turtle(String site, Agent publisher, List<CatalogueEntry> entries) {
        return Turtle.write(new Dcat(site, publisher).catalogue(entries)).getBytes(StandardCharsets.UTF_8);
    }
}
