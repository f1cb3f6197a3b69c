package nl.thuiskompas.engine.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.FairShares;
import nl.thuiskompas.engine.distribution.Outcome;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.engine.waiting.Course.State;

/**
 * Lets the years pass. In each, whoever comes up is charged to the municipality that has to house them: where they come from,
 * or as the key divides all who come up in the region (in the first year with all who wait already). A municipality houses as
 * many as there are homes for; whom it cannot house it still has to house the next year. Homes that it does not need stay
 * with it, and are told. Nobody leaves a queue but into a home. Pure functions.
 */
public final class Simulation {
    /** Runs for one band. */
    public static final int MOST_RUNS = 1_000;

    private final Prospect prospect;
    private final Way way;

    private Simulation(Prospect prospect, Way way) {
        this.prospect = prospect;
        this.way = way;
    }

    /**
     * How it goes when everything comes as expected.
     *
     * @throws IllegalArgumentException when the prospect is refused
     */
    public static Course expected(Prospect prospect, Way way) {
        require(prospect);
        return new Simulation(prospect, way).course(Draws.expected(prospect));
    }

    /**
     * Where it goes in nine of ten runs. The runs of both ways are the same, home by home and household by household.
     *
     * @param runs 1 to {@value #MOST_RUNS}
     * @throws IllegalArgumentException when the prospect is refused, or for another number of runs
     */
    public static Bands bands(Prospect prospect, Way way, int runs, long seed) {
        require(prospect);
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("there can be 1 to " + MOST_RUNS + " runs, not " + runs);
        }
        Simulation simulation = new Simulation(prospect, way);
        List<Course> courses = IntStream.range(0, runs)
                .mapToObj(run -> simulation.course(Draws.random(prospect, seed, run)))
                .toList();
        return new Bands(
                way,
                runs,
                seed,
                IntStream.range(0, prospect.years())
                        .mapToObj(year -> simulation.bands(courses.stream()
                                .map(course -> course.years().get(year))
                                .toList()))
                        .toList());
    }

    private static void require(Prospect prospect) {
        if (!prospect.refusals().isEmpty()) {
            throw new IllegalArgumentException(prospect.refusals().getFirst().sentence());
        }
    }

    private Bands.Year bands(List<Course.Year> runs) {
        return new Bands.Year(
                runs.getFirst().year(),
                IntStream.range(0, prospect.places().size())
                        .mapToObj(place -> of(runs.stream()
                                .map(run -> run.states().get(place))
                                .toList()))
                        .toList(),
                of(runs.stream().map(Course.Year::together).toList()));
    }

    private static Bands.Of of(List<State> runs) {
        return new Bands.Of(band(runs, State::housed), band(runs, State::allWaiting));
    }

    private static Band band(List<State> runs, ToLongFunction<State> number) {
        return Band.of(runs.stream().mapToLong(number).toArray());
    }

    private Course course(Draws draws) {
        int places = prospect.places().size();
        int categories = prospect.categories().size();
        List<Queue> queues = IntStream.range(0, places)
                .mapToObj(place -> new Queue(categories))
                .toList();
        List<Course.Year> years = new ArrayList<>();
        for (int year = 0; year < prospect.years(); year++) {
            long[][] up = year == 0 ? withThoseWhoWait(draws.cameUp[year]) : draws.cameUp[year];
            long[][] charged = way == Way.EACH_ITS_OWN ? up : byKey(up);
            List<State> states = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                Queue queue = queues.get(place);
                for (int category = 0; category < categories; category++) {
                    queue.add(category, charged[place][category]);
                }
                long housed = queue.house(draws.homes[year][place]);
                states.add(new State(
                        sum(draws.cameUp[year][place]),
                        sum(charged[place]),
                        draws.homes[year][place],
                        housed,
                        queue.byCategory()));
            }
            years.add(new Course.Year(prospect.firstYear() + year, states));
        }
        return new Course(way, years);
    }

    private long[][] withThoseWhoWait(long[][] cameUp) {
        long[][] all = new long[cameUp.length][];
        for (int place = 0; place < all.length; place++) {
            all[place] = cameUp[place].clone();
            for (int category = 0; category < all[place].length; category++) {
                all[place][category] += prospect.places()
                        .get(place)
                        .waiting()
                        .getOrDefault(prospect.categories().get(category), 0L);
            }
        }
        return all;
    }

    private long[][] byKey(long[][] up) {
        int categories = prospect.categories().size();
        long[] task = new long[categories];
        for (long[] here : up) {
            for (int category = 0; category < categories; category++) {
                task[category] += here[category];
            }
        }
        long[][] charged = new long[up.length][categories];
        if (sum(task) == 0) {
            return charged;
        }
        Outcome outcome = FairShares.distribute(problem(prospect, task));
        if (!(outcome instanceof Distribution distribution)) {
            throw new IllegalStateException("without limits every task can be divided, but not this: " + outcome);
        }
        for (int place = 0; place < up.length; place++) {
            for (int category = 0; category < categories; category++) {
                charged[place][category] =
                        distribution.parts().get(place).byCell().get(category);
            }
        }
        return charged;
    }

    static Problem problem(Prospect prospect, long[] task) {
        return new Problem(
                prospect.places().stream()
                        .map(place -> new Participant(place.region(), place.values()))
                        .toList(),
                IntStream.range(0, task.length)
                        .mapToObj(category -> new TaskCell(prospect.categories().get(category), task[category]))
                        .toList(),
                prospect.weights(),
                List.of(),
                prospect.method());
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
