package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.Precise;
import nl.thuiskompas.platform.programme.Span;

/** How far a target is, in sentences. Numbers that were computed ahead have three digits that count. */
final class CourseSentences {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    /** Up to so many months a time is told in quarters. */
    private static final int MOST_IN_QUARTERS = 24;

    private final Telling telling;
    private final Texts texts;
    private final Course course;

    CourseSentences(Telling telling, Course course) {
        this.telling = telling;
        this.texts = telling.texts();
        this.course = course;
    }

    /** The goal, what is counted and when: 37.500 flexwoningen in 2022–2024. */
    String heading() {
        String period = telling.words().period(course.target().period());
        if (level()) {
            String title = course.target().series().title().in(telling.language());
            return texts.get(
                    "progress.heading.level",
                    "title",
                    Telling.capital(title.substring(title.indexOf(':') + 1).strip()),
                    "value",
                    whole(course.goal()),
                    "period",
                    period);
        }
        return texts.get("progress.heading", "value", whole(course.goal()), "what", what(), "period", period);
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        if (course.counted().isEmpty()) {
            sentences.add(texts.get("progress.none"));
            even(sentences);
            return sentences;
        }
        if (level()) {
            Entry newest = course.counted().getLast();
            sentences.add(texts.get(
                    "progress.level",
                    "period",
                    telling.words().period(newest.period()),
                    "value",
                    telling.words().value(newest),
                    "goal",
                    whole(course.goal()),
                    "share",
                    share()));
            sentences.add(texts.get("progress.level.why"));
            return sentences;
        }
        if (!course.gaps().isEmpty()) {
            sentences.add(texts.get(
                    "progress.counted.gaps",
                    "realised",
                    realised(),
                    "what",
                    what(),
                    "periods",
                    joined(course.counted().stream().map(Entry::period).toList())));
            sentences.add(texts.get("progress.gap", "periods", joined(course.gaps())));
            even(sentences);
            return sentences;
        }
        sentences.add(texts.get(
                "progress.counted", "through", through(), "realised", realised(), "what", what(), "share", share()));
        course.expected()
                .ifPresent(expected -> sentences.add(texts.get(
                        onPath() ? "progress.expected.path" : "progress.expected.even", "expected", whole(expected))));
        course.pace().ifPresent(pace -> {
            needed(sentences, pace);
            forecast(sentences, pace);
        });
        return sentences;
    }

    /** The share of the target that there is. */
    String share() {
        return telling.numbers()
                .percent(
                        course.realised()
                                .multiply(HUNDRED)
                                .divide(course.goal(), MathContext.DECIMAL64)
                                .doubleValue(),
                        0);
    }

    /** What there is, as precisely as it was given. */
    String realised() {
        if (course.counted().size() == 1) {
            return telling.words().value(course.counted().getFirst());
        }
        boolean exact = course.counted().stream().allMatch(each -> each.precision() == Precise.EXACT);
        return telling.words().precisely(exact ? Precise.EXACT : Precise.ABOUT, whole(course.realised()));
    }

    String whole(BigDecimal amount) {
        return telling.numbers().whole(amount.setScale(0, RoundingMode.HALF_UP).doubleValue());
    }

    String what() {
        return course.target().series().concept().title().in(telling.language());
    }

    /** Whether the target says how many there are to be rather than how many come to it. */
    boolean level() {
        return course.target().series().unit() == FactUnit.MUNICIPALITIES;
    }

    /** Whether it is measured by an official series of whoever set it. */
    boolean onPath() {
        return course.paths().stream()
                .anyMatch(path ->
                        path.series().owner().equals(course.target().series().owner()));
    }

    String through() {
        return course.through().map(telling::day).orElse("");
    }

