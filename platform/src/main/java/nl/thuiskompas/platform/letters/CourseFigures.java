package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Precise;

/** How far targets are, as sentences write it: {@code course flex.target realised}. */
final class CourseFigures implements Figures {
    static final String COURSE = "course ";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Known known;
    private final FactWords words;
    private final Texts texts;
    private final Language language;
    private final Addresses addresses;

    CourseFigures(Known known, Language language, Addresses addresses) {
        this.known = known;
        this.language = language;
        this.words = new FactWords(language);
        this.texts = Texts.in(language);
        this.addresses = addresses;
    }

    /** Names of the target and of everything that was counted for it, of a figure such as {@code course flex.target share}. */
    static List<String> entries(Known known, String name) {
        String target = name.substring(COURSE.length()).strip().split("\\s+", 2)[0];
        return known.entry(target)
                .flatMap(entry -> Courses.of(known, entry))
                .map(course -> from(course, name.endsWith(" expected") ? "expected" : "")
                        .map(Entry::id)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Answer ask(String name) {
        String[] parts = name.substring(COURSE.length()).strip().split("\\s+", 2);
        if (parts.length != 2) {
            throw new TemplateException("'" + name + "' does not name a target and what to say of it");
        }
        return switch (known.find(parts[0])) {
            case Known.Found.Missing missing ->
                new Answer.Missing(texts.get("letter.refused.missing", "figure", parts[0]));
            case Known.Found.NotYet notYet -> new Answer.NotYet();
            case Known.Found.Present present
            when present.entry().evidence() == Evidence.UNVERIFIED ->
                new Answer.Missing(texts.get("letter.refused.unverified", "figure", parts[0]));
            case Known.Found.Present present
            when !present.entry().national() ->
                new Answer.Missing(texts.get(
                        "letter.refused.region",
                        "figure",
                        parts[0],
                        "region",
                        present.entry().region()));
            case Known.Found.Present present ->
                Courses.of(known, present.entry())
                        .map(course -> said(course, parts[1], name))
                        .orElseGet(() -> new Answer.Missing(texts.get("letter.refused.course", "target", parts[0])));
        };
    }

    private Answer said(Course course, String what, String name) {
        Optional<BigDecimal> amount = amount(course, what);
        if (amount.isEmpty()) {
            return unknown(course, what);
        }
        FactUnit unit = course.target().series().unit();
        String value = switch (what) {
            case "share" -> share(amount.get());
            case "times" -> about(amount.get());
            case "through" -> course.through().map(words::day).orElseThrow();
            case "parts", "missed" -> parts(course);
            case "realised" -> words.precisely(precision(course), whole(amount.get(), unit));
            default -> whole(amount.get(), unit);
        };
        StatedFigure figure = new StatedFigure(
                0,
                name,
                texts.get(
                        "letter.course." + what,
                        "target",
                        course.target().series().title().in(language)),
                value,
                course.through().map(words::day).orElse(""),
                texts.get(
                        "letter.own.course",
                        "entries",
                        from(course, what).map(Entry::id).distinct().collect(Collectors.joining(", "))),
                "",
                known.ledger().release(),
                texts.get("letter.course." + what + ".how"),
                "",
                addresses.target(course.target().id()));
        return new Answer.Given(figure, form -> form(name, form, value), amount, Optional.empty(), "");
    }

    /** The facts that a number of a course follows from. */
    private static Stream<Entry> from(Course course, String what) {
        return switch (what) {
            case "realised", "through", "parts" -> course.counted().stream();
            case "expected" -> course.expectedFrom().stream();
            default -> Stream.concat(Stream.of(course.target()), course.counted().stream());
        };
    }

    /** A course that has a hole cannot be traced; one that has only begun is not for this letter yet. */
    private Answer unknown(Course course, String what) {
        String target = course.target().id();
        if (!course.gaps().isEmpty()) {
            String years = course.gaps().stream().map(words::period).collect(Collectors.joining(", "));
            return new Answer.Missing(texts.get("letter.refused.gaps", "target", target, "years", years));
        }
        boolean noPath = what.equals("expected") && course.through().isPresent();
        return noPath ? new Answer.Missing(texts.get("letter.refused.path", "target", target)) : new Answer.NotYet();
    }

    private String whole(BigDecimal amount, FactUnit unit) {
        return words.amount(amount.setScale(0, RoundingMode.HALF_UP), unit);
    }

    /** What was added up from rounded numbers is no more precise than they. */
    private static Precise precision(Course course) {
        List<Precise> all =
                course.counted().stream().map(Entry::precision).distinct().toList();
        return all.size() == 1 && course.counted().size() == 1
                ? all.getFirst()
                : all.equals(List.of(Precise.EXACT)) ? Precise.EXACT : Precise.ABOUT;
    }

    /** A percentage without decimals, that is neither nothing nor all when the part is not. */
    private String share(BigDecimal percentage) {
        BigDecimal whole = percentage.setScale(0, RoundingMode.HALF_UP);
        String value = words.amount(whole, FactUnit.PERCENT);
        if (whole.signum() == 0 && percentage.signum() > 0) {
            return texts.get("letter.course.share.least");
        }
        if (whole.compareTo(HUNDRED) != 0 || percentage.compareTo(HUNDRED) == 0) {
            return value;
        }
        return texts.get(percentage.compareTo(HUNDRED) < 0 ? "ledger.nearly" : "ledger.over", "value", value);
    }

    /** Everything that was counted, each with its period: 3.400 (2022), 4.040 (de eerste drie kwartalen van 2023). */
    private String parts(Course course) {
        return course.counted().stream()
                .map(entry -> words.value(entry) + " (" + words.period(entry.period()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String form(String name, String form, String value) {
        if (!form.isEmpty()) {
            throw new TemplateException(name + " cannot be written as " + form);
        }
        return value;
    }

    /** A factor in words: bijna zes keer. */
    private String about(BigDecimal times) {
        if (times.compareTo(BigDecimal.ONE) < 0) {
            return texts.get("letter.course.times.part");
        }
        BigDecimal whole = times.setScale(0, RoundingMode.HALF_UP);
        int sign = times.setScale(1, RoundingMode.HALF_UP).compareTo(whole);
        String value = words.small(whole);
        return sign < 0
                ? texts.get("ledger.nearly", "value", value)
                : sign > 0 ? texts.get("ledger.over", "value", value) : value;
    }

    private static Optional<BigDecimal> amount(Course course, String what) {
        boolean counted = !course.counted().isEmpty();
        return switch (what) {
            case "realised" -> counted ? Optional.of(course.realised()) : Optional.empty();
            case "left" -> counted ? Optional.of(course.left()) : Optional.empty();
            case "expected" -> course.expected();
            case "share" ->
                counted
                        ? Optional.of(course.realised().multiply(HUNDRED).divide(course.goal(), MathContext.DECIMAL64))
                        : Optional.empty();
            case "missed" -> course.verdict() == Course.Verdict.MISSED ? Optional.of(course.left()) : Optional.empty();
            case "through", "parts" -> counted ? Optional.of(BigDecimal.ONE) : Optional.empty();
            case "times" ->
                course.left().signum() == 0 ? Optional.empty() : course.pace().flatMap(Course.Pace::times);
            case "forecast" -> course.pace().map(Course.Pace::forecast);
            case "slowest" -> course.pace().flatMap(Course.Pace::slowest).map(Course.Bound::forecast);
            case "fastest" -> course.pace().flatMap(Course.Pace::fastest).map(Course.Bound::forecast);
            default -> throw new TemplateException("nothing of a course is called " + what);
        };
    }
}
