package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.thuiskompas.platform.catalogue.NewsSource;
import nl.thuiskompas.platform.catalogue.ReleaseNews;
import nl.thuiskompas.platform.catalogue.ReleaseNews.Fact;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Transition;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.stereotype.Component;

/** Imported tables that were published or withdrawn, for the feed of releases. */
@Component
final class ImportedNews implements NewsSource {
    private final Monitors monitors;

    ImportedNews(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<ReleaseNews> news() {
        Datasets datasets = monitors.now().holdings().datasets();
        List<ReleaseNews> news = new ArrayList<>();
        for (DatasetRelease release : datasets.releases()) {
            int number = 0;
            for (Transition step : release.history()) {
                number++;
                if (step.state() == ReleaseState.PUBLISHED || step.state() == ReleaseState.WITHDRAWN) {
                    news.add(news(release, step, number));
                }
            }
        }
        return news;
    }

    private static ReleaseNews news(DatasetRelease release, Transition step, int number) {
        boolean published = step.state() == ReleaseState.PUBLISHED;
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("foot.release", language -> release.id()));
        if (!step.reason().isBlank()) {
            facts.add(fact("feed.reason", language -> step.reason()));
        }
        facts.add(fact("feed.cells", language -> Numbers.in(language).whole((double) release.cells())));
        facts.add(fact("feed.known", language -> Numbers.in(language).date(release.known())));
        facts.add(fact(
                "feed.source",
                language -> release.origin().publisher() + " "
                        + release.origin().table() + " (" + release.origin().licence() + ")"));
        facts.add(fact(
                "feed.checksum", language -> "SHA-256 " + release.checksums().cells()));
        return new ReleaseNews(
                release.id() + "/" + step.state().code() + "-" + number,
                step.at(),
                words(language -> Texts.in(language)
                        .get(published ? "feed.published" : "feed.withdrawn", "title", release.title())),
                facts,
                Link.to(Language.NL, Place.TABLES, release.dataset()));
    }

    private static Fact fact(String label, Function<Language, String> text) {
        return new Fact(words(language -> Texts.in(language).get(label)), words(text));
    }

    private static Words words(Function<Language, String> text) {
        return new Words(text.apply(Language.NL), text.apply(Language.EN));
    }
}
