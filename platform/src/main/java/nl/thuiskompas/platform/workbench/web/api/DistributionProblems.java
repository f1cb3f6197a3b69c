package nl.thuiskompas.platform.workbench.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.workbench.AnswerDocument;
import nl.thuiskompas.platform.workbench.Fault;
import nl.thuiskompas.platform.workbench.Result;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why there is no distribution, after RFC 9457: every field that is wrong, or the limits that conflict. */
final class DistributionProblems {
    private static final String RETRY_SECONDS = "10";

    private final String instance;

    /** @param instance the address that was asked */
    DistributionProblems(String instance) {
        this.instance = instance;
    }

    /** A body that cannot be taken as it stands. */
    ResponseEntity<byte[]> refused(List<Fault> faults) {
        String more = faults.size() == 1 ? "" : "; and " + (faults.size() - 1) + " more, see errors";
        Map<String, Object> document = head(
                "wrong-problem",
                HttpStatus.BAD_REQUEST,
                "Wrong problem",
                faults.getFirst().line() + more);
        document.put(
                "errors",
                faults.stream()
                        .map(fault -> error(fault.field(), fault.code(), fault.sentence()))
                        .toList());
        return answer(HttpStatus.BAD_REQUEST, document);
    }

    /** More than is read. */
    ResponseEntity<byte[]> tooLarge(int most) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE,
                head(
                        "too-large",
                        HttpStatus.CONTENT_TOO_LARGE,
                        "Content too large",
                        "the body is larger than the " + (most >> 20)
                                + " MB that are read; split the region or the task"));
    }

    /** Others are being computed. */
    ResponseEntity<byte[]> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Json.writeCompact(head(
                        "busy",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Busy",
                        "other large problems are being computed; try again in a few seconds")));
    }

    /** Limits that cannot be kept together, and what comes nearest. */
    ResponseEntity<byte[]> conflict(Result.Conflicting conflicting, Language language) {
        Map<String, Object> conflict = AnswerDocument.of(conflicting, language);
        List<?> sentences = (List<?>) conflict.get("sentences");
        Map<String, Object> document = head(
                "conflicting-limits",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Conflicting limits",
                String.valueOf(sentences == null ? "" : sentences.getFirst()));
        List<Map<String, Object>> errors = new ArrayList<>();
        if (conflict.get("limits") instanceof List<?> limits) {
            for (Object each : limits) {
                if (each instanceof Map<?, ?> limit) {
                    errors.add(error(
                            String.valueOf(limit.get("field")),
                            "conflicting-limit",
                            String.valueOf(limit.get("sentence"))));
                }
            }
        }
        document.put("errors", errors);
        document.putAll(conflict);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, document);
    }

    private Map<String, Object> head(String kind, HttpStatus status, String title, String detail) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("type", "urn:thuiskompas:problem:" + kind);
        head.put("title", title);
        head.put("status", (long) status.value());
        head.put("detail", detail);
        head.put("instance", instance);
        return head;
    }

    private static Map<String, Object> error(String field, String code, String sentence) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("in", "body");
        error.put("location", field);
        error.put("code", code);
        error.put("detail", sentence);
        return error;
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Map<String, Object> document) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Json.writeCompact(document));
    }
}
