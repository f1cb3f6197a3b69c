package nl.thuiskompas.platform.monitor.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.catalogue.NewsSource;
import nl.thuiskompas.platform.catalogue.ReleaseNews;
import nl.thuiskompas.platform.catalogue.ReleaseNews.Fact;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import org.springframework.stereotype.Component;

/** Every table that became visible in the warehouse, for the feed of releases. */
@Component
final class WarehouseNews implements NewsSource {
    private final Monitors monitors;

    WarehouseNews(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<ReleaseNews> news() {
        return monitors.now().warehouse().releases().stream()
                .map(WarehouseNews::news)
                .toList();
    }

    private static ReleaseNews news(Release release) {
        Words title = release.table().titles();
        return new ReleaseNews(
                release.id(),
                release.published(),
                words(language -> Texts.in(language).get("feed.published", "title", title.in(language))),
                List.of(
                        fact("foot.release", language -> release.id()),
                        fact(
                                "table.rows",
                                language -> Numbers.in(language)
                                        .whole((double) release.table().rows())),
                        fact(
                                "feed.columns",
                                language -> release.table().columns().stream()
                                        .map(column -> column.titles().in(language))
                                        .collect(Collectors.joining(", "))),
                        fact(
                                "feed.source",
                                language -> release.table().sources().stream()
                                        .map(source -> source(source, language))
                                        .collect(Collectors.joining("; "))),
                        fact("feed.checksum", language -> "SHA-256 " + release.dataSha256())),
                Link.to(Language.NL, Place.SOURCES));
    }

    private static String source(SourceDescription source, Language language) {
        return source.publisher() + " " + source.table() + ", " + source.title().in(language) + " (" + source.licence()
                + ")";
    }

    private static Fact fact(String label, Function<Language, String> text) {
        return new Fact(words(language -> Texts.in(language).get(label)), words(text));
    }

    private static Words words(Function<Language, String> text) {
        return new Words(text.apply(Language.NL), text.apply(Language.EN));
    }
}
