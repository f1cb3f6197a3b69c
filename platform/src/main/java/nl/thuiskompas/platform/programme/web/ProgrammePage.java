package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.programme.LedgerNotice;
import nl.thuiskompas.platform.programme.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The parts of the programme with what is done in them: all of them, or one. */
@RestController
public final class ProgrammePage {
    private final ProgrammeKitchen kitchen;

    ProgrammePage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param whole whether it is the page of all parts
     */
    public record View(
            PageFrame frame,
            boolean whole,
            String lead,
            List<LineView> lines,
            List<Moment> moments,
            List<LedgerNotice> notices,
            TakeFacts take) {}

    @GetMapping({"/nl/programma", "/en/programme"})
    ResponseEntity<byte[]> programme(HttpServletRequest request) {
        return kitchen.serve(request, Place.PROGRAMME, List.of(), List.of(), visit -> {
            Telling telling = visit.telling();
            int count = FactChoice.of(visit).size();
            return new ProgrammeKitchen.Dish(
                    "programme/programme.jte",
                    new View(
                            visit.frame(visit.texts().get("place.PROGRAMME"), visit.step(Place.PROGRESS)),
                            true,
                            visit.texts().get("ledger.programme.lead"),
                            visit.ledger().lines().values().stream()
                                    .map(line -> LineView.of(telling, line))
                                    .toList(),
                            List.of(),
                            visit.ledger().notices(),
                            TakeFacts.of(visit, visit.to(Place.PROGRAMME_FACTS), count)));
        });
    }

    @GetMapping({"/nl/programma/actielijnen/{line:[a-z0-9.-]+}", "/en/programme/lines/{line:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> line(HttpServletRequest request, @PathVariable String line) {
        return kitchen.serve(request, Place.PROGRAMME_LINES, List.of(line), List.of(), visit -> {
            Telling telling = visit.telling();
            Line found = ProgrammeVisit.named(visit.ledger().lines(), line, "line");
            return new ProgrammeKitchen.Dish(
                    "programme/programme.jte",
                    new View(
                            visit.frame(LineView.title(telling, found), visit.step(Place.PROGRAMME)),
                            false,
                            "",
                            List.of(LineView.of(telling, found)),
                            List.of(),
                            List.of(),
                            TakeFacts.of(visit, FactChoice.LINE, line)));
        });
    }
}
