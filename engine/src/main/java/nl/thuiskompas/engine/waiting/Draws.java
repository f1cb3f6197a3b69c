package nl.thuiskompas.engine.waiting;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many households come up and how many homes there are, in whole numbers. They are the same whoever houses whom, so that
 * ways can be compared, and whatever the order in which places and categories were handed in.
 */
final class Draws {
    /** By year, place and category. */
    final long[][][] cameUp;

    /** By year and place. */
    final long[][] homes;

    private Draws(Prospect prospect) {
        cameUp = new long[prospect.years()][prospect.places().size()]
                [prospect.categories().size()];
        homes = new long[prospect.years()][prospect.places().size()];
    }

    /** As expected. Fractions are not lost: they go on to the next place and the next year until they are a whole. */
    static Draws expected(Prospect prospect) {
        Draws draws = new Draws(prospect);
        Running[] categories =
                prospect.categories().stream().map(each -> new Running()).toArray(Running[]::new);
        draws.fill(prospect, (category, mean) -> categories[category].whole(mean), new Running()::whole);
        return draws;
    }

    /**
     * As it may turn out: counts of things that happen one by one (Poisson).
     *
     * @param seed with the run decides everything; {@link Random} computes the same on every machine
     */
    static Draws random(Prospect prospect, long seed, int run) {
        Draws draws = new Draws(prospect);
        Random random = new Random(seed * 1_000_003 + run);
        draws.fill(prospect, (category, mean) -> counted(random, mean), mean -> counted(random, mean));
        return draws;
    }

    private interface OfCategory {
        long whole(int category, double mean);
    }

    private interface OfHomes {
        long whole(double mean);
    }

    private void fill(Prospect prospect, OfCategory households, OfHomes vacancies) {
        List<Integer> places =
                order(prospect.places().stream().map(Place::region).toList());
        List<Integer> categories = order(prospect.categories());
        for (int year = 0; year < prospect.years(); year++) {
            for (int place : places) {
                Place here = prospect.places().get(place);
                for (int category : categories) {
                    List<Double> expected =
                            here.comingUp().get(prospect.categories().get(category));
                    if (expected != null) {
                        cameUp[year][place][category] = households.whole(category, expected.get(year));
                    }
                }
                homes[year][place] = vacancies.whole(here.vacancies().get(year))
                        + here.construction().get(year);
            }
        }
    }

    private static List<Integer> order(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .toList();
    }

    /** How many happen in a while in which so many are expected: one after another, each after a time of its own. */
    private static long counted(Random random, double mean) {
        long count = 0;
        for (double time = next(random); time <= mean; time += next(random)) {
            count++;
        }
        return count;
    }

    private static double next(Random random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /** A sum that is handed out in whole numbers. */
    private static final class Running {
        private double sum;
        private long out;

        long whole(double more) {
            sum += more;
            long now = Math.round(sum) - out;
            out += now;
            return now;
        }
    }
}
