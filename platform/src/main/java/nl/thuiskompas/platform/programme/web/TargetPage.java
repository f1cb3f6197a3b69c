package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One target with its whole chain: what was promised, planned, granted and realised. */
@RestController
public final class TargetPage {
    private final ProgrammeKitchen kitchen;

    TargetPage(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param lead what the target is, where it has no course
     * @param target how far it is; null when that cannot be measured
     * @param path the picture of the path; null when there is no official series
     * @param plans what plans add within the time of the target, each by itself; null when there are none
     * @param chain the facts by the steps of the chain
     * @param totals what the facts come to together
     * @param places what there is by municipality
     */
    public record View(
            PageFrame frame,
            String lead,
            @Nullable TargetView target,
            @Nullable PathView path,
            @Nullable PlansView plans,
            List<FactTable> chain,
            List<TotalView> totals,
            PlacesView places,
            List<Moment> moments,
            List<NoticeView> notices,
            TakeFacts take,
            Picture hatch) {}

    @GetMapping({"/nl/programma/doelen/{target:[a-z0-9.-]+}", "/en/programme/targets/{target:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> target(HttpServletRequest request, @PathVariable String target) {
        return kitchen.serve(
                request,
                Place.PROGRAMME_TARGETS,
                List.of(target),
                List.of(),
                visit -> new ProgrammeKitchen.Dish("programme/target.jte", view(visit, find(visit, target))));
    }

    private static Entry find(ProgrammeVisit visit, String name) {
        visit.requireNotRefused(name);
        Entry entry = visit.ledger().entries().get(name);
        if (entry == null || entry.series().step() != Step.TARGET) {
            List<String> targets = visit.ledger().entries().values().stream()
                    .filter(each -> each.series().step() == Step.TARGET)
                    .filter(visit.known()::knew)
                    .map(Entry::id)
                    .toList();
            throw new QuestionException(
                    "target", name, List.of(), Nearest.to(name, targets), "there is no target named " + name);
        }
        return visit.fact(name);
    }

    private static View view(ProgrammeVisit visit, Entry target) {
        Telling telling = visit.telling();
        Texts texts = visit.texts();
        Optional<Course> course = Courses.of(visit.known(), target);
        String concept = target.series().concept().id();
        List<Entry> all = visit.ledger().entries().values().stream()
                .filter(entry -> entry.series().concept().id().equals(concept))
                .toList();
        return new View(
                visit.frame(telling.title(target), visit.step(Place.PROGRESS)),
                course.isPresent()
                        ? ""
                        : texts.get(
                                "ledger.target.noCourse",
                                "value",
                                telling.value(target),
                                "owner",
                                target.series().owner().title().in(visit.language()),
                                "period",
                                telling.words().period(target.period())),
                course.map(each -> TargetView.of(telling, each)).orElse(null),
                course.flatMap(each -> PathView.of(telling, each)).orElse(null),
                course.flatMap(each -> PlansView.of(telling, each)).orElse(null),
                StepTables.chain(telling, all),
                visit.ledger().totals().values().stream()
                        .filter(total -> total.against().equals(Optional.of(target.id())))
                        .map(total -> TotalView.of(telling, total))
                        .toList(),
                PlacesView.of(telling, all),
                Timelines.of(telling, all),
                NoticeView.touching(visit, names(target, all)),
                TakeFacts.of(visit, FactChoice.CONCEPT, concept),
                Hatch.definition());
    }

    /** What the page is about: its concept, and the series of all facts on it. */
    private static Set<String> names(Entry target, List<Entry> all) {
        return Stream.concat(
                        Stream.of(target.id(), target.series().concept().id()),
                        all.stream().map(entry -> entry.series().id()))
                .collect(Collectors.toSet());
    }
}
