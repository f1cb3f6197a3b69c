package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import nl.thuiskompas.platform.programme.Course;

/**
 * What is realised, agreed and planned beside the target, each by itself: a bar for each, and the target as a line across
 * them all. They are never added up, since the same home can be in several.
 *
 * @param title the heading: what is planned yet, or was when the time of the target is over
 * @param barTitle what the line stands for
 */
public record PlansView(String title, String barTitle, List<Row> rows) {
    /** Room to the right of the longest bar. */
    private static final double ROOM = 1.05;

    /**
     * A bar.
     *
     * @param text what it is, in a sentence
     * @param counts what of it lies within the time of the target
     */
    public record Row(String text, String counts, Picture bar) {}

    /** The plans of a target; empty when there are none. */
    static Optional<PlansView> of(Telling telling, Course course) {
        if (course.plans().isEmpty()) {
            return Optional.empty();
        }
        CourseSentences words = new CourseSentences(telling, course);
        double most = course.plans().stream()
                .map(Course.Planned::within)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double goal = course.goal().doubleValue();
        CellBar bar =
                new CellBar(Math.max(goal, Math.max(most, course.realised().doubleValue())) * ROOM, goal);
        List<Row> rows = new ArrayList<>();
        if (!course.counted().isEmpty()) {
            rows.add(row(
                    telling.texts().get("ledger.plans.realised", "through", words.through()),
                    words.whole(course.realised()),
                    bar,
                    course.realised()));
        }
        for (Course.Planned plan : course.plans()) {
            rows.add(row(sentence(telling, plan, words), words.whole(plan.within()), bar, plan.within()));
        }
        return Optional.of(new PlansView(
                telling.texts().get(course.over() ? "ledger.plans.over" : "ledger.plans"),
                telling.texts().get("ledger.plans.line", "goal", words.whole(course.goal())),
                rows));
    }

    private static Row row(String text, String counts, CellBar bar, BigDecimal amount) {
        return new Row(text, counts, bar.draw(Role.SUBJECT, Amount.exact(amount.doubleValue())));
    }

    /** "Afspraak: 290.000 woningen in 2022–2030". */
    private static String sentence(Telling telling, Course.Planned plan, CourseSentences words) {
        return telling.texts()
                .get(
                        plan.prorated() ? "ledger.plan.prorated" : "ledger.plan",
                        "step",
                        Telling.capital(
                                telling.words().constant(plan.entry().series().step())),
                        "title",
                        telling.title(plan.entry()),
                        "value",
                        telling.value(plan.entry()),
                        "period",
                        telling.words().period(plan.entry().period()),
                        "within",
                        words.whole(plan.within()));
    }
}