    private void even(List<String> sentences) {
        Span period = course.target().period();
        long months = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1));
        if (months > 0) {
            BigDecimal perYear = course.goal()
                    .multiply(BigDecimal.valueOf(YEAR))
                    .divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
            sentences.add(texts.get("progress.even", "count", whole(perYear.round(THREE_DIGITS))));
        }
    }

    private void needed(List<String> sentences, Course.Pace pace) {
        if (course.left().signum() == 0 || pace.needed().isEmpty()) {
            return;
        }
        if (course.over()) {
            sentences.add(texts.get("progress.left.over", "left", whole(course.left())));
            sentences.add(texts.get("progress.over", "through", through()));
            return;
        }
        LocalDate from = course.through().orElseThrow().plusDays(1);
        String time = time(from, course.target().period().last());
        sentences.add(
                pace.times().isPresent()
                        ? texts.get(
                                "progress.needed",
                                "left",
                                whole(course.left()),
                                "time",
                                time,
                                "times",
                                times(pace.times().get()),
                                "needed",
                                whole(pace.needed().get().round(THREE_DIGITS)),
                                "achieved",
                                whole(pace.achieved().round(THREE_DIGITS)))
                        : texts.get("progress.needed.none", "left", whole(course.left()), "time", time));
    }

    private void forecast(List<String> sentences, Course.Pace pace) {
        if (pace.needed().isEmpty()) {
            return;
        }
        String end = telling.day(course.target().period().last());
        String forecast = whole(pace.forecast().round(THREE_DIGITS));
        sentences.add(texts.get(
                course.over() ? "progress.forecast.over" : "progress.forecast", "end", end, "forecast", forecast));
        if (pace.slowest().isPresent() && pace.fastest().isPresent()) {
            sentences.add(texts.get(
                    "progress.band",
                    "slowest",
                    whole(pace.slowest().get().forecast().round(THREE_DIGITS)),
                    "fastest",
                    whole(pace.fastest().get().forecast().round(THREE_DIGITS))));
        } else {
            sentences.add(texts.get("progress.noBand"));
        }
        if (!course.over() && course.left().signum() > 0) {
            sentences.add(pace.reached()
                    .map(day -> texts.get("progress.reached", "month", month(day)))
                    .orElse(texts.get("progress.notReached")));
            reachedBand(sentences, pace);
        }
    }

    private void reachedBand(List<String> sentences, Course.Pace pace) {
        var early = pace.fastest().flatMap(Course.Bound::reached);
        var late = pace.slowest().flatMap(Course.Bound::reached);
        if (early.isPresent() && late.isPresent()) {
            sentences.add(texts.get("progress.reached.band", "early", month(early.get()), "late", month(late.get())));
        }
    }

    private String month(LocalDate day) {
        String words = telling.day(day.withDayOfMonth(1));
        return words.substring(words.indexOf(' ') + 1);
    }

    /** A time between two days: vijf kwartalen, acht jaar, zeven maanden. */
    String time(LocalDate from, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(from, last.plusDays(1));
        boolean quarters = months % QUARTER == 0 && months % YEAR != 0 && months <= MOST_IN_QUARTERS;
        long count = months % YEAR == 0 ? months / YEAR : quarters ? months / QUARTER : months;
        String unit = months % YEAR == 0 ? "years" : quarters ? "quarters" : "months";
        return count == 1
                ? texts.get("progress.time." + unit + ".one")
                : texts.get("progress.time." + unit, "count", telling.words().small(BigDecimal.valueOf(count)));
    }

    /** A factor in words: bijna zes keer. */
    private String times(BigDecimal times) {
        BigDecimal whole = times.setScale(0, RoundingMode.HALF_UP);
        String value = telling.words().small(whole);
        int sign = times.setScale(1, RoundingMode.HALF_UP).compareTo(whole);
        // Of a small factor the part behind the comma is the news.
        if (whole.compareTo(BigDecimal.TWO) < 0) {
            return telling.numbers().number(times.doubleValue(), 1);
        }
        return telling.words().precisely(sign < 0 ? Precise.NEARLY : sign > 0 ? Precise.OVER : Precise.EXACT, value);
    }

    private String joined(List<Span> periods) {
        List<String> words =
                periods.stream().map(period -> telling.words().period(period)).toList();
        return list(texts, words);
    }

    /** Things in a row: a, b en c. */
    static String list(Texts texts, List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : things.subList(0, things.size() - 1).stream().collect(Collectors.joining(", ")) + " "
                        + texts.get("and") + " " + things.getLast();
    }

    /** The verdict as a class of the badge. */
    static String badge(Course.Verdict verdict) {
        return switch (verdict) {
            case BEHIND, MISSED -> "behind";
            case ON_COURSE, REACHED -> "on-track";
            case CANNOT_SAY -> "unknown";
        };
    }

    /** The verdict in words; of a count that is older than a year with its day. */
    String verdict() {
        String sign = switch (course.verdict()) {
            case BEHIND, MISSED -> "▼ ";
            case ON_COURSE, REACHED -> "● ";
            case CANNOT_SAY -> "";
        };
        String verdict = telling.words().constant(course.verdict());
        return sign + (stale() ? texts.get("progress.verdict.then", "verdict", verdict, "day", through()) : verdict);
    }

    /** Whether the verdict is about a day more than a year ago. */
    boolean stale() {
        return course.verdict() != Course.Verdict.CANNOT_SAY
                && course.verdict() != Course.Verdict.REACHED
                && course.through()
                        .map(day -> day.plusYears(1).isBefore(course.asked()))
                        .orElse(false);
    }

    /** The name of a verdict in the keys of texts. */
    static String key(Course.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
