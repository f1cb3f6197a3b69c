package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.platform.datasets.DatasetRefusal;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All imported tables: which release is shown, what waits, what was refused and what was withdrawn. */
@RestController
public final class TablesPage {
    private final PageKitchen kitchen;

    TablesPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param later how many tables were not yet known on the day that was chosen
     */
    public record View(
            PageFrame frame,
            List<Line> tables,
            List<Waiting> waiting,
            List<Withdrawn> withdrawn,
            List<DatasetRefusal> refusals,
            List<Reference> references,
            int later) {}

    /** A table whose figures are shown. */
    public record Line(
            String title,
            String dataset,
            Link link,
            String language,
            String source,
            String release,
            String known,
            String cells,
            String state,
            String warnings,
            Link report) {}

    /** A release that nobody sees yet. */
    public record Waiting(String title, String language, String release, String state, String found, Link report) {}

    /** A release that nobody sees any more. */
    public record Withdrawn(String title, String language, String release, String date, String reason) {}

    /** A table of the reference edition. */
    public record Reference(String title, String rows) {}

    @GetMapping({"/nl/tabellen", "/en/tables"})
    ResponseEntity<byte[]> tables(HttpServletRequest request) {
        return kitchen.serve(request, Place.TABLES, List.of(), List.of(), Chosen::stamp, visit -> {
            Map<String, DatasetRelease> current = new TreeMap<>();
            int later = 0;
            for (String dataset : Chosen.datasets(visit).datasets()) {
                later += add(visit, dataset, current) ? 0 : 1;
            }
            List<DatasetRelease> all = Chosen.datasets(visit).releases().stream()
                    .filter(release -> visit.monitor()
                            .asOf()
                            .map(day -> !release.known().isAfter(day))
                            .orElse(true))
                    .toList();
            View view = new View(
                    visit.frame(visit.texts().get("place.TABLES"), Place.SOURCES, visit.step(Place.SOURCES)),
                    current.values().stream()
                            .map(release -> line(visit, release))
                            .toList(),
                    all.stream()
                            .filter(release -> release.published().isEmpty())
                            .map(release -> waiting(visit, release))
                            .toList(),
                    all.stream()
                            .filter(release -> release.state() == ReleaseState.WITHDRAWN)
                            .map(release -> withdrawn(visit, release))
                            .toList(),
                    Chosen.datasets(visit).refusals(),
                    references(visit),
                    later);
            return new PageKitchen.Dish("tables/tables.jte", view);
        });
    }

    /** Puts the release of a table that is shown into the list; says whether anything of it was known. */
    private static boolean add(Visit visit, String dataset, Map<String, DatasetRelease> current) {
        Datasets datasets = Chosen.datasets(visit);
        try {
            visit.monitor()
                    .asOf()
                    .map(day -> datasets.asOf(dataset, day))
                    .orElseGet(() -> datasets.current(dataset))
                    .ifPresent(release -> current.put(dataset, release));
            return current.containsKey(dataset) || visit.monitor().asOf().isEmpty();
        } catch (WithdrawnException e) {
            // It stands among those that were withdrawn.
            return true;
        }
    }

    private static Line line(Visit visit, DatasetRelease release) {
        TableWords words = TableWords.of(visit);
        return new Line(
                release.title(),
                release.dataset(),
                visit.to(Place.TABLES, release.dataset()),
                Chosen.datasets(visit).structure(release).language(),
                release.origin().publisher() + " " + release.origin().table(),
                release.id(),
                words.date(release.known()),
                words.count(release.cells()),
                words.state(release),
                found(words, Chosen.datasets(visit).report(release)),
                report(visit, release));
    }

    private static Waiting waiting(Visit visit, DatasetRelease release) {
        TableWords words = TableWords.of(visit);
        return new Waiting(
                release.title(),
                Chosen.datasets(visit).structure(release).language(),
                release.id(),
                words.state(release),
                release.state() == ReleaseState.STAGED
                        ? words.texts().get("tables.notChecked")
                        : found(words, Chosen.datasets(visit).report(release)),
                report(visit, release));
    }

    private static Withdrawn withdrawn(Visit visit, DatasetRelease release) {
        TableWords words = TableWords.of(visit);
        var step = release.withdrawal().orElseThrow();
        return new Withdrawn(
                release.title(),
                Chosen.datasets(visit).structure(release).language(),
                release.id(),
                words.date(step.at()),
                step.reason());
    }

    static Link report(Visit visit, DatasetRelease release) {
        return visit.to(Place.TABLE_REPORT, release.dataset()).with(Chosen.RELEASE, release.id());
    }

    /** "2 fouten, 31 waarschuwingen"; that nothing was found when nothing was. */
    static String found(TableWords words, Report report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                String key = "tables." + severity.code() + (count == 1 ? ".one" : ".many");
                parts.add(words.texts().get(key, "count", words.count(count)));
            }
        }
        return parts.isEmpty() ? words.texts().get("tables.nothingFound") : String.join(", ", parts);
    }

    private static List<Reference> references(Visit visit) {
        TableWords words = TableWords.of(visit);
        return visit.monitor().warehouse().releases().stream()
                .map(release -> new Reference(
                        release.table().titles().in(visit.language()),
                        words.count(release.table().rows())))
                .toList();
    }
}
