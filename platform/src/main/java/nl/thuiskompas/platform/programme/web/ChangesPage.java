package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.TwoDays;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became known between two days, and what it came in the place of. */
@RestController
public final class ChangesPage {
    private final ProgrammeKitchen kitchen;

    ChangesPage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param from the day before the first change that is shown
     * @param to the last day that is shown
     */
    public record View(
            PageFrame frame,
            String from,
            String to,
            String lead,
            List<OfLine> lines,
            List<NoticeView> notices,
            TakeFacts take) {}

    /** The changes of a part of the programme. */
    public record OfLine(String id, String title, List<Moment> moments) {}

    @GetMapping({"/nl/programma/wijzigingen", "/en/programme/changes"})
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        return kitchen.serve(
                request,
                Place.PROGRAMME_CHANGES,
                List.of(),
                List.of(TwoDays.FROM, TwoDays.TO),
                visit -> new ProgrammeKitchen.Dish("programme/changes.jte", view(visit)));
    }

    private static View view(ProgrammeVisit visit) {
        TwoDays days = TwoDays.of(
                visit.link(), new TwoDays.Bounds(Monitors.FIRST, visit.known().day()), to -> to.minusYears(1));
        LocalDate from = days.from();
        LocalDate to = days.to();
        Telling telling = visit.telling();
        Texts texts = visit.texts();
        Known known = visit.ledger().at(to);
        List<Entry> entries = known.since(from);
        long replacing =
                entries.stream().filter(entry -> entry.replaces().isPresent()).count();
        String key = from.equals(to)
                ? "ledger.changes.same"
                : entries.isEmpty()
                        ? "ledger.changes.none"
                        : entries.size() == 1 ? "ledger.changes.lead.one" : "ledger.changes.lead";
        return new View(
                visit.frame(texts.get("place.PROGRAMME_CHANGES"), visit.step(Place.PROGRAMME)),
                from.toString(),
                to.toString(),
                texts.get(
                                key,
                                "from",
                                telling.day(from),
                                "to",
                                telling.day(to),
                                "before",
                                telling.day(from.minusDays(1)),
                                "count",
                                telling.numbers().whole(entries.size()))
                        + (replacing == 0
                                ? ""
                                : " "
                                        + (replacing == 1
                                                ? texts.get("ledger.changes.replacing.one")
                                                : texts.get(
                                                        "ledger.changes.replacing",
                                                        "count",
                                                        telling.words()
                                                                .small(java.math.BigDecimal.valueOf(replacing))))),
                lines(telling, entries),
                NoticeView.all(visit.ledger(), visit.texts()),
                TakeFacts.of(
                        visit,
                        visit.to(Place.PROGRAMME_FACTS)
                                .with(TwoDays.FROM, from.toString())
                                .with(TwoDays.TO, to.toString()),
                        entries.size()));
    }

    private static List<OfLine> lines(Telling telling, List<Entry> entries) {
        List<OfLine> lines = new ArrayList<>();
        for (Line line : telling.visit().ledger().lines().values()) {
            List<Entry> own = entries.stream()
                    .filter(entry -> entry.series().line().equals(line))
                    .toList();
            if (!own.isEmpty()) {
                lines.add(new OfLine(
                        line.id(),
                        LineView.title(telling, line),
                        Timelines.of(telling, own).reversed()));
            }
        }
        return lines;
    }
}
