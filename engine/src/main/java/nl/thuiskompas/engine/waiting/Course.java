package nl.thuiskompas.engine.waiting;

import java.util.List;

/**
 * How it goes over the years, in one of the ways.
 *
 * @param way who houses whom
 * @param years one for each year
 */
public record Course(Way way, List<Year> years) {
    public Course {
        years = List.copyOf(years);
    }

    /**
     * A year.
     *
     * @param year such as 2026
     * @param states one for each municipality, in the order of the prospect
     */
    public record Year(int year, List<State> states) {
        public Year {
            states = List.copyOf(states);
        }

        /** Of all municipalities together. */
        public State together() {
            return states.stream().reduce(State.NOTHING, State::plus);
        }
    }

    /**
     * A municipality in a year, in households; what is by category is in the order of the prospect.
     *
     * @param cameUp how many came up there
     * @param charged how many of all who came up it has to house, which is the same when each houses its own
     * @param homes that were there for them
     * @param housed how many it housed: no more than there were homes, nor than it had to house
     * @param waiting by category whom it still has to house when the year ends
     */
    public record State(long cameUp, long charged, long homes, long housed, List<Long> waiting) {
        private static final State NOTHING = new State(0, 0, 0, 0, List.of());

        public State {
            waiting = List.copyOf(waiting);
        }

        /** Whom it still has to house, of all categories. */
        public long allWaiting() {
            return waiting.stream().mapToLong(Long::longValue).sum();
        }

        /** Homes that nobody needed. */
        public long unused() {
            return homes - housed;
        }

        private State plus(State other) {
            return new State(
                    cameUp + other.cameUp,
                    charged + other.charged,
                    homes + other.homes,
                    housed + other.housed,
                    sum(waiting, other.waiting));
        }

        private static List<Long> sum(List<Long> some, List<Long> others) {
            if (some.isEmpty()) {
                return others;
            }
            return java.util.stream.IntStream.range(0, some.size())
                    .mapToObj(c -> some.get(c) + others.get(c))
                    .toList();
        }
    }
}
