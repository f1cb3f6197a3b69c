package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources and licences, the definitions, and the releases that are served or refused. */
@RestController
public final class SourcesPage {
    private final PageKitchen kitchen;

    SourcesPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            List<SourceLine> sources,
            List<Definition> definitions,
            List<ReleaseLine> releases,
            List<String> refusals) {}

    /** A publication we build on. */
    public record SourceLine(
            String publisher, String title, String table, String licence, String licenceUrl, String url) {}

    /** A definition of ours. */
    public record Definition(String code, String title, String text, String version) {}

    /** A release that is served. */
    public record ReleaseLine(String id, String title, String rows, String published, String checksum, String note) {}

    @GetMapping({"/nl/bronnen", "/en/sources"})
    ResponseEntity<byte[]> sources(HttpServletRequest request) {
        return kitchen.serve(request, Place.SOURCES, List.of(), List.of(), visit -> {
            List<Release> releases = visit.monitor().warehouse().releases();
            View view = new View(
                    visit.frame(visit.texts().get("place.SOURCES"), Place.SOURCES),
                    sources(visit, releases),
                    visit.monitor().catalogue().entries().stream()
                            .map(entry -> definition(visit.language(), entry))
                            .toList(),
                    releases.stream().map(release -> line(visit, release)).toList(),
                    Stream.concat(
                                    visit.monitor().warehouse().refusals().stream()
                                            .map(refusal -> refusal.release() + ": " + refusal.problem()),
                                    visit.monitor().leftOut().stream())
                            .toList());
            return new PageKitchen.Dish("monitor/sources.jte", view);
        });
    }

    private static List<SourceLine> sources(Visit visit, List<Release> releases) {
        Map<String, SourceDescription> byId = new LinkedHashMap<>();
        releases.forEach(release -> release.table().sources().forEach(s -> byId.putIfAbsent(s.id(), s)));
        return byId.values().stream()
                .map(s -> new SourceLine(
                        s.publisher(), s.title().in(visit.language()), s.table(), s.licence(), s.licenceUrl(), s.url()))
                .collect(Collectors.toList());
    }

    private static Definition definition(Language language, IndicatorEntry entry) {
        return new Definition(
                entry.code(),
                entry.title().in(language),
                entry.definition().in(language),
                Integer.toString(entry.indicator().version()));
    }

    private static ReleaseLine line(Visit visit, Release release) {
        LocalDate published = release.published().atZone(ZoneOffset.UTC).toLocalDate();
        return new ReleaseLine(
                release.id(),
                release.table().titles().in(visit.language()),
                visit.words().numbers().whole((double) release.table().rows()),
                visit.words().numbers().date(published),
                release.dataSha256().substring(0, 16),
                release.table().note().map(note -> note.in(visit.language())).orElse(""));
    }
}
