package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a target was on a day: what there was, what should have been there, and where it goes at this pace.
 *
 * @param target the target
 * @param asked the day of which it is asked
 * @param realised what there was, of the periods that were counted; of a level, the newest
 * @param counted the facts that this adds up, oldest first
 * @param through the last day that was counted; empty when nothing was
 * @param gaps the years and quarters before that day of which there is no figure
 * @param expected what should have been there on that day, if each period had got its part
 * @param paths the same after each official series of targets per year
 * @param plans what is planned for the time that is left, each by itself: they are not added up
 * @param pace how fast it went and should go; empty when nothing can be said of it
 * @param verdict what comes of it
 */
public record Course(
        Entry target,
        LocalDate asked,
        BigDecimal realised,
        List<Entry> counted,
        Optional<LocalDate> through,
        List<Span> gaps,
        Optional<BigDecimal> expected,
        List<PathPoint> paths,
        List<Planned> plans,
        Optional<Pace> pace,
        Verdict verdict) {
    /** What is to be said of a target. */
    public enum Verdict {
        REACHED,
        ON_COURSE,
        BEHIND,
        /** The period is over, all of it was counted, and it was not enough. */
        MISSED,
        /** Nothing was counted, or periods are missing. */
        CANNOT_SAY
    }

    public Course {
        counted = List.copyOf(counted);
        gaps = List.copyOf(gaps);
        paths = List.copyOf(paths);
        plans = List.copyOf(plans);
    }

    /**
     * What an official series of targets asks for on the day that was counted up to.
     *
     * @param amount the targets of the periods that were over, and of the running one the part of its months
     * @param entries those targets
     */
    public record PathPoint(Series series, BigDecimal amount, List<Entry> entries) {
        public PathPoint {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A plan for the time that is left.
     *
     * @param within what falls within the time of the target; a plan that reaches further counts by its months
     * @param prorated whether it was counted by its months
     */
    public record Planned(Entry entry, BigDecimal within, boolean prorated) {}

    /**
     * Speeds, in amounts per year, and what follows from them. The forecast keeps the mean pace of everything that was
     * counted; its band runs from the slowest to the fastest period that was counted.
     *
     * @param achieved the mean so far
     * @param needed what it must be in the time that is left; empty when the time is over
     * @param times how many times the achieved pace that is
     * @param forecast at the end of the period at the achieved pace
     * @param reached the day on which the target is reached at the achieved pace
     * @param slowest the same at the slowest pace; empty with fewer than two periods
     * @param fastest the same at the fastest pace
     */
    public record Pace(
            BigDecimal achieved,
            Optional<BigDecimal> needed,
            Optional<BigDecimal> times,
            BigDecimal forecast,
            Optional<LocalDate> reached,
            Optional<Bound> slowest,
            Optional<Bound> fastest) {}

    /** One end of the band. */
    public record Bound(BigDecimal pace, BigDecimal forecast, Optional<LocalDate> reached) {}

    /** What {@link #expected} follows from: the official targets per year of whoever set it, or the target itself. */
    public List<Entry> expectedFrom() {
        return paths.stream()
                .filter(path -> path.series().owner().equals(target.series().owner()))
                .map(PathPoint::entries)
                .findFirst()
                .orElse(List.of(target));
    }

    /** What is still to be done. */
    public BigDecimal left() {
        return goal().subtract(realised).max(BigDecimal.ZERO);
    }

    /** The number to reach. */
    public BigDecimal goal() {
        return target.amount().orElseThrow();
    }

    /** Whether the time for it was over on the day that is asked of. */
    public boolean over() {
        return target.period().last().isBefore(asked);
    }
}
