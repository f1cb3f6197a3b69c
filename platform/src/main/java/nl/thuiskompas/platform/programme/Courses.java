package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out how far each target was. */
public final class Courses {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final int FARTHEST_YEARS = 200;
    private static final Set<Step> PLANS = Set.of(Step.DEAL, Step.PLAN, Step.HARD_PLAN, Step.SOFT_PLAN, Step.FORECAST);

    private final Known known;

    private Courses(Known known) {
        this.known = known;
    }

    /** The courses of all targets of the country that count something and have an end. */
    public static List<Course> of(Known known) {
        Courses courses = new Courses(known);
        return known.ledger().series().values().stream()
                .filter(s -> s.step() == Step.TARGET)
                .flatMap(s -> known.of(s).stream())
                .filter(Entry::national)
                .filter(Courses::measurable)
                .map(courses::course)
                .toList();
    }

    /** The course of one target, if it counts something and has an end. */
    public static Optional<Course> of(Known known, Entry target) {
        return measurable(target) ? Optional.of(new Courses(known).course(target)) : Optional.empty();
    }

    private static boolean measurable(Entry target) {
        FactUnit unit = target.series().unit();
        return target.amount().isPresent()
                && target.period().ends()
                && (unit.adds() || unit == FactUnit.MUNICIPALITIES);
    }

    private Course course(Entry target) {
        boolean adds = target.series().unit().adds();
        List<Entry> counted = counted(target, adds);
        BigDecimal realised = adds
                ? counted.stream().map(e -> e.amount().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add)
                : counted.isEmpty()
                        ? BigDecimal.ZERO
                        : counted.getLast().amount().orElseThrow();
        Optional<LocalDate> through = counted.stream()
                .map(e -> e.period().ends() ? e.period().last() : e.period().first())
                .max(Comparator.naturalOrder());
        List<Span> gaps = adds && through.isPresent() ? gaps(target.period(), counted, through.get()) : List.of();
        Optional<BigDecimal> expected = adds ? through.map(day -> even(target, day)) : Optional.empty();
        List<Course.PathPoint> paths = adds && through.isPresent() ? paths(target, through.get()) : List.of();
        Optional<BigDecimal> measure = paths.stream()
                .filter(p -> p.series().owner().equals(target.series().owner()))
                .map(Course.PathPoint::amount)
                .findFirst()
                .or(() -> pathOfItsOwn(target) ? Optional.empty() : expected);
        return new Course(
                target,
                known.day(),
                realised,
                counted,
                through,
                gaps,
                measure,
                paths,
                plans(target, through),
                adds && gaps.isEmpty() && through.isPresent()
                        ? Optional.of(pace(target, counted, realised, through.get()))
                        : Optional.empty(),
                verdict(target, counted, realised, gaps, measure, through));
    }

    private List<Entry> counted(Entry target, boolean adds) {
        List<Entry> all = known.ledger().series().values().stream()
                .filter(s -> s.step() == Step.REALISED)
                .filter(s -> s.concept().equals(target.series().concept()))
                .filter(s -> s.unit() == target.series().unit())
                .flatMap(s -> known.of(s).stream())
                .filter(e -> e.group().equals(target.group()) && e.region().equals(target.region()))
                .filter(e -> e.evidence() != Evidence.UNVERIFIED)
                .filter(e -> !adds || target.period().contains(e.period()))
                .sorted(Comparator.comparing(Entry::period))
                .toList();
        return adds ? Apart.of(all) : all;
    }

    /** The years before the last counted day of which no part was counted, and of other years the quarters. */
    private static List<Span> gaps(Span period, List<Entry> counted, LocalDate through) {
        List<Span> gaps = new ArrayList<>();
        for (int year = period.first().getYear(); year <= through.getYear(); year++) {
            Span whole = Span.parse(String.valueOf(year)).orElseThrow();
            if (counted.stream().noneMatch(e -> e.period().meets(whole))) {
                gaps.add(whole);
                continue;
            }
            for (int each = 1; each <= 4; each++) {
                Span quarter = Span.parse(year + "-Q" + each).orElseThrow();
                boolean within = quarter.meets(period) && !quarter.first().isAfter(through);
                if (within && counted.stream().noneMatch(e -> e.period().meets(quarter))) {
                    gaps.add(quarter);
                }
            }
        }
        return gaps;
    }

    private static BigDecimal even(Entry target, LocalDate day) {
        Span period = target.period();
        return target.amount()
                .orElseThrow()
                .multiply(months(period.first(), day))
                .divide(months(period.first(), period.last()), EXACT);
    }

    private List<Course.PathPoint> paths(Entry target, LocalDate day) {
        List<Course.PathPoint> points = new ArrayList<>();
        for (Series series : known.ledger().series().values()) {
            if (series.step() != Step.PATH
                    || !series.concept().equals(target.series().concept())) {
                continue;
            }
            List<Entry> years = known.of(series).stream()
                    .filter(e -> e.region().equals(target.region()))
                    .toList();
            // A table can give a path of days or words; it says nothing about how many there should be.
            if (years.stream().anyMatch(e -> e.amount().isEmpty())) {
                continue;
            }
            boolean covers = years.stream().anyMatch(e -> !e.period().last().isBefore(day));
            if (covers && gaps(target.period(), years, day).isEmpty()) {
                points.add(new Course.PathPoint(
                        series,
                        years.stream().map(e -> until(e, day)).reduce(BigDecimal.ZERO, BigDecimal::add),
                        years.stream()
                                .filter(e -> !e.period().first().isAfter(day))
                                .toList()));
            }
        }
        return points;
    }

