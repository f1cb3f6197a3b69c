package nl.thuiskompas.platform.monitor.web.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.catalogue.Agent;
import nl.thuiskompas.platform.catalogue.CatalogueEntry;
import nl.thuiskompas.platform.catalogue.CatalogueEntry.Theme;
import nl.thuiskompas.platform.catalogue.CatalogueSource;
import nl.thuiskompas.platform.catalogue.Distribution;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Transition;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.Monitors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every imported table that is shown, as a dataset of the catalogue, to be had as OData in both versions. */
@Component
@Order(3)
final class ImportedDatasets implements CatalogueSource {
    /** The word of the Dutch government's list for a licence that is not stated as an address. */
    private static final String UNKNOWN_LICENCE = "http://standaarden.overheid.nl/owms/terms/licentieonbekend";

    private final Monitors monitors;

    ImportedDatasets(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<CatalogueEntry> entries(@Nullable LocalDate asOf) {
        ImportedTables tables = ImportedTables.of(monitors.on(asOf));
        String then = asOf == null ? "" : "?" + Monitors.AS_OF + "=" + asOf;
        return tables.ids().stream()
                .flatMap(dataset -> shown(tables, dataset).stream())
                .map(release ->
                        entry(release, tables.datasets().structure(release).summary(), then))
                .toList();
    }

    private static Optional<DatasetRelease> shown(ImportedTables tables, String dataset) {
        try {
            return tables.shown(dataset);
        } catch (WithdrawnException e) {
            // What was withdrawn is not listed; who asks for it by name is told why.
            System.getLogger(ImportedDatasets.class.getName()).log(System.Logger.Level.DEBUG, e::getMessage);
            return Optional.empty();
        }
    }

    private static CatalogueEntry entry(DatasetRelease release, String summary, String then) {
        String about = summary.isBlank() ? release.title() : summary;
        String table = release.dataset();
        return new CatalogueEntry(
                table,
                new Words(release.title(), release.title()),
                new Words(about, about),
                Agent.named(release.origin().publisher()),
                List.of(
                        release.origin().licenceUrl().startsWith("http")
                                ? release.origin().licenceUrl()
                                : UNKNOWN_LICENCE),
                List.of(Theme.SOCI),
                Optional.empty(),
                Optional.empty(),
                release.published(),
                release.history().stream().reduce((earlier, later) -> later).map(Transition::at),
                new Words(
                        "Uitgave " + release.id() + ", ongewijzigd bewaard; controlegetal van de cellen SHA-256 "
                                + release.checksums().cells() + ".",
                        "Release " + release.id() + ", kept as it is; checksum of the cells SHA-256 "
                                + release.checksums().cells() + "."),
                Stream.of(release.origin().url())
                        .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http"))
                        .toList(),
                new Words(
                        Link.to(Language.NL, Place.TABLES, table).toString(),
                        Link.to(Language.EN, Place.TABLES, table).toString()),
                release.id(),
                List.of(
                        new Distribution(
                                "/v1/datasets/" + table + "/observations" + then,
                                "application/json",
                                "JSON",
                                "/v1/openapi.json"),
                        new Distribution(
                                "/odata/v1/Thuiskompas/" + table + "/Observations" + then,
                                "application/json",
                                "JSON",
                                "https://docs.oasis-open.org/odata/odata/v4.01/"),
                        new Distribution(
                                "/ODataFeed/odata/" + table + "/TypedDataSet" + then,
                                "application/json",
                                "JSON",
                                "https://www.odata.org/documentation/odata-version-3-0/")));
    }
}
