package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String SOCIAL_HOMES = "social-homes";
    private static final String PLAN_CAPACITY = "plan-capacity";

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
     * @param plans what plans add within the time of the target, each by itself
     * @param chain the facts by the steps of the chain
     * @param totals what the facts come to together
     * @param places where figures of municipalities stand
     */
    public record View(
            PageFrame frame,
            String lead,
            @Nullable TargetView target,
            @Nullable PathView path,
            List<String> plans,
            List<FactTable> chain,
            List<TotalView> totals,
            List<TargetView.Ref> places,
            List<Moment> moments,
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
                course.map(each -> plans(telling, each)).orElse(List.of()),
                chain(telling, all),
                visit.ledger().totals().values().stream()
                        .filter(total -> total.against().equals(Optional.of(target.id())))
                        .map(total -> TotalView.of(telling, total))
                        .toList(),
                places(visit, concept),
                Timelines.of(telling, all),
                TakeFacts.of(visit, FactChoice.CONCEPT, concept),
                Hatch.definition());
    }

    private static List<FactTable> chain(Telling telling, List<Entry> all) {
        List<FactTable> chain = new ArrayList<>();
        for (Step step : Step.values()) {
            List<Entry> facts = StepTables.shown(telling, all, step);
            if (!facts.isEmpty()) {
                chain.add(StepTables.table(telling, step, facts));
            }
        }
        return chain;
    }

    /** "Afspraak: 290.000 woningen": a line each, never added up. */
    private static List<String> plans(Telling telling, Course course) {
        CourseSentences words = new CourseSentences(telling, course);
        return course.plans().stream()
                .map(plan -> telling.texts()
                        .get(
                                plan.prorated() ? "ledger.plan.prorated" : "ledger.plan",
                                "step",
                                Telling.capital(telling.words()
                                        .constant(plan.entry().series().step())),
                                "title",
                                telling.title(plan.entry()),
                                "value",
                                telling.value(plan.entry()),
                                "period",
                                telling.words().period(plan.entry().period()),
                                "within",
                                words.whole(plan.within())))
                .toList();
    }

    /** Only where figures of municipalities exist: of other targets there are none. */
    private static List<TargetView.Ref> places(ProgrammeVisit visit, String concept) {
        if (!concept.equals(SOCIAL_HOMES)) {
            return List.of();
        }
        return visit.monitor().available().stream()
                .filter(entry ->
                        entry.code().contains(PLAN_CAPACITY) || entry.code().startsWith("homes-to-30"))
                .map(entry ->
                        new TargetView.Ref(entry.title().in(visit.language()), visit.to(Place.FIGURES, entry.code())))
                .toList();
    }
}
