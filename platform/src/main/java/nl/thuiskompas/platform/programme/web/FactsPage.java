package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Entry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Facts of the ledger as one table, and the same table as a file. */
@RestController
public final class FactsPage {
    private static final String STYLE = "style";
    private static final String METADATA = "csv" + CsvwDocument.SUFFIX;

    private final ProgrammeKitchen kitchen;

    FactsPage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param lead how many facts there are, and as of which day
     */
    public record View(
            PageFrame frame, String lead, FactTable table, List<NoticeView> notices, TakeFacts take) {}

    @GetMapping({"/nl/programma/feiten", "/en/programme/facts"})
    ResponseEntity<byte[]> facts(HttpServletRequest request) {
        return kitchen.serve(request, Place.PROGRAMME_FACTS, List.of(), FactChoice.ALL, visit -> {
            Telling telling = visit.telling();
            List<Entry> entries = FactChoice.of(visit);
            String title = visit.texts().get("place.PROGRAMME_FACTS");
            return new ProgrammeKitchen.Dish(
                    "programme/facts.jte",
                    new View(
                            visit.frame(title, visit.step(Place.PROGRAMME)),
                            visit.texts()
                                    .get(
                                            entries.size() == 1 ? "ledger.facts.lead.one" : "ledger.facts.lead",
                                            "count",
                                            telling.numbers().whole(entries.size()),
                                            "day",
                                            telling.day(visit.known().day())),
                            telling.table("facts", title, "", entries),
                            NoticeView.all(visit.ledger(), visit.texts()),
                            TakeFacts.of(visit, visit.link(), entries.size())));
        });
    }

    @GetMapping({
        "/nl/programma/feiten.{suffix:csv|csv-metadata\\.json|xlsx|ods|json}",
        "/en/programme/facts.{suffix:csv|csv-metadata\\.json|xlsx|ods|json}"
    })
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String suffix) {
        List<String> choices = new ArrayList<>(FactChoice.ALL);
        choices.add(STYLE);
        ProgrammeVisit visit = kitchen.visit(request, Place.PROGRAMME_FACTS, List.of(), choices);
        CsvStyle style = style(visit);
        List<Entry> entries = FactChoice.of(visit);
        String title = visit.texts().get("place.PROGRAMME_FACTS");
        List<String> notes = notes(visit);
        Supplier<PlainTable> table = () -> new FactFiles(visit).table(entries);
        Supplier<byte[]> body = switch (suffix) {
            case "csv" -> () -> table.get().csv(style);
            case METADATA ->
                () -> table.get()
                        .csvw(
                                visit.language(),
                                title,
                                notes,
                                style,
                                visit.link().as("csv"));
            case "xlsx" -> () -> Workbooks.write(table.get().sheet(visit.language(), title, notes));
            case "ods" -> () -> OpenDocuments.write(table.get().sheet(visit.language(), title, notes));
            default -> () -> table.get().json(title, notes);
        };
        return kitchen.file(request, visit, type(suffix), headers(visit, suffix), body);
    }

    private static List<String> notes(ProgrammeVisit visit) {
        return List.of(
                visit.texts()
                        .get(
                                "ledger.file.day",
                                "day",
                                visit.telling().day(visit.known().day())),
                visit.texts().get("ledger.file.forms"),
                visit.texts().get("ledger.closing"),
                visit.texts()
                        .get("ledger.file.release", "release", visit.ledger().release()));
    }

    private static HttpHeaders headers(ProgrammeVisit visit, String suffix) {
        HttpHeaders headers = new HttpHeaders();
        if (suffix.equals("csv")) {
            headers.set(
                    HttpHeaders.LINK,
                    "<" + visit.link().as(METADATA) + ">; rel=\"describedby\"; type=\"" + CsvwDocument.MEDIA_TYPE
                            + "\"");
        }
        if (!suffix.endsWith("json")) {
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename(
                            "thuiskompas-"
                                    + visit.link()
                                            .place()
                                            .word(visit.language())
                                            .replace('/', '-') + "." + suffix,
                            StandardCharsets.UTF_8)
                    .build());
        }
        return headers;
    }

    private static MediaType type(String suffix) {
        return MediaType.parseMediaType(
                switch (suffix) {
                    case "csv" -> "text/csv;charset=UTF-8";
                    case METADATA -> CsvwDocument.MEDIA_TYPE;
                    case "xlsx" -> Workbooks.MEDIA_TYPE;
                    case "ods" -> OpenDocuments.MEDIA_TYPE;
                    default -> "application/json";
                });
    }

    private static CsvStyle style(ProgrammeVisit visit) {
        String given = visit.choice(STYLE);
        if (given == null) {
            return CsvStyle.DUTCH;
        }
        List<String> codes = List.of(CsvStyle.DUTCH.code(), CsvStyle.INTERNATIONAL.code());
        return CsvStyle.find(given)
                .orElseThrow(() -> new QuestionException(STYLE, given, codes, codes, "there is no style " + given));
    }
}
