package nl.thuiskompas.platform.monitor.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.catalogue.Agent;
import nl.thuiskompas.platform.catalogue.CatalogueEntry;
import nl.thuiskompas.platform.catalogue.CatalogueEntry.Coverage;
import nl.thuiskompas.platform.catalogue.CatalogueEntry.Theme;
import nl.thuiskompas.platform.catalogue.CatalogueSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every indicator that can be computed as a dataset of the catalogue: computed by us, from what others published. */
@Component
@Order(1)
final class IndicatorDatasets implements CatalogueSource {
    private static final String YEARLY = "ANNUAL";

    private final Monitors monitors;
    private final Publisher publisher;

    IndicatorDatasets(Monitors monitors, Publisher publisher) {
        this.monitors = monitors;
        this.publisher = publisher;
    }

    @Override
    public List<CatalogueEntry> entries(@Nullable LocalDate asOf) {
        Monitor monitor = monitors.on(asOf);
        return monitor.available().stream().map(entry -> entry(monitor, entry)).toList();
    }

    private CatalogueEntry entry(Monitor monitor, IndicatorEntry entry) {
        List<ColumnDescription> columns = columns(entry)
                .flatMap(name -> monitor.warehouse().findColumn(name).stream())
                .toList();
        List<SourceDescription> sources =
                columns.stream().map(ColumnDescription::source).distinct().toList();
        List<Instant> published = columns(entry)
                .flatMap(name -> monitor.warehouse().current(name.table()).stream())
                .map(Release::published)
                .toList();
        List<Period> periods = monitor.periods(entry);
        return new CatalogueEntry(
                entry.code(),
                entry.title(),
                entry.definition(),
                new Agent(publisher.agent().name(), publisher.agent().url(), ""),
                columns.stream().map(ColumnDescription::licence).distinct().toList(),
                List.of(Theme.SOCI),
                Optional.of(new Coverage(
                        first(periods.getFirst()), periods.getLast().reference())),
                isYearly(periods) ? Optional.of(YEARLY) : Optional.empty(),
                published.stream().min(Comparator.naturalOrder()),
                published.stream().max(Comparator.naturalOrder()),
                provenance(sources),
                sources.stream()
                        .map(SourceDescription::url)
                        .filter(url -> url.startsWith("http"))
                        .toList(),
                new Words(page(Language.NL, entry), page(Language.EN, entry)),
                Integer.toString(entry.indicator().version()),
                Distributions.of(entry.code(), monitor.asOf()));
    }

    private static LocalDate first(Period period) {
        return period.timing() == Period.Timing.DURING_YEAR ? period.reference().withDayOfYear(1) : period.reference();
    }

    /** Three years in a row: one may expect the next. */
    private static boolean isYearly(List<Period> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i - 1)
                    .reference()
                    .plusYears(1)
                    .equals(periods.get(i).reference())) {
                return false;
            }
        }
        return periods.size() >= 3;
    }

    private static Words provenance(List<SourceDescription> sources) {
        String tables = sources.stream()
                .map(source -> source.publisher() + " " + source.table())
                .collect(Collectors.joining(", "));
        return new Words(
                "Berekend door Thuiskompas uit " + tables + "; elk cijfer noemt zijn uitgave en bron.",
                "Computed by Thuiskompas from " + tables + "; every figure names its release and source.");
    }

    private static String page(Language language, IndicatorEntry entry) {
        return Link.to(language, Place.FIGURES, entry.code()).toString();
    }

    private static Stream<ColumnName> columns(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> count.columns().stream();
            case Measure.Published published -> published.columns().stream();
            case Measure.Share share -> Stream.of(share.percentage(), share.base());
            case Measure.Mean mean -> Stream.of(mean.average(), mean.weight());
            case Measure.Rate rate -> Stream.of(rate.number(), rate.base());
            case Measure.Gap gap ->
                Stream.of(gap.share().percentage(), gap.share().base());
        };
    }
}
