package nl.thuiskompas.platform.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.platform.catalogue.NewsSource;
import nl.thuiskompas.platform.catalogue.ReleaseNews;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.language.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feed of releases: what came, what was superseded and what was withdrawn, newest first. */
@RestController
final class FeedEndpoint {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int MOST = 500;

    private final List<NewsSource> sources;
    private final PublicAddress address;
    private final Answers answers;

    FeedEndpoint(List<NewsSource> sources, PublicAddress address, Answers answers) {
        this.sources = sources;
        this.address = address;
        this.answers = answers;
    }

    @GetMapping({"/nl/releases.atom", "/en/releases.atom"})
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        String site = address.of(request);
        List<ReleaseNews> news = sources.stream()
                .flatMap(source -> source.news().stream())
                .sorted(Comparator.comparing(ReleaseNews::at).reversed().thenComparing(ReleaseNews::id))
                .limit(MOST)
                .toList();
        // Something can be withdrawn while the server runs: what is kept is kept for exactly this news.
        Instant newest = news.isEmpty() ? Instant.EPOCH : news.getFirst().at();
        String key = request.getRequestURI() + "@" + site + "@" + newest + "@" + news.hashCode();
        return answers.answer(request, key, ATOM, () -> new AtomFeed(site, language).write(news, newest));
    }
}
