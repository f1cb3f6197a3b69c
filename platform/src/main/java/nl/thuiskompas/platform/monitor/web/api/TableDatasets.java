package nl.thuiskompas.platform.monitor.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.platform.catalogue.Agent;
import nl.thuiskompas.platform.catalogue.CatalogueEntry;
import nl.thuiskompas.platform.catalogue.CatalogueEntry.Theme;
import nl.thuiskompas.platform.catalogue.CatalogueSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import nl.thuiskompas.platform.warehouse.TableDescription;
import nl.thuiskompas.platform.warehouse.TableKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every release of a table as a dataset of the catalogue: what others published, as we keep it. */
@Component
@Order(2)
final class TableDatasets implements CatalogueSource {
    private final Monitors monitors;

    TableDatasets(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<CatalogueEntry> entries(@Nullable LocalDate asOf) {
        Monitor monitor = monitors.on(asOf);
        return monitor.warehouse().releases().stream()
                .filter(release -> asOf == null || known(monitor, asOf, release.table()))
                .map(TableDatasets::entry)
                .toList();
    }

    /** Whether a table could be known then: values from the moment they are about, borders from the day they are of. */
    private static boolean known(Monitor monitor, LocalDate day, TableDescription table) {
        return switch (table.kind()) {
            case OBSERVATIONS ->
                table.columns().stream()
                        .filter(column -> column.measurement().isPresent())
                        .anyMatch(column -> !monitor.holdings()
                                .periods(new ColumnName(table.name(), column.name()))
                                .isEmpty());
            case BOUNDARIES -> !EditionsEndpoint.dateOf(table).isAfter(day);
            case GEOGRAPHY -> true;
        };
    }

    private static CatalogueEntry entry(Release release) {
        TableDescription table = release.table();
        List<SourceDescription> sources = table.sources();
        return new CatalogueEntry(
                release.id(),
                table.titles(),
                description(table),
                Agent.named(publishers(sources)),
                table.columns().stream()
                        .map(ColumnDescription::licence)
                        .distinct()
                        .toList(),
                List.of(table.kind() == TableKind.OBSERVATIONS ? Theme.SOCI : Theme.REGI),
                Optional.empty(),
                Optional.empty(),
                Optional.of(release.published()),
                Optional.of(release.published()),
                provenance(release),
                sources.stream()
                        .map(SourceDescription::url)
                        .filter(url -> url.startsWith("http"))
                        .toList(),
                new Words(
                        Link.to(Language.NL, Place.SOURCES).toString(),
                        Link.to(Language.EN, Place.SOURCES).toString()),
                "sha256-" + table.sha256(),
                List.of());
    }

    private static Words description(TableDescription table) {
        return new Words(description(table, Language.NL), description(table, Language.EN));
    }

    private static String description(TableDescription table, Language language) {
        Stream<String> columns = table.columns().stream()
                .map(column -> column.titles().in(language) + ": "
                        + column.description().in(language));
        return Stream.concat(table.note().map(note -> note.in(language)).stream(), columns)
                .collect(Collectors.joining(" "));
    }

    private static String publishers(List<SourceDescription> sources) {
        return sources.stream().map(SourceDescription::publisher).distinct().collect(Collectors.joining(", "));
    }

    private static Words provenance(Release release) {
        return new Words(
                "Uitgave " + release.id() + ", ongewijzigd bewaard; controlegetal van de gegevens SHA-256 "
                        + release.dataSha256() + ".",
                "Release " + release.id() + ", kept as it is; checksum of the data SHA-256 " + release.dataSha256()
                        + ".");
    }
}
