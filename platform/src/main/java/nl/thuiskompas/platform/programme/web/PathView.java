package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.PathChart;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Step;

/**
 * What was realised beside the official series of targets per year.
 *
 * @param id its name within the page
 * @param note which series there are, and which of them the verdict follows
 * @param moments what became known when
 */
public record PathView(
        String id,
        String title,
        String sentence,
        String axis,
        Picture chart,
        List<String> note,
        List<TargetView.SourceNote> foot,
        List<Moment> moments) {
    private static final int MOST_PATHS = 2;

    /** The picture of a target, if there is an official series of targets per year for it. */
    static Optional<PathView> of(Telling telling, Course course) {
        List<Series> paths = telling.visit().ledger().series().values().stream()
                .filter(series -> series.step() == Step.PATH)
                .filter(series ->
                        series.concept().equals(course.target().series().concept()))
                .filter(series -> !telling.visit().known().of(series).isEmpty())
                .sorted(Comparator.comparing(series ->
                        !series.owner().equals(course.target().series().owner())))
                .limit(MOST_PATHS)
                .toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(new Drawing(telling, course, paths).view());
    }

    /** Everything that one picture needs. */
    private record Drawing(Telling telling, Course course, List<Series> paths) {
        PathView view() {
            Texts texts = telling.texts();
            CourseSentences words = new CourseSentences(telling, course);
            LocalDate from = course.target().period().first();
            String sentence = course.through().isPresent() && course.gaps().isEmpty()
                    ? texts.get(
                            "progress.path.sentence",
                            "time",
                            words.time(from, course.through().get()),
                            "share",
                            words.share(),
                            "what",
                            words.what())
                    : texts.get("progress.path.none", "what", words.what());
            return new PathView(
                    course.target().id().replace('.', '-') + "-path",
                    texts.get("progress.path.title", "what", Telling.capital(words.what())),
                    sentence,
                    texts.get("progress.path.axis", "what", Telling.capital(words.what()), "year", from.getYear()),
                    chart(from, sentence),
                    note(),
                    foot(),
                    moments());
        }

        private Picture chart(LocalDate from, String sentence) {
            List<PathChart.Path> lines = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                List<PathChart.Point> points = added(telling.visit().known().of(paths.get(i)));
                lines.add(new PathChart.Path(
                        telling.texts()
                                .get(
                                        "progress.path.end",
                                        "number",
                                        i + 1,
                                        "value",
                                        points.getLast().words()),
                        points));
            }
            PathChart.Path realised = null;
            if (!course.counted().isEmpty() && course.gaps().isEmpty()) {
                List<PathChart.Point> points = added(course.counted());
                realised = new PathChart.Path(points.getLast().words(), points);
            }
            return new PathChart(
                            from,
                            lines,
                            realised,
                            shortfall(),
                            value -> telling.numbers().whole(value),
                            year -> year < from.getYear()
                                    ? telling.texts().get("progress.path.begin", "year", twoDigits(year + 1))
                                    : telling.texts().get("progress.path.yearEnd", "year", twoDigits(year)),
                            label(sentence, lines))
                    .draw();
        }

        private static String twoDigits(int year) {
            return String.valueOf(year).substring(2);
        }

        private List<PathChart.Point> added(List<Entry> entries) {
            List<PathChart.Point> points = new ArrayList<>();
            double sum = 0;
            for (Entry entry : entries) {
                sum += entry.amount().map(BigDecimal::doubleValue).orElse(0.0);
                points.add(new PathChart.Point(
                        entry.period().last(), sum, telling.numbers().whole(sum)));
            }
            return points;
        }

        private String shortfall() {
            return course.expected()
                    .map(expected -> expected.subtract(course.realised()))
                    .filter(distance ->
                            distance.signum() > 0 && !course.counted().isEmpty())
                    .map(distance -> telling.texts()
                            .get("progress.path.short", "value", new CourseSentences(telling, course).whole(distance)))
                    .orElse("");
        }

        private String label(String sentence, List<PathChart.Path> lines) {
            return sentence + " "
                    + String.join("; ", lines.stream().map(PathChart.Path::end).toList());
        }

        private List<String> note() {
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                notes.add(telling.texts()
                        .get(
                                "progress.path.series",
                                "number",
                                i + 1,
                                "title",
                                paths.get(i).title().in(telling.language()),
                                "years",
                                String.join(
                                        "; ",
                                        telling.visit().known().of(paths.get(i)).stream()
                                                .map(entry -> telling.words().period(entry.period()) + ": "
                                                        + telling.words().value(entry))
                                                .toList())));
            }
            boolean own = new CourseSentences(telling, course).onPath();
            notes.add(telling.texts().get(own ? "progress.path.follows" : "progress.path.followsNone"));
            return notes;
        }

        private List<TargetView.SourceNote> foot() {
            List<TargetView.SourceNote> foot = new ArrayList<>();
            if (!course.counted().isEmpty()) {
                foot.add(new TargetView.SourceNote(
                        telling.texts().get("progress.foot.stand"), telling.sources(course.counted())));
            }
            for (int i = 0; i < paths.size(); i++) {
                foot.add(new TargetView.SourceNote(
                        telling.texts().get("progress.foot.path", "number", i + 1),
                        telling.sources(telling.visit().known().of(paths.get(i)))));
            }
            return foot;
        }

        /** What became known of what was promised and realised; and the end of the time, while it is still to come. */
        private List<Moment> moments() {
            List<Entry> told = telling.visit().ledger().entries().values().stream()
                    .filter(entry -> entry.series()
                            .concept()
                            .equals(course.target().series().concept()))
                    .filter(entry -> entry.series().step() == Step.TARGET
                            || entry.series().step() == Step.REALISED
                            || entry.series().step() == Step.FORECAST
                            || entry.series().step() == Step.SOFT_PLAN
                            || entry.series().step() == Step.BOUGHT)
                    .toList();
            return Stream.concat(
                            Timelines.of(telling, told).stream(),
                            Stream.of(end()).filter(Moment::planned))
                    .toList();
        }

        private Moment end() {
            String goal = new CourseSentences(telling, course).whole(course.goal());
            return new Moment(
                    telling.day(course.target().period().last()),
                    !course.over(),
                    List.of(new Moment.Happening(
                            telling.texts().get("progress.path.over", "value", goal),
                            telling.link(course.target()),
                            "")));
        }
    }
}
