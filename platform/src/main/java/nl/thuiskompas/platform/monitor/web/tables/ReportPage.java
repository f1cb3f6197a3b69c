package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.Checks;
import nl.thuiskompas.platform.checks.ReadingNotices;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was found in a release while it was read and checked, and what follows from it. */
@RestController
public final class ReportPage {
    private static final Map<String, Check> CHECKS =
            Checks.all().stream().collect(Collectors.toMap(Check::code, Function.identity()));

    private final PageKitchen kitchen;

    ReportPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param found how many of which severity
     * @param outcome what happens with the release now
     * @param grave whether it is held back
     * @param command what can be typed next; empty when there is nothing to do
     * @param table the page with its figures; null when nobody may see them
     * @param ran how many checks ran
     */
    public record View(
            PageFrame frame,
            String title,
            String language,
            String release,
            String state,
            String found,
            String outcome,
            boolean grave,
            String command,
            @Nullable Link table,
            List<KindView> kinds,
            int ran) {}

    /**
     * Notices of one kind.
     *
     * @param about what the check looks at, or what reading stumbled over
     * @param more how many are not listed; empty for none
     */
    public record KindView(
            String code,
            String severity,
            boolean grave,
            String count,
            String about,
            List<NoticeView> first,
            String more) {}

    /** One thing that was found. */
    public record NoticeView(String place, String row, String message) {}

    @GetMapping({"/nl/tabellen" + TablePage.TABLE + "/controle", "/en/tables" + TablePage.TABLE + "/checks"})
    ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable String dataset) {
        List<String> names = List.of(Chosen.RELEASE);
        return kitchen.serve(request, Place.TABLE_REPORT, List.of(dataset), names, Chosen::stamp, visit -> {
            List<DatasetRelease> all = Chosen.all(visit, dataset);
            String given = visit.choice(Chosen.RELEASE);
            DatasetRelease release = ImportedTables.release(
                    all, Chosen.RELEASE, given == null ? all.getLast().id() : given);
            return new PageKitchen.Dish("tables/report.jte", view(visit, release));
        });
    }

    private static View view(Visit visit, DatasetRelease release) {
        TableWords words = TableWords.of(visit);
        Report report = Chosen.tables(visit).report(release);
        CodeNames names = CodeNames.of(visit.monitor(), Chosen.datasets(visit).structure(release));
        boolean held = !report.publishable() && !ImportedTables.visible(release);
        return new View(
                visit.frame(
                        visit.texts().get("place.TABLE_REPORT"),
                        Place.SOURCES,
                        visit.step(Place.SOURCES),
                        visit.step(Place.TABLES),
                        new PageFrame.Step(release.title(), visit.to(Place.TABLES, release.dataset()))),
                release.title(),
                Chosen.datasets(visit).structure(release).language(),
                release.id(),
                words.state(release),
                release.state() == ReleaseState.STAGED
                        ? words.texts().get("tables.notChecked")
                        : TablesPage.found(words, report),
                outcome(words, release, report),
                held,
                command(release, report),
                ImportedTables.visible(release)
                        ? visit.to(Place.TABLES, release.dataset()).with(Chosen.RELEASE, release.id())
                        : null,
                report.kinds().stream()
                        .map(kind -> kind(visit, release, names, kind))
                        .toList(),
                report.ran().size());
    }

    private static String outcome(TableWords words, DatasetRelease release, Report report) {
        String key = switch (release.state()) {
            case STAGED -> "staged";
            case CHECKED -> report.publishable() ? "ready" : "held";
            default -> report.kinds().isEmpty() ? "clean" : "warned";
        };
        return words.texts().get("tables.outcome." + key);
    }

    private static String command(DatasetRelease release, Report report) {
        return switch (release.state()) {
            case STAGED -> "./thuis releases check " + release.id();
            case CHECKED ->
                report.publishable()
                        ? "./thuis releases publish " + release.id()
                        : "./thuis releases report " + release.id();
            default -> "";
        };
    }

    /** What a kind of notice is about; a kind of an earlier version of ours may be known no more. */
    private static String about(Visit visit, String code) {
        Check check = CHECKS.get(code);
        if (check != null) {
            return check.about().in(visit.language());
        }
        String reading = visit.texts().get("tables.report.whileReading");
        return ReadingNotices.find(code)
                .map(kind -> reading + " " + kind.about().in(visit.language()))
                .orElse(reading);
    }

    private static KindView kind(Visit visit, DatasetRelease release, CodeNames names, Report.Kind kind) {
        TableWords words = TableWords.of(visit);
        long more = kind.count() - kind.first().size();
        boolean quoted = ImportedTables.visible(release);
        return new KindView(
                kind.code(),
                words.texts().get("tables.severity." + kind.severity().code()),
                kind.severity() == nl.thuiskompas.platform.datasets.Severity.ERROR,
                words.count(kind.count()),
                about(visit, kind.code()),
                kind.first().stream()
                        .map(notice -> new NoticeView(
                                names.place(notice.place()),
                                notice.row() == 0 ? "" : words.count(notice.row()),
                                notice.message().in(visit.language())))
                        .toList(),
                !quoted
                        ? words.texts().get("tables.report.unquoted", "release", release.id())
                        : more == 0 ? "" : words.texts().get("tables.report.more", "count", words.count(more)));
    }
}
