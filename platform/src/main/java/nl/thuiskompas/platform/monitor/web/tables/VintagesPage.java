package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.Vintages;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One series of a table as one release after another had it, side by side. */
@RestController
public final class VintagesPage {
    private static final int MANY_AREAS = 1_000;
    /** More columns than this nobody can compare. */
    static final int MOST_COLUMNS = 6;

    /** Topic, area, and other dimensions. */
    static final List<String> NAMES = Stream.concat(
                    Stream.of(CellChoice.TOPIC, CellChoice.REGION), CellChoice.DIMENSIONS.stream())
            .toList();

    private final PageKitchen kitchen;

    VintagesPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param finding what was revised most, in a sentence
     * @param caption what is measured, where
     * @param more how many older releases are not shown; 0 for none
     * @param take the files; null when no release is published
     * @param withdrawn the releases that were withdrawn, a sentence each
     */
    public record View(
            PageFrame frame,
            String title,
            String language,
            String finding,
            String action,
            List<TableForm.Field> fields,
            String caption,
            @Nullable Picture chart,
            String axis,
            List<Head> heads,
            List<Row> rows,
            int more,
            @Nullable TakeAlong take,
            List<String> withdrawn) {}

    /** A release above its column. */
    public record Head(String known, String release, String state) {}

    /** A period. */
    public record Row(String period, List<Value> values) {}

    /**
     * A value as one release had it.
     *
     * @param mark what is different from the release before, in words; may be empty
     */
    public record Value(String value, String mark) {}

    @GetMapping({"/nl/tabellen" + TablePage.TABLE + "/herzieningen", "/en/tables" + TablePage.TABLE + "/revisions"})
    ResponseEntity<byte[]> vintages(HttpServletRequest request, @PathVariable String dataset) {
        return kitchen.serve(request, Place.TABLE_VINTAGES, List.of(dataset), NAMES, Chosen::stamp, visit -> {
            Chosen chosen = Chosen.withAll(visit, dataset);
            return new PageKitchen.Dish("tables/vintages.jte", view(chosen));
        });
    }

    private static View view(Chosen chosen) {
        Visit visit = chosen.visit();
        List<DatasetRelease> releases = chosen.vintages();
        PageFrame frame = visit.frame(
                visit.texts().get("place.TABLE_VINTAGES"),
                Place.SOURCES,
                visit.step(Place.SOURCES),
                visit.step(Place.TABLES),
                chosen.step());
        if (releases.isEmpty()) {
            return new View(
                    frame,
                    chosen.title(),
                    visit.language().code(),
                    visit.texts().get(chosen.withdrawn().isEmpty() ? "tables.nothingYet" : "tables.nothingLeft"),
                    visit.link().path(),
                    List.of(),
                    "",
                    null,
                    "",
                    List.of(),
                    List.of(),
                    0,
                    null,
                    withdrawn(chosen));
        }
        Series series = series(chosen, MOST_COLUMNS);
        Dataset newest = series.newest();
        Vintages vintages = series.vintages();
        Map<String, String> codes = series.codes();
        VintageWords words = series.words(visit);
        return new View(
                frame.sharing(words.caption() + ". " + words.finding(), visit.link()),
                chosen.title(),
                newest.language(),
                words.finding(),
                visit.link().path(),
                fields(visit, newest, vintages.topic(), codes),
                words.caption(),
                words.chart(),
                words.axis(),
                words.heads(),
                words.rows(),
                releases.size() - vintages.columns().size(),
                TakeAlong.vintages(chosen, series, words),
                withdrawn(chosen));
    }

    private static List<String> withdrawn(Chosen chosen) {
        TableWords words = TableWords.of(chosen.visit());
        return chosen.withdrawn().stream()
                .map(release -> chosen.visit()
                        .texts()
                        .get(
                                "tables.vintages.withdrawn",
                                "release",
                                release.id(),
                                "known",
                                words.date(release.known()),
                                "date",
                                release.withdrawal()
                                        .map(step -> words.date(step.at()))
                                        .orElse(""),
                                "reason",
                                release.withdrawal().map(step -> step.reason()).orElse("")))
                .toList();
    }

    /**
     * A series of all releases, as it was chosen.
     *
     * @param newest what the cells of the newest release mean
     * @param codes the code in each dimension but that of periods, by name of the dimension
     */
    record Series(Dataset newest, Vintages vintages, Map<String, String> codes) {
        VintageWords words(Visit visit) {
            return new VintageWords(visit, newest, vintages, codes);
        }
    }

    /**
     * Reads the series that was chosen.
     *
     * @param most of so many releases at most: the newest
     * @throws QuestionException when none is published, or something is chosen that the table has not
     */
    static Series series(Chosen chosen, int most) {
        Visit visit = chosen.visit();
        List<DatasetRelease> releases = chosen.vintages();
        if (releases.isEmpty()) {
            throw new QuestionException(
                    "dataset", chosen.dataset(), List.of(), List.of(), "no release of this table is published");
        }
        Dataset newest = Chosen.datasets(visit).structure(releases.getLast());
        CellChoice choice = new CellChoice(newest, visit::choice);
        Map<String, String> codes = choice.series(dimension -> usual(visit, newest, dimension));
        Vintages vintages = Vintages.read(Chosen.datasets(visit), releases, most, newest, choice.topic(), codes);
        return new Series(newest, vintages, codes);
    }

    /** The municipality that the reader keeps, or else the first code. */
    private static String usual(Visit visit, Dataset dataset, Dimension dimension) {
        String mine = visit.choice("mine");
        boolean areas = dataset.regions().filter(dimension::equals).isPresent();
        return areas && mine != null && dimension.findCode(mine).isPresent()
                ? mine
                : dimension.codes().getFirst().id();
    }

    private static List<TableForm.Field> fields(Visit visit, Dataset dataset, Topic topic, Map<String, String> codes) {
        List<TableForm.Field> fields = new ArrayList<>();
        String language = dataset.language();
        fields.add(TableForm.field("topic", visit.texts().get("tables.topic"), TableForm.topics(dataset, topic))
                .in(language));
        dataset.regions()
                .filter(regions -> regions.codes().size() > 1)
                .ifPresent(regions -> fields.add(TableForm.field(
                                "region", visit.texts().get("table.area"), options(visit, dataset, regions, codes))
                        .in(language)));
        List<Dimension> others = CellChoice.others(dataset);
        for (int i = 0; i < others.size() && i < CellChoice.MOST_DIMENSIONS; i++) {
            if (others.get(i).codes().size() > 1) {
                fields.add(TableForm.field(
                                CellChoice.name(i + 1),
                                others.get(i).title(),
                                options(visit, dataset, others.get(i), codes))
                        .titled(language));
            }
        }
        return fields;
    }

    /** Districts and neighbourhoods are too many for a list; their codes can be written in the address. */
    private static List<Option> options(Visit visit, Dataset dataset, Dimension dimension, Map<String, String> codes) {
        CodeNames names = CodeNames.of(visit.monitor(), dataset);
        String chosen = codes.getOrDefault(dimension.name(), "");
        boolean many = dimension.codes().size() > MANY_AREAS;
        return dimension.codes().stream()
                .map(Code::id)
                .filter(id -> !many || id.equals(chosen) || !id.matches("(WK|BU).*"))
                .limit(MANY_AREAS)
                .map(id -> new Option(id, names.of(dimension.name(), id), id.equals(chosen)))
                .toList();
    }
}
