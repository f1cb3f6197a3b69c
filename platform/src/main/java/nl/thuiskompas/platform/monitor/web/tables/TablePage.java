package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Uses;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.ViewPicture;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One imported table: what it is, its releases, its topics, and its cells. */
@RestController
public final class TablePage {
    /** How a table may be written in an address; what no table is called is told with the nearest names. */
    static final String TABLE = "/{dataset:[A-Za-z0-9_-]+}";

    private final PageKitchen kitchen;

    TablePage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param contents null when no figures are shown
     * @param nothing why no figures are shown; empty when they are
     * @param newer the page with newer figures; null when there are none
     * @param now the page with what is known now
     */
    public record View(
            PageFrame frame,
            String title,
            @Nullable Contents contents,
            String nothing,
            String shownRelease,
            @Nullable Link newer,
            List<Timeline.Item> releases,
            @Nullable Link vintages,
            Link now) {}

    /**
     * What a release holds.
     *
     * @param picture null when nothing can be drawn
     */
    public record Contents(
            String language,
            String summary,
            String description,
            List<Fact> facts,
            TableForm form,
            CellTable table,
            @Nullable ViewPicture picture,
            TakeAlong take,
            List<Heading> topics,
            List<Divided> dimensions,
            List<Used> uses) {}

    /** Something that is known of the table. */
    public record Fact(String name, String value, String url) {}

    /** Topics under one heading. */
    public record Heading(String title, List<TopicLine> topics) {}

    /** What is measured. */
    public record TopicLine(String title, String unit, String description, Link link) {}

    /** What divides the cells. */
    public record Divided(String title, String count, String description) {}

    /** An indicator that is made of the table. */
    public record Used(String title, Link link) {}

    @GetMapping({"/nl/tabellen" + TABLE, "/en/tables" + TABLE})
    ResponseEntity<byte[]> table(HttpServletRequest request, @PathVariable String dataset) {
        return kitchen.serve(request, Place.TABLES, List.of(dataset), TableChoice.NAMES, Chosen::stamp, visit -> {
            Chosen chosen = Chosen.of(visit, dataset);
            return new PageKitchen.Dish("tables/table.jte", view(chosen));
        });
    }

    private static View view(Chosen chosen) {
        Visit visit = chosen.visit();
        Optional<DatasetRelease> shown = chosen.shown();
        PageFrame frame =
                visit.frame(chosen.title(), Place.SOURCES, visit.step(Place.SOURCES), visit.step(Place.TABLES));
        Contents contents = null;
        if (shown.isPresent()) {
            CellSelection selection = CellSelection.of(chosen);
            CellTable table = CellTable.of(visit, selection.cells(), selection.choice());
            ViewPicture picture = CellPicture.of(selection, table.size(), CellPicture.MOST_BARS);
            contents = contents(chosen, selection, table, picture);
            frame = frame.sharing(picture.sentence(), visit.link().with("page", null));
        }
        return new View(
                frame,
                chosen.title(),
                contents,
                shown.isPresent() ? "" : nothing(chosen),
                shown.map(DatasetRelease::id).orElse(""),
                chosen.newer()
                        .map(release -> visit.link().with(Chosen.RELEASE, null).with("page", null))
                        .orElse(null),
                Timeline.of(chosen),
                chosen.vintages().size() > 1 ? visit.to(Place.TABLE_VINTAGES, chosen.dataset()) : null,
                visit.to(Place.TABLES, chosen.dataset()).with(Link.AS_OF, null));
    }

    private static String nothing(Chosen chosen) {
        Visit visit = chosen.visit();
        boolean then = chosen.releases().isEmpty() && visit.monitor().asOf().isPresent();
        return visit.texts().get(then ? "tables.nothingThen" : "tables.nothingYet");
    }

    private static Contents contents(Chosen chosen, CellSelection selection, CellTable table, ViewPicture picture) {
        Visit visit = chosen.visit();
        Dataset dataset = selection.dataset();
        boolean drawn = picture.drawing() != null;
        TableWords words = TableWords.of(visit);
        return new Contents(
                dataset.language(),
                dataset.summary().strip(),
                dataset.description().strip(),
                facts(words, selection.release()),
                TableForm.of(chosen, dataset, selection.choice()),
                table,
                drawn ? picture : null,
                TakeAlong.table(chosen, selection, table.size(), drawn),
                headings(visit, dataset),
                dataset.dimensions().stream()
                        .map(dimension -> new Divided(
                                dimension.title(),
                                words.counted("tables.codes", dimension.codes().size()),
                                dimension.description().strip()))
                        .toList(),
                uses(visit, dataset));
    }

    private static List<Fact> facts(TableWords words, DatasetRelease release) {
        Origin origin = release.origin();
        return List.of(
                new Fact(
                        words.texts().get("foot.source"),
                        (origin.publisher() + " " + origin.table()).strip(),
                        address(origin.url())),
                new Fact(
                        words.texts().get("table.licence"),
                        origin.licence().isBlank() ? words.texts().get("tables.noLicence") : origin.licence(),
                        address(origin.licenceUrl())),
                new Fact(words.texts().get("tables.known"), words.date(release.known()), ""),
                new Fact(words.texts().get("tables.read"), words.date(release.retrieved()), ""),
                new Fact(words.texts().get("tables.size"), words.count(release.cells()), ""),
                new Fact(words.texts().get("foot.release"), release.id(), ""));
    }

    /** Only addresses of the web become links: the others come from files that anybody may have written. */
    private static String address(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    private static List<Heading> headings(Visit visit, Dataset dataset) {
        Map<String, List<Topic>> byHeading = dataset.topics().stream()
                .collect(Collectors.groupingBy(topic -> path(dataset, topic), LinkedHashMap::new, Collectors.toList()));
        return byHeading.entrySet().stream()
                .map(each -> new Heading(
                        each.getKey(),
                        each.getValue().stream()
                                .map(topic -> new TopicLine(
                                        topic.title().strip(),
                                        topic.unit().strip(),
                                        topic.description().strip(),
                                        visit.link().with("topic", topic.id()).with("page", null)))
                                .toList()))
                .toList();
    }

    private static String path(Dataset dataset, Topic topic) {
        String full = CodeNames.full(dataset, topic);
        int end = full.length() - topic.title().strip().length();
        return end <= 0 ? "" : full.substring(0, end).replaceAll(" › $", "");
    }

    private static List<Used> uses(Visit visit, Dataset dataset) {
        var topics = dataset.topics().stream().map(Topic::id).collect(Collectors.toSet());
        return Uses.of(visit.monitor().holdings(), visit.monitor().catalogue()).addresses(dataset.id(), topics).stream()
                .map(use -> new Used(
                        use.indicator().title().in(visit.language()),
                        visit.to(Place.FIGURES, use.indicator().code())))
                .toList();
    }
}
