package nl.thuiskompas.platform.programme.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import nl.thuiskompas.platform.monitor.web.api.AnswersPrograms;
import nl.thuiskompas.platform.monitor.web.api.ApiAddress;
import nl.thuiskompas.platform.monitor.web.api.ApiAnswers;
import nl.thuiskompas.platform.monitor.web.api.ApiAnswers.Asked;
import nl.thuiskompas.platform.monitor.web.api.Json;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Measure;
import nl.thuiskompas.platform.programme.Series;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The parts of the programme, what is done for it, the facts, and what became known between two days. */
@RestController
@AnswersPrograms
public final class ProgrammeEndpoint {
    private final Ledger ledger;
    private final ApiAnswers answers;

    ProgrammeEndpoint(Ledger ledger, ApiAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /** The parts, with the names of their measures. */
    @GetMapping(ProgrammeAddresses.LINES_PATH)
    ResponseEntity<byte[]> lines(HttpServletRequest request) {
        return answer(request, ProgrammeAddresses.LINES, (json, asked) -> {
            json.writeStringProperty("asOf", asked.day().toString());
            Json.objects(json, "lines", ledger.lines().values(), line -> {
                json.writeStringProperty("line", line.id());
                Json.text(json, "number", line.number());
                Json.words(json, "title", line.title());
                Json.texts(
                        json,
                        "measures",
                        ledger.measures(line).stream().map(Measure::id).toList());
            });
        });
    }

    /** What is done, with the series of facts about it in the order of the chain. */
    @GetMapping(ProgrammeAddresses.MEASURES_PATH)
    ResponseEntity<byte[]> measures(HttpServletRequest request) {
        return answer(request, ProgrammeAddresses.MEASURES, (json, asked) -> {
            Selection selection = Selection.of(asked.given(), ledger);
            Known known = ledger.at(asked.day());
            json.writeStringProperty("asOf", asked.day().toString());
            List<Measure> wanted = ledger.measures().values().stream()
                    .filter(measure -> selection.wants(measure.line()))
                    .toList();
            Json.objects(json, "measures", wanted, measure -> measure(json, known, measure));
        });
    }

    private void measure(JsonGenerator json, Known known, Measure measure) {
        json.writeStringProperty("measure", measure.id());
        json.writeStringProperty("line", measure.line().id());
        json.writeStringProperty("kind", Code.of(measure.kind()));
        EntryJson.party(json, "owner", measure.owner());
        Json.words(json, "title", measure.title());
        Json.words(json, "summary", measure.summary());
        Json.objects(json, "series", ledger.series(measure), series -> series(json, known, series));
    }

    private static void series(JsonGenerator json, Known known, Series series) {
        json.writeStringProperty("series", series.id());
        json.writeStringProperty("step", Code.of(series.step()));
        json.writeStringProperty("concept", series.concept().id());
        json.writeStringProperty("unit", Code.of(series.unit()));
        EntryJson.party(json, "owner", series.owner());
        Json.words(json, "title", series.title());
        Json.words(json, "definition", series.definition());
        Json.texts(json, "entries", known.of(series).stream().map(Entry::id).toList());
    }

    /** The facts that stood, each with all its attributes. */
    @GetMapping(ProgrammeAddresses.ENTRIES_PATH)
    ResponseEntity<byte[]> entries(HttpServletRequest request) {
        return answer(request, ProgrammeAddresses.ENTRIES, (json, asked) -> {
            Selection selection = Selection.of(asked.given(), ledger);
            Known known = ledger.at(asked.day());
            EntryJson writer = new EntryJson(json, known);
            List<Entry> wanted = ledger.series().values().stream()
                    .filter(selection::wants)
                    .flatMap(series -> known.of(series).stream())
                    .toList();
            json.writeStringProperty("asOf", asked.day().toString());
            Json.objects(json, "entries", wanted, writer::whole);
        });
    }

    /** What became known after one day, up to and including another. */
    @GetMapping(ProgrammeAddresses.CHANGES_PATH)
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        return answer(request, ProgrammeAddresses.CHANGES, (json, asked) -> {
            Days days = Days.of(asked.given(), asked.day());
            Known known = ledger.at(days.to());
            EntryJson writer = new EntryJson(json, known);
            json.writeStringProperty("from", days.from().toString());
            json.writeStringProperty("to", days.to().toString());
            Json.objects(json, "entries", known.since(days.from()), writer::whole);
        });
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, ApiAddress address, BiConsumer<JsonGenerator, Asked> body) {
        return answers.answer(
                request,
                address,
                ledger.release(),
                asked -> Json.object(json -> {
                    json.writeStringProperty("release", ledger.release());
                    body.accept(json, asked);
                }));
    }
}
