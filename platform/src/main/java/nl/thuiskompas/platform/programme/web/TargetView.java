package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.Bullet;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;

/**
 * A target as a page shows it.
 *
 * @param id its name within the page
 * @param badge the class of the verdict
 * @param text what is to be said, sentence after sentence
 * @param hatched whether the picture hatches something
 */
public record TargetView(
        String id,
        Link link,
        String heading,
        String badge,
        String verdict,
        String text,
        Picture bullet,
        boolean hatched,
        List<SourceNote> foot) {
    /**
     * A line of the foot.
     *
     * @param refs what it says; each with where one can read more, or null
     */
    public record SourceNote(String name, List<Ref> refs) {}

    /** A word with its address. */
    public record Ref(
            String text, @org.jspecify.annotations.Nullable Link link) {}

    /** How far the targets are that are meant, of all those whose progress can be counted. */
    static List<TargetView> all(Telling telling, Predicate<Course> meant) {
        return Courses.of(telling.visit().known()).stream()
                .filter(meant)
                .map(course -> of(telling, course))
                .toList();
    }

    static TargetView of(Telling telling, Course course) {
        CourseSentences sentences = new CourseSentences(telling, course);
        return new TargetView(
                course.target().id().replace('.', '-'),
                telling.visit().to(Place.PROGRAMME_TARGETS, course.target().id()),
                sentences.heading(),
                CourseSentences.badge(course.verdict()),
                sentences.verdict(),
                String.join(" ", sentences.all()),
                bullet(telling, course, sentences),
                !course.gaps().isEmpty(),
                foot(telling, course));
    }

    private static Picture bullet(Telling telling, Course course, CourseSentences sentences) {
        Texts texts = telling.texts();
        boolean counted = !course.counted().isEmpty();
        String expected = course.expected()
                .map(amount -> texts.get(
                        "progress.bullet.expected",
                        "day",
                        course.through().map(telling::day).orElse(""),
                        "value",
                        sentences.whole(amount)))
                .orElse("");
        String realised = counted ? sentences.whole(course.realised()) : texts.get("figure.none");
        List<Double> parts = sentences.level()
                ? course.counted().isEmpty()
                        ? List.of()
                        : List.of(course.realised().doubleValue())
                : course.counted().stream()
                        .map(entry ->
                                entry.amount().map(BigDecimal::doubleValue).orElse(0.0))
                        .toList();
        String label = texts.get(
                counted ? "progress.bullet.label" : "progress.bullet.none",
                "realised",
                realised,
                "goal",
                sentences.whole(course.goal()),
                "what",
                sentences.level() ? texts.get("unit.municipalities") : sentences.what());
        return new Bullet(
                        course.goal().doubleValue(),
                        parts,
                        course.expected().map(BigDecimal::doubleValue).orElse(null),
                        !course.gaps().isEmpty(),
                        new Bullet.Words(
                                realised,
                                expected,
                                texts.get("progress.bullet.goal", "value", sentences.whole(course.goal())),
                                expected.isEmpty() ? label : label + "; " + expected),
                        value -> telling.numbers().whole(value))
                .draw();
    }

    static List<SourceNote> foot(Telling telling, Course course) {
        Texts texts = telling.texts();
        List<SourceNote> foot = new ArrayList<>();
        if (!course.counted().isEmpty()) {
            foot.add(new SourceNote(
                    texts.get("progress.foot.stand"),
                    course.counted().stream()
                            .map(entry -> counted(telling, entry))
                            .toList()));
        }
        Entry target = course.target();
        foot.add(new SourceNote(
                texts.get("progress.foot.target"),
                List.of(new Ref(telling.document(target.document()), telling.link(target)))));
        foot.add(new SourceNote(
                texts.get("progress.foot.owner"),
                List.of(new Ref(target.series().owner().title().in(telling.language()), null))));
        course.through()
                .ifPresent(day -> foot.add(
                        new SourceNote(texts.get("progress.foot.day"), List.of(new Ref(telling.day(day), null)))));
        return foot;
    }

    private static Ref counted(Telling telling, Entry entry) {
        return new Ref(
                telling.texts()
                        .get(
                                "progress.foot.counted",
                                "value",
                                telling.words().value(entry),
                                "period",
                                telling.words().period(entry.period()),
                                "document",
                                telling.document(entry.document())),
                telling.link(entry));
    }
}
