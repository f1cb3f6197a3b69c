package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.Uses;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What changed between two releases of a table, and what on this site reads the cells that did. */
@RestController
public final class DiffPage {
    /** Names of the choices: of the release before and the one after, in both languages. */
    static final List<String> NAMES = List.of("from", "to", "van", "naar");

    private static final int MUNICIPALITIES = 25;
    private static final int SHOWN = 200;

    private final PageKitchen kitchen;

    DiffPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param finding what changed, in a sentence
     * @param incomparable names of dimensions that only one of both has; empty when cells can be compared one by one
     * @param municipalities those with most changed cells
     * @param more how many municipalities are not listed; 0 for none
     * @param shown how many of how many changes are listed; empty for all
     */
    public record View(
            PageFrame frame,
            String title,
            String language,
            String finding,
            String action,
            List<Option> before,
            List<Option> after,
            String incomparable,
            List<TopicLine> topics,
            List<AreaLine> municipalities,
            int more,
            List<String> heads,
            List<ChangeLine> changes,
            String shown,
            List<UseView> uses,
            TakeAlong take) {}

    /** What changed of one topic. */
    public record TopicLine(String title, String changed, String added, String removed, String largest, String where) {}

    /** How much changed of one municipality. */
    public record AreaLine(String name, Link link, String count) {}

    /** A cell that is not what it was. */
    public record ChangeLine(
            String topic, List<String> names, String before, String after, String difference, String kind) {}

    /** An indicator that reads what changed. */
    public record UseView(String title, Link page, List<String> addresses) {}

    @GetMapping({"/nl/tabellen" + TablePage.TABLE + "/verschil", "/en/tables" + TablePage.TABLE + "/difference"})
    ResponseEntity<byte[]> difference(HttpServletRequest request, @PathVariable String dataset) {
        return kitchen.serve(request, Place.TABLE_DIFFERENCE, List.of(dataset), NAMES, Chosen::stamp, visit -> {
            Chosen chosen = Chosen.of(visit, dataset);
            return new PageKitchen.Dish("tables/difference.jte", view(chosen));
        });
    }

    private static @Nullable String given(Visit visit, String name, String dutch) {
        return visit.choice(name) == null ? visit.choice(dutch) : visit.choice(name);
    }

    /**
     * The two releases that were chosen, or else the newest and the one before it.
     *
     * @throws QuestionException when none is published, or one is chosen that is not shown
     */
    static ReleaseDiff diff(Chosen chosen) {
        Visit visit = chosen.visit();
        List<DatasetRelease> vintages = chosen.vintages();
        if (vintages.isEmpty()) {
            throw new QuestionException(
                    "dataset", chosen.dataset(), List.of(), List.of(), "no release of this table is published");
        }
        String from = given(visit, "from", "van");
        String to = given(visit, "to", "naar");
        List<DatasetRelease> all = Chosen.all(visit, chosen.dataset());
        DatasetRelease before = from != null
                ? ImportedTables.visible(all, "from", from)
                : vintages.get(Math.max(0, vintages.size() - 2));
        DatasetRelease after = to != null ? ImportedTables.visible(all, "to", to) : vintages.getLast();
        return Chosen.datasets(visit).diff(before, after);
    }

    /** The summary of what changed, with who reads it. */
    static DiffSummary summary(Visit visit, ReleaseDiff diff) {
        return DiffSummary.of(
                diff, SHOWN, Uses.of(visit.monitor().holdings(), visit.monitor().catalogue()));
    }

    private static View view(Chosen chosen) {
        Visit visit = chosen.visit();
        List<DatasetRelease> vintages = chosen.vintages();
        PageFrame frame = visit.frame(
                visit.texts().get("place.TABLE_DIFFERENCE"),
                Place.SOURCES,
                visit.step(Place.SOURCES),
                visit.step(Place.TABLES),
                chosen.step());
        ReleaseDiff diff = diff(chosen);
        DiffSummary summary = summary(visit, diff);
        DiffWords words = new DiffWords(visit, diff, summary);
        Map<String, Long> municipalities = summary.municipalities();
        List<AreaLine> areas = areas(visit, words, municipalities);
        return new View(
                frame.sharing(chosen.title() + ". " + words.finding(), visit.link()),
                chosen.title(),
                diff.dataset().language(),
                words.finding(),
                visit.link().path(),
                options(chosen, vintages, diff.before()),
                options(chosen, vintages, diff.after()),
                String.join(", ", diff.dimensionsOfOne()),
                words.topics(),
                areas,
                municipalities.size() - areas.size(),
                words.heads(),
                words.changes(),
                words.shown(),
                uses(visit, summary),
                TakeAlong.difference(chosen, diff, summary));
    }

    private static List<Option> options(Chosen chosen, List<DatasetRelease> releases, DatasetRelease marked) {
        TableWords words = TableWords.of(chosen.visit());
        return releases.stream()
                .map(release -> new Option(
                        release.id(),
                        words.texts().get("tables.knownFrom", "date", words.date(release.known())) + " (" + release.id()
                                + ")",
                        release.equals(marked)))
                .toList();
    }

    private static List<AreaLine> areas(Visit visit, DiffWords words, Map<String, Long> municipalities) {
        TableWords numbers = TableWords.of(visit);
        return municipalities.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MUNICIPALITIES)
                .map(each -> new AreaLine(
                        words.region(each.getKey()),
                        visit.to(Place.AREAS, each.getKey()),
                        numbers.counted("tables.cells", each.getValue())))
                .toList();
    }

    private static List<UseView> uses(Visit visit, DiffSummary summary) {
        return summary.readBy().stream()
                .map(use -> new UseView(
                        use.indicator().title().in(visit.language()),
                        visit.to(Place.FIGURES, use.indicator().code()),
                        use.addresses()))
                .toList();
    }
}
