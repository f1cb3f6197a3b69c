package nl.thuiskompas.platform.programme.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.api.AnswersPrograms;
import nl.thuiskompas.platform.monitor.web.api.ApiAnswers;
import nl.thuiskompas.platform.monitor.web.api.Json;
import nl.thuiskompas.platform.programme.CountedOnce;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Step;
import nl.thuiskompas.platform.programme.Total;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The targets with how far they are, and what facts come to together when each home is counted once. */
@RestController
@AnswersPrograms
public final class TargetsEndpoint {
    private static final String TARGET = "target";
    private static final String TOTAL = "total";

    private final Ledger ledger;
    private final ApiAnswers answers;

    TargetsEndpoint(Ledger ledger, ApiAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /** All targets that stood, each with its course. */
    @GetMapping(ProgrammeAddresses.TARGETS_PATH)
    ResponseEntity<byte[]> targets(HttpServletRequest request) {
        return answers.answer(request, ProgrammeAddresses.TARGETS, ledger.release(), asked -> {
            Selection selection = Selection.of(asked.given(), ledger);
            Known known = ledger.at(asked.day());
            List<Entry> wanted = targets(known).stream()
                    .filter(target -> selection.wants(target.series()))
                    .toList();
            return document(
                    known,
                    (json, writer) -> Json.objects(json, "targets", wanted, entry -> target(json, known, entry)));
        });
    }

    /** One target. */
    @GetMapping(ProgrammeAddresses.TARGET_PATH)
    ResponseEntity<byte[]> target(HttpServletRequest request, @PathVariable String target) {
        return answers.answer(request, ProgrammeAddresses.TARGET, ledger.release(), asked -> {
            Known known = ledger.at(asked.day());
            Entry found = found(known, target);
            return document(known, (json, writer) -> target(json, known, found));
        });
    }

    private static void target(JsonGenerator json, Known known, Entry entry) {
        new EntryJson(json, known).whole(entry);
        new CourseJson(json, known).course(Courses.of(known, entry));
    }

    private static List<Entry> targets(Known known) {
        return known.ledger().series().values().stream()
                .filter(series -> series.step() == Step.TARGET)
                .flatMap(series -> known.of(series).stream())
                .toList();
    }

    private static Entry found(Known known, String asked) {
        Known.Found found = known.find(asked);
        if (found instanceof Known.Found.NotYet notYet) {
            throw new QuestionException(
                    TARGET,
                    asked,
                    List.of(),
                    List.of(),
                    "target " + asked + " became known on " + notYet.from() + ", after " + known.day());
        }
        if (found instanceof Known.Found.Present present
                && present.entry().series().step() == Step.TARGET) {
            return present.entry();
        }
        throw Selection.unknown(
                TARGET, asked, targets(known).stream().map(Entry::id).toList());
    }

    /** All totals. */
    @GetMapping(ProgrammeAddresses.TOTALS_PATH)
    ResponseEntity<byte[]> totals(HttpServletRequest request) {
        return answers.answer(request, ProgrammeAddresses.TOTALS, ledger.release(), asked -> {
            Selection selection = Selection.of(asked.given(), ledger);
            Known known = ledger.at(asked.day());
            List<CountedOnce> wanted = ledger.totals().values().stream()
                    .filter(total -> selection.wants(total.line()))
                    .map(total -> CountedOnce.of(known, total))
                    .toList();
            return document(known, (json, writer) -> Json.objects(json, "totals", wanted, writer::total));
        });
    }

    /** One total: a range where its parts may overlap, with the reason. */
    @GetMapping(ProgrammeAddresses.TOTAL_PATH)
    ResponseEntity<byte[]> total(HttpServletRequest request, @PathVariable String total) {
        return answers.answer(request, ProgrammeAddresses.TOTAL, ledger.release(), asked -> {
            Total found = ledger.totals().get(total);
            if (found == null) {
                throw Selection.unknown(TOTAL, total, ledger.totals().keySet());
            }
            Known known = ledger.at(asked.day());
            return document(known, (json, writer) -> writer.total(CountedOnce.of(known, found)));
        });
    }

    private byte[] document(Known known, BiConsumer<JsonGenerator, CourseJson> body) {
        return Json.object(json -> {
            json.writeStringProperty("release", ledger.release());
            json.writeStringProperty("asOf", known.day().toString());
            body.accept(json, new CourseJson(json, known));
        });
    }
}
