package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
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

    /** Instead of a period: every period of the indicator. */
    public static final String ALL = "all";

    private final Monitor monitor;
    private final GeographyQuestions places;

    public FigureQuestions(Monitor monitor) {
        this.monitor = monitor;
        this.places = new GeographyQuestions(monitor);
    }

    /** The questions about dates and divisions that these are made with. */
    public GeographyQuestions places() {
        return places;
    }

    /**
     * Reads one question, or as many as there are periods, oldest first, when the period is {@link #ALL}. With an edition
     * they are all about the municipalities of that date, so that the series does not break; without one, each is about
     * the municipalities that the source counted by at the time.
     *
     * @param given as for {@link #read}
     * @throws QuestionException when a value does not do
     */
    public List<FigureQuestion> readSeries(Map<String, String> given) {
        if (!ALL.equals(given.get("period"))) {
            return List.of(read(given));
        }
        Map<String, String> others = new HashMap<>(given);
        others.remove("period");
        FigureQuestion newest = read(others);
        String edition = given.getOrDefault("edition", "");
        return monitor.periods(newest.indicator()).stream()
                .map(period -> newest.about(period, edition.isBlank() ? period.geographyDate() : newest.edition()))
                .toList();
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
        LocalDate edition = places.edition("edition", given.get("edition"), period.geographyDate());
        Division division = places.division(given.get("division"));
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

    /**
     * The indicator of this code.
     *
     * @throws MissingImportException when it is filled by a table that nobody imported
     * @throws nl.thuiskompas.platform.datasets.WithdrawnException when what was known of it then has been withdrawn
     */
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
        monitor.requireNothingWithdrawn(found.get());
        if (monitor.periods(found.get()).isEmpty()) {
            monitor.missingImport(found.get()).ifPresent(dataset -> {
                throw new MissingImportException(found.get(), dataset, codes);
            });
            monitor.requireTables(found.get());
            monitor.asOf().ifPresent(day -> {
                throw new QuestionException(
                        Monitors.AS_OF,
                        day.toString(),
                        List.of(),
                        List.of(),
                        "of " + given + " nothing was known yet on " + day);
            });
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
        TreeSet<String> near = new TreeSet<>(places.successors(given, question.edition()));
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

    private String because(FigureQuestion question, String given) {
        String plain =
                "division " + question.division().code() + " has no region " + given + " on " + question.edition();
        for (Division other : monitor.geography().divisions()) {
            if (!other.equals(question.division())
                    && monitor.geography().partition(other, question.edition()).indexOf(given) >= 0) {
                return plain + "; it is a region of division " + other.code();
            }
        }
        return question.division().equals(Division.MUNICIPALITY)
                ? places.lifeOf(given).map(life -> plain + ": " + life).orElse(plain)
                : plain;
    }
}
