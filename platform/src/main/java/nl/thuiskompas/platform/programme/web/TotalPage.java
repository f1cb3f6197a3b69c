package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.programme.Total;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What facts come to together, each home counted once; a range wherever it is not known that they do not overlap. */
@RestController
public final class TotalPage {
    private final ProgrammeKitchen kitchen;

    TotalPage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(PageFrame frame, TotalView total, List<NoticeView> notices, TakeFacts take) {}

    @GetMapping({"/nl/programma/totalen/{total:[a-z0-9.-]+}", "/en/programme/totals/{total:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> total(HttpServletRequest request, @PathVariable String total) {
        return kitchen.serve(request, Place.PROGRAMME_TOTALS, List.of(total), List.of(), visit -> {
            Total found = ProgrammeVisit.named(visit.ledger().totals(), total, "total");
            PageFrame.Step line = new PageFrame.Step(
                    LineView.title(visit.telling(), found.line()),
                    visit.to(Place.PROGRAMME_LINES, found.line().id()));
            return new ProgrammeKitchen.Dish(
                    "programme/total.jte",
                    new View(
                            visit.frame(found.title().in(visit.language()), visit.step(Place.PROGRAMME), line),
                            TotalView.of(visit.telling(), found),
                            NoticeView.touching(
                                    visit,
                                    Stream.concat(
                                                    Stream.of(found.id()),
                                                    found.parts().stream().map(Total.Part::entry))
                                            .toList()),
                            TakeFacts.of(visit, FactChoice.TOTAL, total)));
        });
    }
}
