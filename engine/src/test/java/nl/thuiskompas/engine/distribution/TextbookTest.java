package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples whose answers stand in books. */
class TextbookTest {
    /**
     * Five states on which five methods differ: M. L. Balinski and H. P. Young, Fair Representation, 1982 (26 seats; the
     * fifth, Dean's, is not one of ours).
     */
    @Test
    void fiveStatesGetOtherSeatsByEachDivisorMethod() {
        long[] states = {9061, 7179, 5259, 3319, 1182};
        assertThat(seats(Method.ADAMS, 26, states)).containsExactly(9, 7, 5, 3, 2);
        assertThat(seats(Method.HILL, 26, states)).containsExactly(9, 7, 6, 3, 1);
        assertThat(seats(Method.WEBSTER, 26, states)).containsExactly(9, 8, 5, 3, 1);
        assertThat(seats(Method.DHONDT, 26, states)).containsExactly(10, 7, 5, 3, 1);
        assertThat(seats(Method.LEXICOGRAPHIC, 26, states)).containsExactly(10, 7, 5, 3, 1);
    }

    /** The example of the articles on D'Hondt and on Sainte-Laguë in Wikipedia: 8 seats. */
    @Test
    void fourPartiesGetSeats() {
        long[] votes = {100_000, 80_000, 30_000, 20_000};
        assertThat(seats(Method.DHONDT, 8, votes)).containsExactly(4, 3, 1, 0);
        assertThat(seats(Method.WEBSTER, 8, votes)).containsExactly(3, 3, 1, 1);
    }

    /** The example of the article on the apportionment paradox in Wikipedia: 6, 6 and 2. */
    @Test
    void theLargestRemainderShowsTheAlabamaParadox() {
        assertThat(seats(Method.LARGEST_REMAINDER, 10, 6, 6, 2)).containsExactly(4, 4, 2);
        assertThat(seats(Method.LARGEST_REMAINDER, 11, 6, 6, 2)).containsExactly(5, 5, 1);
        assertThat(Method.LARGEST_REMAINDER.paradoxes(false)).contains(Paradox.LARGER_TASK_FEWER);
        for (Method method : List.of(Method.WEBSTER, Method.DHONDT, Method.ADAMS, Method.HILL)) {
            assertThat(method.paradoxes(false)).doesNotContain(Paradox.LARGER_TASK_FEWER);
        }
    }

    /**
     * A. R. Angel and others, A Survey of Mathematics with Applications, table 14.48: B grows by 1.8 %, A by 1.7 %, and B
     * loses a seat to A.
     */
    @Test
    void theLargestRemainderShowsThePopulationParadox() {
        assertThat(seats(Method.LARGEST_REMAINDER, 100, 23_527, 5_548, 70_925)).containsExactly(23, 6, 71);
        assertThat(seats(Method.LARGEST_REMAINDER, 100, 23_926, 5_648, 71_110)).containsExactly(24, 5, 71);
        assertThat(Method.LARGEST_REMAINDER.paradoxes(false)).contains(Paradox.FASTER_GROWTH_FEWER);
    }

    @Test
    void divisorMethodsNeverTakeAwayWhenTheTaskGrows() {
        for (Method method : List.of(Method.WEBSTER, Method.DHONDT, Method.ADAMS, Method.HILL)) {
            int[] before = {0, 0, 0, 0, 0};
            for (int households = 1; households < 60; households++) {
                int[] now = seats(method, households, 9061, 7179, 5259, 3319, 1182);
                for (int i = 0; i < now.length; i++) {
                    assertThat(now[i]).isGreaterThanOrEqualTo(before[i]);
                }
                before = now;
            }
        }
    }

    @Test
    void equalSharesAreDecidedByCode() {
        assertThat(seats(Method.WEBSTER, 4, 7, 7, 7)).containsExactly(2, 1, 1);
        assertThat(seats(Method.LARGEST_REMAINDER, 4, 7, 7, 7)).containsExactly(2, 1, 1);
        assertThat(seats(Method.ADAMS, 2, 5, 9, 7)).containsExactly(0, 1, 1);
    }

    private static int[] seats(Method method, int seats, long... populations) {
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < populations.length; i++) {
            participants.add(new Participant("S" + i, Map.of("population", BigDecimal.valueOf(populations[i]))));
        }
        Problem problem = new Problem(
                participants,
                List.of(new TaskCell("seats", seats)),
                Map.of("population", BigDecimal.ONE),
                List.of(),
                method);
        return ((Distribution) FairShares.distribute(problem))
                .parts().stream().mapToInt(part -> (int) part.households()).toArray();
    }
}
