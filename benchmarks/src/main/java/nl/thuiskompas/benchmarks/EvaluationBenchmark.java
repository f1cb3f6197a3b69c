package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Evaluator;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
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
 * What it costs to ask a share of the whole country by the municipalities of the day it was counted on, against asking
 * the same by the municipalities ten years and a hundred changes later. 400 municipalities; every year ten pairs merge.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluationBenchmark {
    private static final int MUNICIPALITIES = 400;
    private static final int YEARS = 10;
    private static final int MERGERS_A_YEAR = 10;
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = FIRST.plusYears(YEARS);
    private static final ColumnName PERCENTAGE = new ColumnName("shares", "percentage");
    private static final ColumnName HOMES = new ColumnName("stock", "homes");
    private static final Indicator SHARE =
            new Indicator("share", 1, Unit.PERCENT, new Measure.Share(PERCENTAGE, HOMES));

    private final Evaluator evaluator = new Evaluator(geography(), new Tables());

    @Benchmark
    public Cube onTheDayItself() {
        return evaluator.evaluate(SHARE, Period.startOf(2012), FIRST, Division.MUNICIPALITY, Average.RATIO);
    }

    @Benchmark
    public Cube afterAHundredChanges() {
        return evaluator.evaluate(SHARE, Period.startOf(2012), LAST, Division.MUNICIPALITY, Average.RATIO);
    }

    @Benchmark
    public Cube theCountryAfterAHundredChanges() {
        return evaluator.evaluate(SHARE, Period.startOf(2012), LAST, Division.COUNTRY, Average.RATIO);
    }

    private static Geography geography() {
        List<Municipality> municipalities = new ArrayList<>();
        List<BoundaryChange> changes = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES; i++) {
            int pair = i / 2;
            boolean merges = i % 2 == 0 && pair < YEARS * MERGERS_A_YEAR;
            LocalDate end = merges ? FIRST.plusYears(1 + pair / MERGERS_A_YEAR) : LocalDate.MAX;
            municipalities.add(new Municipality(code(i), code(i), new Validity(LocalDate.MIN, end)));
            if (merges) {
                changes.add(new BoundaryChange(
                        end, code(i), code(i + 1), BoundaryChange.Kind.MERGER, Fraction.ONE, "made up"));
            }
        }
        return new Geography(Register.of(FIRST, LAST, municipalities, changes, Map.of(), List.of()));
    }

    private static String code(int number) {
        return "GM" + (1000 + number);
    }

    /** Made-up observations: the same for every question. */
    private static final class Tables implements ObservationSource {
        private final Observations percentages = column(PERCENTAGE, Precision.WHOLE_PERCENT, 40);
        private final Observations homes = column(HOMES, Precision.EXACT, 90_000);

        private static Observations column(ColumnName name, Precision precision, int most) {
            TreeMap<String, Double> values = new TreeMap<>();
            for (int i = 0; i < MUNICIPALITIES; i++) {
                values.put(code(i), (double) (1 + i * 7919 % most));
            }
            Source source = new Source("made-up", "made-up", "nobody", "made up", name, FIRST, "none");
            return new Observations(source, Period.startOf(2012), precision, Status.FINAL, values);
        }

        @Override
        public Observations observations(ColumnName column, Period period) {
            return column.equals(PERCENTAGE) ? percentages : homes;
        }

        @Override
        public Observations observationsAt(ColumnName column, LocalDate moment) {
            return homes;
        }
    }
}
