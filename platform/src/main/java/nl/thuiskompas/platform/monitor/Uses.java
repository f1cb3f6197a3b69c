package nl.thuiskompas.platform.monitor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;

/**
 * What on this site is made of an imported table: which columns it fills, which indicators are computed from those, and
 * at which addresses they are read. Who changes a cell can say beforehand what else will change.
 */
public final class Uses {
    /** The files that can be taken along from every view, by the end of their name. */
    public static final List<String> FILES = List.of("csv", "xlsx", "ods", "json", "sdmx.csv");

    private final Holdings holdings;
    private final IndicatorCatalogue catalogue;

    private Uses(Holdings holdings, IndicatorCatalogue catalogue) {
        this.holdings = holdings;
        this.catalogue = catalogue;
    }

    /** The uses of what is known. */
    public static Uses of(Holdings holdings, IndicatorCatalogue catalogue) {
        return new Uses(holdings, catalogue);
    }

    /**
     * An indicator that is computed from cells of the table, and where it is read.
     *
     * @param indicator the indicator
     * @param columns those of its columns that the table fills
     * @param topics ids of the topics that fill them
     * @param pages addresses of its page, in both languages
     * @param files addresses of its files
     * @param api addresses in the API
     */
    public record Use(
            IndicatorEntry indicator,
            List<ColumnName> columns,
            Set<String> topics,
            List<String> pages,
            List<String> files,
            List<String> api) {
        public Use {
            columns = List.copyOf(columns);
            topics = Set.copyOf(topics);
            pages = List.copyOf(pages);
            files = List.copyOf(files);
            api = List.copyOf(api);
        }

        /** Pages, files and API, in that order. */
        public List<String> addresses() {
            return Stream.of(pages, files, api).flatMap(List::stream).toList();
        }
    }

    /**
     * What reads cells of some topics of a dataset, in the order of the catalogue.
     *
     * @param dataset id of the dataset
     * @param topics ids of topics, as any of its releases has them
     */
    public List<Use> addresses(String dataset, Set<String> topics) {
        List<Filled> filled = filled(dataset, topics);
        List<Use> uses = new ArrayList<>();
        for (IndicatorEntry entry : catalogue.entries()) {
            List<ColumnName> needed = Monitor.columns(entry);
            List<Filled> used = filled.stream()
                    .filter(each -> needed.contains(each.column()))
                    .toList();
            if (!used.isEmpty()) {
                uses.add(use(entry, used));
            }
        }
        return uses;
    }

    private record Filled(ColumnName column, Set<String> topics) {}

    private List<Filled> filled(String dataset, Set<String> topics) {
        List<Filled> filled = new ArrayList<>();
        for (FedColumn column : holdings.feeds().columns()) {
            Set<String> fed = new LinkedHashSet<>();
            for (FedColumn.Place place : column.sources()) {
                if (place.dataset().equals(dataset)) {
                    fed.addAll(topicsAt(place));
                }
            }
            fed.retainAll(topics);
            if (!fed.isEmpty()) {
                filled.add(new Filled(column.name(), fed));
            }
        }
        return filled;
    }

    /** The topic may have another id in each release: keys of Statistics Netherlands end in a number that moves. */
    private Set<String> topicsAt(FedColumn.Place place) {
        Datasets datasets = holdings.datasets();
        Set<String> ids = new LinkedHashSet<>();
        for (DatasetRelease release : datasets.releases()) {
            if (release.dataset().equals(place.dataset())) {
                topic(datasets, release, place).map(Topic::id).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static Optional<Topic> topic(Datasets datasets, DatasetRelease release, FedColumn.Place place) {
        try {
            return TopicFinder.find(datasets.structure(release), place.topic());
        } catch (SourceException e) {
            // A title that means several topics of a release fills nothing from it.
            return Optional.empty();
        }
    }

    private static Use use(IndicatorEntry entry, List<Filled> used) {
        Set<String> topics = new LinkedHashSet<>();
        used.forEach(each -> topics.addAll(each.topics()));
        List<String> pages = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Language language : Language.values()) {
            Link page = Link.to(language, Place.FIGURES, entry.code());
            pages.add(page.toString());
            FILES.forEach(file -> files.add(page.as(file)));
        }
        return new Use(
                entry,
                used.stream().map(Filled::column).toList(),
                topics,
                pages,
                files,
                Stream.of("", ".csv", ".xlsx", ".ods", ".json-stat", ".sdmx.csv")
                        .map(form -> "/v1/figures" + form + "?indicator=" + entry.code())
                        .toList());
    }
}