    /** Whether whoever set the target said how much should be there when; an even path would then be another one. */
    private boolean pathOfItsOwn(Entry target) {
        return known.ledger().series().values().stream()
                .filter(s -> s.step() == Step.PATH)
                .filter(s -> s.concept().equals(target.series().concept()))
                .filter(s -> s.owner().equals(target.series().owner()))
                .anyMatch(s -> !known.of(s).isEmpty());
    }

    private static BigDecimal until(Entry part, LocalDate day) {
        if (part.period().first().isAfter(day)) {
            return BigDecimal.ZERO;
        }
        return part.period().last().isAfter(day)
                ? even(part, day)
                : part.amount().orElseThrow();
    }

    private List<Course.Planned> plans(Entry target, Optional<LocalDate> through) {
        LocalDate from =
                through.map(day -> day.plusDays(1)).orElse(target.period().first());
        return known.ledger().series().values().stream()
                .filter(s -> PLANS.contains(s.step()))
                .filter(s -> s.concept().equals(target.series().concept()))
                .filter(s -> s.unit() == target.series().unit())
                .sorted(Comparator.comparing(Series::step))
                .flatMap(s -> known.of(s).stream())
                .filter(e -> e.region().equals(target.region()))
                .filter(e -> e.period().ends()
                        && e.period().meets(target.period())
                        && !e.period().last().isBefore(from))
                .map(e -> planned(e, target))
                .toList();
    }

    private static Course.Planned planned(Entry plan, Entry target) {
        BigDecimal amount = plan.amount().orElseThrow();
        if (target.period().contains(plan.period())) {
            return new Course.Planned(plan, amount, false);
        }
        LocalDate first = later(plan.period().first(), target.period().first());
        LocalDate last = earlier(plan.period().last(), target.period().last());
        return new Course.Planned(
                plan,
                amount.multiply(months(first, last))
                        .divide(months(plan.period().first(), plan.period().last()), EXACT),
                true);
    }

    private static Course.Pace pace(Entry target, List<Entry> counted, BigDecimal realised, LocalDate through) {
        BigDecimal covered = counted.stream()
                .map(e -> months(e.period().first(), e.period().last()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal achieved = realised.multiply(YEAR).divide(covered, EXACT);
        BigDecimal monthsLeft = through.isBefore(target.period().last())
                ? months(through.plusDays(1), target.period().last())
                : BigDecimal.ZERO;
        BigDecimal left = target.amount().orElseThrow().subtract(realised).max(BigDecimal.ZERO);
        Optional<BigDecimal> needed = monthsLeft.signum() == 0
                ? Optional.empty()
                : Optional.of(left.multiply(YEAR).divide(monthsLeft, EXACT));
        List<BigDecimal> paces = counted.stream()
                .map(e -> e.amount()
                        .orElseThrow()
                        .multiply(YEAR)
                        .divide(months(e.period().first(), e.period().last()), EXACT))
                .sorted()
                .toList();
        boolean banded = paces.size() > 1;
        Course.Bound mean = bound(achieved, realised, left, monthsLeft, through);
        return new Course.Pace(
                achieved,
                needed,
                achieved.signum() == 0 ? Optional.empty() : needed.map(n -> n.divide(achieved, EXACT)),
                mean.forecast(),
                mean.reached(),
                banded ? Optional.of(bound(paces.getFirst(), realised, left, monthsLeft, through)) : Optional.empty(),
                banded ? Optional.of(bound(paces.getLast(), realised, left, monthsLeft, through)) : Optional.empty());
    }

    private static Course.Bound bound(
            BigDecimal pace, BigDecimal realised, BigDecimal left, BigDecimal monthsLeft, LocalDate through) {
        BigDecimal forecast = realised.add(pace.multiply(monthsLeft).divide(YEAR, EXACT));
        if (pace.signum() <= 0) {
            return new Course.Bound(pace, forecast, left.signum() == 0 ? Optional.of(through) : Optional.empty());
        }
        BigDecimal months = left.multiply(YEAR).divide(pace, EXACT);
        Optional<LocalDate> reached = months.compareTo(YEAR.multiply(BigDecimal.valueOf(FARTHEST_YEARS))) > 0
                ? Optional.empty()
                : Optional.of(through.plusMonths(
                        months.setScale(0, java.math.RoundingMode.CEILING).intValueExact()));
        return new Course.Bound(pace, forecast, reached);
    }

    private Course.Verdict verdict(
            Entry target,
            List<Entry> counted,
            BigDecimal realised,
            List<Span> gaps,
            Optional<BigDecimal> expected,
            Optional<LocalDate> through) {
        BigDecimal goal = target.amount().orElseThrow();
        if (!counted.isEmpty() && realised.compareTo(goal) >= 0) {
            return Course.Verdict.REACHED;
        }
        if (counted.isEmpty() || !gaps.isEmpty() || expected.isEmpty()) {
            return Course.Verdict.CANNOT_SAY;
        }
        if (!through.orElseThrow().isBefore(target.period().last())) {
            return Course.Verdict.MISSED;
        }
        return realised.compareTo(expected.get()) >= 0 ? Course.Verdict.ON_COURSE : Course.Verdict.BEHIND;
    }

    private static BigDecimal months(LocalDate first, LocalDate last) {
        LocalDate end = last.plusDays(1);
        long whole = ChronoUnit.MONTHS.between(first, end);
        long days = ChronoUnit.DAYS.between(first.plusMonths(whole), end);
        BigDecimal months = BigDecimal.valueOf(whole);
        return days == 0
                ? months
                : months.add(BigDecimal.valueOf(days)
                        .divide(BigDecimal.valueOf(first.plusMonths(whole).lengthOfMonth()), EXACT));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
