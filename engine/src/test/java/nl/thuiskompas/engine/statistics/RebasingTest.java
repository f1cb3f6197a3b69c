package nl.thuiskompas.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.RandomCountry;
import nl.thuiskompas.engine.statistics.Value.Amount;

class RebasingTest {
    private static final List<Division> DIVISIONS = List.of(Division.MUNICIPALITY, Division.PROVINCE, Division.COUNTRY);

    /** A country, counted at the end of a year; every so many municipalities nobody counted. */
    record Counted(Geography country, int year, List<Integer> homes, int gap) {
        LocalDate day() {
            return LocalDate.of(year, 12, 31);
        }

        long[] column() {
            Edition edition = country.edition(day());
            long[] column = new long[edition.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = gap > 0 && i % gap == gap - 1 ? Rebasing.MISSING : homes.get(i % homes.size());
            }
            return column;
        }

        Evaluator evaluator() {
            Edition edition = country.edition(day());
            Map<String, Double> valueOf = new HashMap<>();
            long[] column = column();
            for (int i = 0; i < column.length; i++) {
                if (column[i] != Rebasing.MISSING) {
                    valueOf.put(edition.code(i), (double) column[i]);
                }
            }
            return new Evaluator(country, new Tables().counted(Tables.STOCK, Period.endOf(year), valueOf));
        }
    }

    @Provide
    Arbitrary<Counted> counted() {
        return Combinators.combine(
                        Arbitraries.oneOf(RandomCountry.weighed(), RandomCountry.countries()),
                        Arbitraries.integers().between(2010, 2015),
                        Arbitraries.integers().between(0, 200_000).list().ofSize(7),
                        Arbitraries.integers().between(0, 6))
                .as(Counted::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return RandomCountry.dates();
    }

    @Property(tries = 400)
    void everyColumnComesOutAsTheEvaluatorComputesIt(
            @ForAll("counted") Counted data, @ForAll("dates") LocalDate edition) {
        Rebasing rebasing = new Rebasing(data.country(), data.day(), edition, DIVISIONS);
        rebasing.carry(data.column());
        Evaluator evaluator = data.evaluator();

        for (int division = 0; division < DIVISIONS.size(); division++) {
            Cube cube = evaluator.evaluate(
                    SmallStock.DWELLING_STOCK,
                    Period.endOf(data.year()),
                    edition,
                    DIVISIONS.get(division),
                    Average.RATIO);
            for (int place = 0; place < cube.size(); place++) {
                long carried = rebasing.carried(division)[place];
                if (cube.value(place) instanceof Amount amount) {
                    assertThat((double) carried).isEqualTo(amount.value());
                    assertThat(rebasing.apportioned(division)[place] > 0)
                            .isEqualTo(cube.figure(place).apportioned() > 0);
                } else if (rebasing.to(division).sizes()[place] > 0) {
                    assertThat(carried).isEqualTo(Rebasing.MISSING);
                }
            }
        }
    }

    @Property(tries = 400)
    void allDivisionsTellTheSame(@ForAll("counted") Counted data, @ForAll("dates") LocalDate edition) {
        Rebasing rebasing = new Rebasing(data.country(), data.day(), edition, DIVISIONS);
        rebasing.carry(data.column());
        List<Long> sums = new ArrayList<>();
        for (int division = 0; division < DIVISIONS.size(); division++) {
            long sum = 0;
            for (long value : rebasing.carried(division)) {
                if (value == Rebasing.MISSING) {
                    return; // Then only the divisions without the gap have a sum.
                }
                sum += value;
            }
            sums.add(sum);
        }

        long all = 0;
        for (long value : data.column()) {
            all += value;
        }
        assertThat(sums).containsOnly(all);
    }
}
