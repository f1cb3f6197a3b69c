package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Courses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the targets are: what there is, what there should be, and where it goes at this pace. */
@RestController
public final class ProgressPage {
    private static final List<Course.Verdict> ORDER = List.of(
            Course.Verdict.MISSED,
            Course.Verdict.BEHIND,
            Course.Verdict.ON_COURSE,
            Course.Verdict.REACHED,
            Course.Verdict.CANNOT_SAY);

    private final ProgrammeKitchen kitchen;

    ProgressPage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param overline the day that it is about
     * @param paths pictures of targets with an official series per year
     * @param followed what has no target and is followed all the same
     * @param notices rows of the ledger that were left out
     * @param hatch the definition that charts with missing years need
     */
    public record View(
            PageFrame frame,
            String overline,
            List<String> lead,
            List<TargetView> targets,
            List<PathView> paths,
            List<FollowedView> followed,
            List<NoticeView> notices,
            TakeFacts take,
            Picture hatch) {}

    @GetMapping({"/nl/voortgang", "/en/progress"})
    ResponseEntity<byte[]> progress(HttpServletRequest request) {
        return kitchen.serve(request, Place.PROGRESS, List.of(), List.of(), visit -> {
            Telling telling = visit.telling();
            List<Course> courses = Courses.of(visit.known());
            List<String> concepts = courses.stream()
                    .map(course -> course.target().series().concept().id())
                    .distinct()
                    .toList();
            View view = new View(
                    visit.frame(visit.texts().get("place.PROGRESS")),
                    visit.texts()
                            .get(
                                    "progress.overline",
                                    "day",
                                    telling.day(visit.known().day())),
                    lead(telling, courses),
                    courses.stream()
                            .map(course -> TargetView.of(telling, course))
                            .toList(),
                    courses.stream()
                            .flatMap(course -> PathView.of(telling, course).stream())
                            .toList(),
                    FollowedView.all(telling),
                    NoticeView.all(visit.ledger(), visit.texts()),
                    TakeFacts.of(visit, FactChoice.CONCEPT, String.join(",", concepts)),
                    Hatch.definition());
            return new ProgrammeKitchen.Dish("programme/progress.jte", view);
        });
    }

    /** "Eén doel loopt achter op schema en twee doelen zijn nog niet te beoordelen." */
    static List<String> lead(Telling telling, List<Course> courses) {
        Texts texts = telling.texts();
        if (courses.isEmpty()) {
            return List.of(texts.get("progress.lead.none"));
        }
        List<String> parts = new ArrayList<>();
        for (Course.Verdict verdict : ORDER) {
            long count = courses.stream()
                    .filter(course -> course.verdict() == verdict)
                    .count();
            if (count > 0) {
                String key = "progress.lead." + CourseSentences.key(verdict);
                parts.add(
                        count == 1
                                ? texts.get(key + ".one")
                                : texts.get(
                                        key + ".many", "count", telling.words().small(BigDecimal.valueOf(count))));
            }
        }
        List<String> lead = new ArrayList<>();
        lead.add(Telling.capital(CourseSentences.list(texts, parts)) + ".");
        if (courses.stream().anyMatch(course -> new CourseSentences(telling, course).stale())) {
            lead.add(texts.get("progress.lead.stale"));
        }
        lead.add(texts.get("progress.lead.how"));
        return lead;
    }
}
