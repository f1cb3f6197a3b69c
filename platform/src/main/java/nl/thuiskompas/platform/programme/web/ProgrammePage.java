package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Line;
import nl.thuiskompas.platform.programme.Measure;
import nl.thuiskompas.platform.programme.Total;
import org.jspecify.annotations.Nullable;
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
     * @param targets how far the targets of the one part are
     * @param places what there is by municipality about the one part; null on the page of all
     */
    public record View(
            PageFrame frame,
            boolean whole,
            String lead,
            List<LineView> lines,
            List<TargetView> targets,
            List<FollowedView> followed,
            @Nullable PlacesView places,
            List<Moment> moments,
            List<NoticeView> notices,
            TakeFacts take,
            Picture hatch) {}

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
                            List.of(),
                            null,
                            List.of(),
                            NoticeView.all(visit.ledger(), visit.texts()),
                            TakeFacts.of(visit, visit.to(Place.PROGRAMME_FACTS), count),
                            Hatch.definition()));
        });
    }

    @GetMapping({"/nl/programma/actielijnen/{line:[a-z0-9.-]+}", "/en/programme/lines/{line:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> line(HttpServletRequest request, @PathVariable String line) {
        return kitchen.serve(request, Place.PROGRAMME_LINES, List.of(line), List.of(), visit -> {
            Telling telling = visit.telling();
            Line found = ProgrammeVisit.named(visit.ledger().lines(), line, "line");
            List<Entry> all = visit.ledger().entries().values().stream()
                    .filter(entry -> entry.series().line().equals(found))
                    .toList();
            return new ProgrammeKitchen.Dish(
                    "programme/programme.jte",
                    new View(
                            visit.frame(LineView.title(telling, found), visit.step(Place.PROGRAMME)),
                            false,
                            lead(telling, found),
                            List.of(LineView.of(telling, found)),
                            TargetView.all(
                                    telling,
                                    course -> course.target().series().line().equals(found)),
                            FollowedView.all(telling, series -> series.line().equals(found)),
                            PlacesView.of(telling, all),
                            Timelines.of(telling, all),
                            NoticeView.touching(visit, names(visit.ledger(), found)),
                            TakeFacts.of(visit, FactChoice.LINE, line),
                            Hatch.definition()));
        });
    }

    /** "14 maatregelen; 111 feiten waren op deze dag bekend." */
    private static String lead(Telling telling, Line line) {
        List<Course> courses = Courses.of(telling.visit().known()).stream()
                .filter(course -> course.target().series().line().equals(line))
                .toList();
        int measures = telling.visit().ledger().measures(line).size();
        String done = measures == 1
                ? telling.texts().get("ledger.line.measures.one")
                : telling.texts().get("ledger.line.measures", "count", measures);
        return courses.isEmpty() ? done : done + " " + String.join(" ", ProgressPage.lead(telling, courses));
    }

    /** What a part of the programme consists of: its measures, their series, and its totals. */
    private static List<String> names(Ledger ledger, Line line) {
        List<String> names = new ArrayList<>(List.of(line.id()));
        for (Measure measure : ledger.measures(line)) {
            names.add(measure.id());
            ledger.series(measure).forEach(series -> names.add(series.id()));
        }
        ledger.totals().values().stream()
                .filter(total -> total.line().equals(line))
                .map(Total::id)
                .forEach(names::add);
        return names;
    }
}
