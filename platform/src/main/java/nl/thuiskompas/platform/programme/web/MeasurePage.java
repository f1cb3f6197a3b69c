package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.Measure;
import nl.thuiskompas.platform.programme.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One measure: how it stands, its money and windows, what came of it, and what was known of it when. */
@RestController
public final class MeasurePage {
    private final ProgrammeKitchen kitchen;

    MeasurePage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param overline what sort of thing it is and who answers for it
     * @param states how its stages and windows stand
     * @param rounds what is said of several rounds or years, side by side; null when nothing is
     * @param steps its facts by the steps of the chain
     * @param targets how far the targets are that it counts for
     * @param totals what its facts come to, together with those of others
     * @param followed pictures of what it realised year by year without a target
     * @param places what there is by municipality
     */
    public record View(
            PageFrame frame,
            String overline,
            String summary,
            List<TargetView.Ref> states,
            @Nullable RoundTable rounds,
            List<FactTable> steps,
            List<TargetView> targets,
            List<FollowedView> followed,
            List<TotalView> totals,
            PlacesView places,
            List<Moment> moments,
            List<NoticeView> notices,
            TakeFacts take,
            Picture hatch) {}

    @GetMapping({"/nl/programma/maatregelen/{measure:[a-z0-9.-]+}", "/en/programme/measures/{measure:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> measure(HttpServletRequest request, @PathVariable String measure) {
        return kitchen.serve(
                request,
                Place.PROGRAMME_MEASURES,
                List.of(measure),
                List.of(),
                visit -> new ProgrammeKitchen.Dish(
                        "programme/measure.jte",
                        view(visit, ProgrammeVisit.named(visit.ledger().measures(), measure, "measure"))));
    }

    private static View view(ProgrammeVisit visit, Measure measure) {
        Telling telling = visit.telling();
        List<Entry> all = visit.ledger().entries().values().stream()
                .filter(entry -> entry.series().measure().equals(measure))
                .toList();
        return new View(
                visit.frame(
                        measure.title().in(visit.language()),
                        visit.step(Place.PROGRAMME),
                        new PageFrame.Step(
                                LineView.title(telling, measure.line()),
                                visit.to(Place.PROGRAMME_LINES, measure.line().id()))),
                Telling.capital(telling.words().constant(measure.kind())) + " · "
                        + measure.owner().title().in(visit.language()),
                measure.summary().in(visit.language()),
                all.stream()
                        .filter(visit.known()::current)
                        .filter(entry -> entry.series().unit() == FactUnit.DATE
                                || entry.series().unit() == FactUnit.WINDOW)
                        .map(entry -> new TargetView.Ref(LineView.state(telling, entry), telling.link(entry)))
                        .toList(),
                RoundTable.of(telling, all).orElse(null),
                StepTables.chain(telling, all),
                TargetView.all(
                        telling,
                        course -> all.stream()
                                .filter(visit.known()::current)
                                .filter(entry -> entry.series().unit()
                                        == course.target().series().unit())
                                .anyMatch(entry -> entry.series()
                                        .concept()
                                        .equals(course.target().series().concept()))),
                FollowedView.all(telling, series -> series.measure().equals(measure)),
                visit.ledger().totals().values().stream()
                        .filter(total -> total.parts().stream()
                                .anyMatch(part -> all.stream()
                                        .anyMatch(entry -> entry.id().equals(part.entry())
                                                && visit.known().knew(entry))))
                        .map(total -> TotalView.of(telling, total))
                        .toList(),
                PlacesView.of(telling, all),
                Timelines.of(telling, all),
                NoticeView.touching(
                        visit,
                        Stream.concat(
                                        Stream.of(measure.id()),
                                        visit.ledger().series(measure).stream().map(Series::id))
                                .toList()),
                TakeFacts.of(visit, FactChoice.MEASURE, measure.id()),
                Hatch.definition());
    }
}
