package nl.thuiskompas.platform.workbench.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.api.AnswersPrograms;
import nl.thuiskompas.platform.monitor.web.api.Parameters;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.workbench.AnswerDocument;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.Fault;
import nl.thuiskompas.platform.workbench.KeySource;
import nl.thuiskompas.platform.workbench.ProblemReader;
import nl.thuiskompas.platform.workbench.Reading;
import nl.thuiskompas.platform.workbench.Result;
import nl.thuiskompas.platform.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Divides the problem that is sent. Nothing of it is kept. */
@RestController
@AnswersPrograms
public final class DistributionsEndpoint {
    private static final int PATIENCE_SECONDS = 5;

    private final Workbench workbench;
    private final Semaphore large = new Semaphore(1, true);

    DistributionsEndpoint(KeySource source) {
        this.workbench = new Workbench(source);
    }

    /** The distribution, or a problem that says why there is none. */
    @PostMapping(DistributionAddresses.PATH)
    ResponseEntity<byte[]> distribute(HttpServletRequest request) throws IOException {
        boolean prices = prices(Parameters.of(request, DistributionAddresses.DISTRIBUTIONS));
        DistributionProblems problems = new DistributionProblems(instance(request));
        if (request.getContentLengthLong() > ProblemReader.MOST_BYTES) {
            return problems.tooLarge(ProblemReader.MOST_BYTES);
        }
        byte[] body = request.getInputStream().readNBytes(ProblemReader.MOST_BYTES + 1);
        if (body.length > ProblemReader.MOST_BYTES) {
            return problems.tooLarge(ProblemReader.MOST_BYTES);
        }
        return switch (workbench.read(body)) {
            case Reading.Refused(List<Fault> faults) -> problems.refused(faults);
            case Reading.Read(DistributionProblem asked) -> inTurn(asked, prices, request, problems);
        };
    }

    /** Small problems at once; of large ones one at a time, so that these can never take all of the server. */
    private ResponseEntity<byte[]> inTurn(
            DistributionProblem asked, boolean prices, HttpServletRequest request, DistributionProblems problems) {
        if (!Workbench.isLarge(asked)) {
            return distribute(asked, prices, request, problems);
        }
        boolean mine = false;
        try {
            mine = large.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return mine ? distribute(asked, prices, request, problems) : problems.busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problems.busy();
        } finally {
            if (mine) {
                large.release();
            }
        }
    }

    private static ResponseEntity<byte[]> distribute(
            DistributionProblem asked, boolean prices, HttpServletRequest request, DistributionProblems problems) {
        Language language = language(asked.language(), request);
        return switch (Workbench.solve(asked)) {
            case Result.Answer answer -> answer(answer, language, prices);
            case Result.Conflicting conflicting -> problems.conflict(conflicting, language);
            case Result.Refused(List<Fault> faults) -> problems.refused(faults);
        };
    }

    private static ResponseEntity<byte[]> answer(Result.Answer answer, Language language, boolean prices) {
        if (prices && !Workbench.canBePriced(answer.asked())) {
            throw new QuestionException(
                    DistributionAddresses.PRICES,
                    "true",
                    List.of("false"),
                    List.of("false"),
                    "the prices of " + answer.asked().problem().limits().size()
                            + " limits on so many municipalities and categories are more than is computed at once; ask"
                            + " without prices, or leave limits out");
        }
        Optional<List<Price>> costs = prices ? Optional.of(Workbench.prices(answer)) : Optional.empty();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(Json.writeCompact(AnswerDocument.of(answer, language, costs)));
    }

    private static boolean prices(Map<String, String> given) {
        String prices = given.getOrDefault(DistributionAddresses.PRICES, "false");
        List<String> allowed = List.of("true", "false");
        if (!allowed.contains(prices)) {
            throw new QuestionException(
                    DistributionAddresses.PRICES, prices, allowed, allowed, "prices is true or false, not " + prices);
        }
        return prices.equals("true");
    }

    /** That of the problem, else the one that the reader likes best, else Dutch. */
    private static Language language(Optional<Language> chosen, HttpServletRequest request) {
        return chosen.orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Language accepted(@Nullable String header) {
        try {
            return Locale.LanguageRange.parse(header == null ? "nl" : header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .flatMap(range -> Language.find(
                            Locale.forLanguageTag(range.getRange()).getLanguage())
                            .stream())
                    .findFirst()
                    .orElse(Language.NL);
        } catch (IllegalArgumentException e) {
            // A header that nobody can read is no reason not to answer.
            return Language.NL;
        }
    }

    private static String instance(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
