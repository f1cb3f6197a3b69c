package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.UnknownEditionException;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns words that somebody typed (an address, an option) into a question, or says which word is wrong and what was
 * probably meant. Names of parameters are the same in the API, the pages and on the command line.
 */
public final class FigureQuestions {
    /** The parameters of a question. */
    public static final List<String> PARAMETERS =
            List.of("indicator", "period", "edition", "division", "region", "average");

    private final Monitor monitor;

    public FigureQuestions(Monitor monitor) {
        this.monitor = monitor;
    }

    /**
     * Reads a question. Without a period the newest is taken, without an edition the municipalities that the source
     * counted by, without a division the municipalities, without an average the ratio of sums.
     *
     * @param given parameters by name; names other than {@link #PARAMETERS} are not looked at
     * @throws QuestionException when a value does not do
     */
    public FigureQuestion read(Map<String, String> given) {
        IndicatorEntry indicator = indicator(given.get("indicator"));
        Period period = period(indicator, given.get("period"));
        LocalDate edition = edition(period, given.get("edition"));
        Division division = division(given.get("division"));
        Average average = average(given.get("average"));
        if (average == Average.MEAN && !(indicator.indicator().measure() instanceof Measure.Share)) {
            throw new QuestionException(
                    "average",
                    average.code(),
                    List.of(Average.RATIO.code()),
                    List.of(Average.RATIO.code()),
                    indicator.code() + " adds up and has no mean of municipalities");
        }
        return new FigureQuestion(indicator, period, edition, division, average);
    }

    /** The indicator of this code. */
    public IndicatorEntry indicator(@Nullable String given) {
        List<String> codes =
                monitor.available().stream().map(IndicatorEntry::code).toList();
        if (given == null || given.isBlank()) {
            throw new QuestionException("indicator", "", codes, codes, "indicator is missing: say which one is meant");
        }
        Optional<IndicatorEntry> found = monitor.catalogue().find(given);
        if (found.isEmpty()) {
            throw new QuestionException(
                    "indicator", given, codes, Nearest.to(given, codes), "there is no indicator " + given);
        }
        if (monitor.periods(found.get()).isEmpty()) {
            monitor.requireTables(found.get());
            throw new QuestionException(
                    "indicator",
                    given,
                    codes,
                    List.of(),
                    "indicator " + given + " cannot be computed: " + monitor.whyUnavailable(found.get()));
        }
        return found.get();
    }

    /** The period of this code, or of this reference date. */
    public Period period(IndicatorEntry indicator, @Nullable String given) {
        List<Period> periods = monitor.periods(indicator);
        if (given == null || given.isBlank()) {
            return periods.getLast();
        }
        List<String> codes = periods.stream().map(Period::code).toList();
        Optional<Period> asked = periods.stream()
                .filter(p -> p.code().equals(given) || p.reference().toString().equals(given))
                .findFirst();
        if (asked.isEmpty()) {
            // It may have been observed in a table that was refused: then that is the answer.
            monitor.requireTables(indicator);
        }
        return asked.orElseThrow(() -> new QuestionException(
                "period",
                given,
                codes,
                Nearest.to(given, codes),
                indicator.code() + " was not observed for period " + given));
    }

    private LocalDate edition(Period period, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return period.geographyDate();
        }
        List<String> starts = monitor.geography().editionDates().stream()
                .map(LocalDate::toString)
                .toList();
        try {
            LocalDate date = LocalDate.parse(given);
            monitor.geography().edition(date);
            return date;
        } catch (DateTimeParseException e) {
            throw new QuestionException(
                    "edition",
                    given,
                    starts,
                    Nearest.to(given, starts),
                    "edition " + given + " is not a date such as 2021-01-01");
        } catch (UnknownEditionException e) {
            throw new QuestionException(
                    "edition", given, starts, List.of(e.nearest().toString()), String.valueOf(e.getMessage()));
        }
    }

    private Division division(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Division.MUNICIPALITY;
        }
        List<String> codes =
                monitor.geography().divisions().stream().map(Division::code).toList();
        if (!codes.contains(given)) {
            throw new QuestionException(
                    "division", given, codes, Nearest.to(given, codes), "there is no division " + given);
        }
        return new Division(given);
    }

    private static Average average(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Average.RATIO;
        }
        List<String> codes = Arrays.stream(Average.values()).map(Average::code).toList();
        return Arrays.stream(Average.values())
                .filter(a -> a.code().equals(given))
                .findFirst()
                .orElseThrow(() -> new QuestionException(
                        "average", given, codes, Nearest.to(given, codes), "there is no average " + given));
    }

    /**
     * The place of a region in the answer to a question.
     *
     * @throws QuestionException when the division has no such region on the date of the question
     */
    public int region(FigureQuestion question, String given) {
        Partition partition = monitor.cube(question).partition();
        int place = partition.indexOf(given);
        if (place >= 0) {
            return place;
        }
        TreeSet<String> near = new TreeSet<>(successors(given, question.edition()));
        partition.regions().stream()
                .filter(region -> region.name().equalsIgnoreCase(given))
                .forEach(region -> near.add(region.code()));
        List<String> codes = partition.regions().stream().map(r -> r.code()).toList();
        List<String> allowed = codes.size() <= 60 ? codes : List.of();
        throw new QuestionException(
                "region",
                given,
                allowed,
                near.isEmpty() ? Nearest.to(given, codes) : List.copyOf(near),
                because(question, given));
    }

    /** What a former municipality has become on a date; empty when the code never was one or has no later life. */
    private Set<String> successors(String code, LocalDate date) {
        Set<String> found = new TreeSet<>();
        for (BoundaryChange change : monitor.geography().changesFrom(code)) {
            if (!change.date().isAfter(date) && change.kind() != BoundaryChange.Kind.BOUNDARY) {
                if (monitor.geography().edition(date).contains(change.to())) {
                    found.add(change.to());
                } else {
                    found.addAll(successors(change.to(), date));
                }
            }
        }
        return found;
    }

    private String because(FigureQuestion question, String given) {
        String plain =
                "division " + question.division().code() + " has no region " + given + " on " + question.edition();
        for (Division other : monitor.geography().divisions()) {
            if (!other.equals(question.division())
                    && monitor.geography().partition(other, question.edition()).indexOf(given) >= 0) {
                return plain + "; it is a region of division " + other.code();
            }
        }
        Optional<Municipality> municipality = monitor.geography().findMunicipality(given);
        if (municipality.isEmpty() || !question.division().equals(Division.MUNICIPALITY)) {
            return plain;
        }
        return plain + ": " + municipality.get().name() + " was a municipality "
                + (municipality.get().validity().hasEnded()
                        ? "until " + municipality.get().validity().until().minusDays(1)
                        : "from " + municipality.get().validity().from());
    }
}
