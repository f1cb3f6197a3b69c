package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Evaluator;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.ObservationSource;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to show one indicator of thirteen years, for all municipalities, ten divisions and the country, on the
 * municipalities of one date; and to work out a way between two dates that was not asked for before. Real tables; the
 * years 2021 to 2023, in which the stock was not observed, have that of 2020 by the municipalities of their own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class GeographyBenchmark {
    private static final ColumnName HOMES = new ColumnName("dwelling-stock", "end_stock");
    private static final Indicator STOCK =
            new Indicator("dwelling-stock", 1, Unit.HOMES, new Measure.Count(List.of(HOMES)));
    private static final LocalDate NEWEST = LocalDate.of(2023, 1, 1);
    private static final LocalDate OLDEST = LocalDate.of(2012, 1, 1);

    private final Geography geography = RealCountry.geography();
    private final Stock stock = new Stock(geography);
    private final Evaluator evaluator = new Evaluator(geography, stock);

    /** 13 years x 12 divisions = 156 cubes. */
    @Benchmark
    public double thirteenYearsOnTheNewestMunicipalities() {
        return all(NEWEST);
    }

    /** The same, backwards through every merger. */
    @Benchmark
    public double thirteenYearsOnTheOldestMunicipalities() {
        return all(OLDEST);
    }

    /** A way that nobody walked before, with the reading of all tables into a geography. */
    @Benchmark
    public Crosswalk aNewGeographyAndOneWayThroughElevenYears() {
        return RealCountry.geography().crosswalk(OLDEST, NEWEST);
    }

    /** The same way again. */
    @Benchmark
    public Crosswalk aWayThatWasWalkedBefore() {
        return geography.crosswalk(OLDEST, NEWEST);
    }

    private double all(LocalDate edition) {
        double sum = 0;
        for (Period period : stock.periods()) {
            for (Division division : geography.divisions()) {
                sum += evaluator
                        .evaluate(STOCK, period, edition, division, Average.RATIO)
                        .size();
            }
        }
        return sum;
    }

    private static final class Stock implements ObservationSource {
        private final Map<Period, Observations> years = new TreeMap<>();

        Stock(Geography geography) {
            Map<Integer, Map<String, Double>> known = RealCountry.stock();
            for (int year = 2012; year <= 2024; year++) {
                Period period = Period.endOf(year);
                Map<String, Double> homes = known.get(year);
                if (homes == null) {
                    homes = new HashMap<>();
                    for (var municipality :
                            geography.edition(period.geographyDate()).municipalities()) {
                        homes.put(
                                municipality.code(),
                                20_000.0 + municipality.code().hashCode() % 1_000);
                    }
                }
                Source source = new Source("r", "t", "CBS", "title", HOMES, period.reference(), "CC BY 4.0");
                years.put(period, new Observations(source, period, Precision.EXACT, Status.FINAL, homes));
            }
        }

        List<Period> periods() {
            return new ArrayList<>(years.keySet());
        }

        @Override
        public Observations observations(ColumnName column, Period period) {
            Observations found = years.get(period);
            if (found == null) {
                throw new MissingObservationsException(column, period.code());
            }
            return found;
        }

        @Override
        public Observations observationsAt(ColumnName column, LocalDate moment) {
            return observations(column, Period.endOf(moment.minusDays(1).getYear()));
        }
    }
}
