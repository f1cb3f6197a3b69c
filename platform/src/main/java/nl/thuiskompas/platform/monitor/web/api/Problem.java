package nl.thuiskompas.platform.monitor.web.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Transition;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.monitor.MissingImportException;
import nl.thuiskompas.platform.monitor.MissingListException;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What went wrong, for programs, after RFC 9457. A wrong parameter is also named in {@code errors}, the list that the
 * Dutch API design rules ask for.
 *
 * @param kind what sort of problem, stable
 * @param status HTTP status
 * @param title the sort of problem in a few words
 * @param detail this problem in one sentence
 * @param instance the address that was asked for
 * @param question the parameter that is wrong, if one is
 * @param withdrawn the release that is gone, if one is
 */
record Problem(
        String kind,
        HttpStatus status,
        String title,
        String detail,
        String instance,
        @Nullable QuestionException question,
        @Nullable DatasetRelease withdrawn) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOT_FOUND = "not-found";

    private Problem(
            String kind,
            HttpStatus status,
            String title,
            String detail,
            String instance,
            @Nullable QuestionException question) {
        this(kind, status, title, detail, instance, question, null);
    }

    static Problem wrongParameter(QuestionException question, String instance) {
        return new Problem(
                "wrong-parameter",
                HttpStatus.BAD_REQUEST,
                "Wrong parameter",
                String.valueOf(question.getMessage()),
                instance,
                question);
    }

    /** A division that is known, while its list is not: there are no figures at this address until somebody brings it. */
    static Problem missingList(MissingListException question, String instance) {
        return new Problem(
                "missing-list",
                HttpStatus.NOT_FOUND,
                "List of the division missing",
                String.valueOf(question.getMessage()),
                instance,
                question);
    }

    /** An indicator that is known, while the table that fills it was not imported. */
    static Problem missingImport(MissingImportException question, String instance) {
        return new Problem(
                "missing-import",
                HttpStatus.NOT_FOUND,
                "Table not imported",
                String.valueOf(question.getMessage()),
                instance,
                question);
    }

    /** The address names something that is not there. */
    static Problem notFound(QuestionException question, String instance) {
        return new Problem(
                NOT_FOUND,
                HttpStatus.NOT_FOUND,
                "Not found",
                String.valueOf(question.getMessage()),
                instance,
                question);
    }

    static Problem notFound(String detail, String instance) {
        return new Problem(NOT_FOUND, HttpStatus.NOT_FOUND, "Not found", detail, instance, null);
    }

    /** @param posted whether the right method is POST */
    static Problem wrongMethod(String method, boolean posted, String instance) {
        return new Problem(
                "wrong-method",
                HttpStatus.METHOD_NOT_ALLOWED,
                "Method not allowed",
                "method " + method + " is not allowed: "
                        + (posted ? "send the question as JSON with POST" : "this can be read with GET and HEAD"),
                instance,
                null);
    }

    /** A question that is sent as something else than JSON, as curl does when nobody tells it what it sends. */
    static Problem wrongBody(String type, String instance) {
        return new Problem(
                "wrong-body",
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Unsupported media type",
                "the body is of the kind " + type + "; send JSON, with the header Content-Type: application/json",
                instance,
                null);
    }

    static Problem wrongType(String accepted, List<String> offered, String instance) {
        return new Problem(
                "wrong-type",
                HttpStatus.NOT_ACCEPTABLE,
                "Not acceptable",
                "there is nothing here of the kind " + accepted + "; there are " + String.join(", ", offered),
                instance,
                null);
    }

    /** Refused before anything of ours saw it: too malformed, too long, or with signs that no address of ours has. */
    static Problem refused(HttpStatus status, String instance) {
        String detail = status == HttpStatus.BAD_REQUEST
                ? "the request cannot be read: in an address only letters, digits and -._~ stand for themselves, everything"
                        + " else is written as a percent sign and two hexadecimal digits"
                : "the server refused the request: " + status.getReasonPhrase();
        return new Problem("unreadable-request", status, status.getReasonPhrase(), detail, instance, null);
    }

    static Problem missingData(String detail, String instance) {
        return new Problem(
                "missing-data", HttpStatus.SERVICE_UNAVAILABLE, "Data not available", detail, instance, null);
    }

    /** What was withdrawn is gone; its steps and the reason are for everybody who used it. */
    static Problem gone(WithdrawnException e, String instance) {
        return new Problem(
                "withdrawn", HttpStatus.GONE, "Withdrawn", String.valueOf(e.getMessage()), instance, null, e.release());
    }

    /** What was withdrawn of the tables that come with us, in a sentence that says why. */
    static Problem gone(String sentence, String instance) {
        return new Problem("withdrawn", HttpStatus.GONE, "Withdrawn", sentence, instance, null);
    }

    static Problem ours(String instance) {
        return new Problem(
                "our-fault",
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Internal error",
                "this is a fault of ours; it has been written to the log",
                instance,
                null);
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(600);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "urn:thuiskompas:problem:" + kind);
            json.writeStringProperty("title", title);
            json.writeName("status");
            json.writeNumber(status.value());
            json.writeStringProperty("detail", detail);
            json.writeStringProperty("instance", instance);
            if (question != null) {
                parameter(json, question);
            }
            if (withdrawn != null) {
                withdrawn(json, withdrawn);
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void parameter(JsonGenerator json, QuestionException wrong) {
        json.writeStringProperty("parameter", wrong.parameter());
        json.writeStringProperty("given", wrong.given());
        list(json, "allowed", wrong.allowed());
        list(json, "nearest", wrong.nearest());
        json.writeArrayPropertyStart("errors");
        json.writeStartObject();
        json.writeStringProperty("in", kind.equals(NOT_FOUND) ? "path" : "query");
        json.writeStringProperty("location", wrong.parameter());
        json.writeStringProperty("code", kind);
        json.writeStringProperty("detail", detail);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void withdrawn(JsonGenerator json, DatasetRelease release) {
        json.writeStringProperty("dataset", release.dataset());
        json.writeStringProperty("release", release.id());
        Json.text(json, "reason", release.withdrawal().map(Transition::reason).orElse(null));
        ReleaseJson.transitions(json, release);
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
