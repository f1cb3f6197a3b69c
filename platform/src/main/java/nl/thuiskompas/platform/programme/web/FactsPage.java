package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
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
import nl.thuiskompas.platform.monitor.web.DownloadPages;
import nl.thuiskompas.platform.programme.Entry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Facts of the ledger as one table, and the same table as a file. */
@RestController
public final class FactsPage {
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
    public record View(PageFrame frame, String lead, FactTable table, List<NoticeView> notices, TakeFacts take) {}

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
        choices.add(DownloadPages.STYLE);
        ProgrammeVisit visit = kitchen.visit(request, Place.PROGRAMME_FACTS, List.of(), choices);
        CsvStyle style = DownloadPages.style(visit.choice(DownloadPages.STYLE));
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
        String name = visit.link().place().word(visit.language()).replace('/', '-');
        MediaType type = suffix.equals("json") ? MediaType.APPLICATION_JSON : DownloadPages.type(suffix);
        return kitchen.file(request, visit, type, DownloadPages.headers(visit.link(), suffix, name), body);
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
}
