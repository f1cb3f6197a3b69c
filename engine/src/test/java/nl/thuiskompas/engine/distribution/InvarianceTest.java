package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must not change an answer. */
class InvarianceTest {
    @Property(tries = 150)
    void anotherOrderOfMunicipalitiesPartsAndLimitsGivesTheSameNumbers(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(14, 9, 200, 10);
        List<Participant> participants = shuffled(problem.participants(), seed);
        List<TaskCell> task = shuffled(problem.task(), seed);
        List<Limit> limits = shuffled(problem.limits(), seed);
        Problem other = new Problem(participants, task, problem.weights(), limits, problem.method());
        assertThat(numbers(FairShares.distribute(other))).isEqualTo(numbers(FairShares.distribute(problem)));
    }

    @Property(tries = 150)
    void othersUnitsOfKeysAndWeightsGiveTheSameNumbers(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(14, 9, 200, 0);
        List<Participant> participants = problem.participants().stream()
                .map(each -> new Participant(each.region(), scaled(each.values(), "0.037")))
                .toList();
        Problem other = new Problem(
                participants, problem.task(), scaled(problem.weights(), "1.7"), problem.limits(), problem.method());
        assertThat(FairShares.distribute(other))
                .extracting(InvarianceTest::numbers)
                .isEqualTo(numbers(FairShares.distribute(problem)));
    }

    private static Map<String, BigDecimal> scaled(Map<String, BigDecimal> values, String factor) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().multiply(new BigDecimal(factor))));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Map<String, Integer> numbers(Outcome outcome) {
        Map<String, Integer> numbers = new HashMap<>();
        if (outcome instanceof Distribution distribution) {
            List<TaskCell> task = distribution.problem().task();
            for (Distribution.Part part : distribution.parts()) {
                for (int c = 0; c < task.size(); c++) {
                    numbers.put(
                            part.region() + task.get(c).category() + task.get(c).size(),
                            part.byCell().get(c));
                }
            }
        }
        return numbers;
    }
}
