package nl.thuiskompas.engine.distribution;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Fraction;

/**
 * Why a distribution is what it is.
 *
 * @param because one for each part of the distribution, in their order
 * @param fairness how even it is
 * @param withoutLimits how even the method by itself would be
 * @param paradoxes what the method can show
 */
public record Explanation(List<Because> because, Fairness fairness, Fairness withoutLimits, Set<Paradox> paradoxes) {
    public Explanation {
        because = List.copyOf(because);
        paradoxes = Collections.unmodifiableSet(new TreeSet<>(paradoxes));
    }

    /**
     * Why a municipality takes its number.
     *
     * @param region its code
     * @param fairShare its exact share of the task, in households
     * @param byKey what each key contributes to that
     * @param rounded the number that the method gives without limits: what rounding did is this minus the fair share
     * @param households the number it takes: what limits did, its own and those of others, is this minus {@code rounded}
     * @param atLimit its own limits that it is exactly at
     * @param ratio households over fair share; empty without a share
     */
    public record Because(
            String region,
            Fraction fairShare,
            Map<String, Fraction> byKey,
            long rounded,
            long households,
            List<Limit> atLimit,
            OptionalDouble ratio) {
        public Because {
            byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
            atLimit = List.copyOf(atLimit);
        }
    }
}
