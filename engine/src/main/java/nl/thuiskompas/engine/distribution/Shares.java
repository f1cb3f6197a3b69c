package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Fraction;

/**
 * Fair shares: the task times the sum over the keys of the key's weight times the municipality's part of that key. Exact,
 * over one denominator, and in the order in which ties are decided: the larger fair share first, then the code.
 */
final class Shares {
    /** More bits than any double needs, and fewer than would overflow one. */
    private static final int BITS_KEPT = 900;

    /** By rank which participant of the problem it is. */
    final int[] participant;
    /** By rank what the exact fair shares are in proportion to each other. */
    final BigInteger[] exact;
    /** By rank the fair share in households, to within some units in the last place. */
    final double[] share;

    private final BigInteger denominator;
    private final long households;
    private final Map<String, BigInteger[]> partsByKey = new TreeMap<>();

    Shares(Problem problem) {
        households = problem.households();
        List<Participant> participants = problem.participants();
        int count = participants.size();
        List<String> keys = problem.weights().entrySet().stream()
                .filter(weight -> weight.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        BigInteger[] weights = whole(keys.stream().map(problem.weights()::get).toList());
        List<BigInteger[]> values = new ArrayList<>();
        List<BigInteger> sums = new ArrayList<>();
        BigInteger common = BigInteger.ONE;
        for (String key : keys) {
            BigInteger[] ofKey = whole(participants.stream()
                    .map(participant -> participant.values().get(key))
                    .toList());
            BigInteger sum = sum(ofKey);
            values.add(ofKey);
            sums.add(sum);
            common = common.divide(common.gcd(sum)).multiply(sum);
        }
        BigInteger[] unordered = new BigInteger[count];
        java.util.Arrays.fill(unordered, BigInteger.ZERO);
        for (int k = 0; k < keys.size(); k++) {
            BigInteger factor = weights[k].multiply(common.divide(sums.get(k)));
            BigInteger[] parts = new BigInteger[count];
            for (int i = 0; i < count; i++) {
                parts[i] = values.get(k)[i].multiply(factor);
                unordered[i] = unordered[i].add(parts[i]);
            }
            partsByKey.put(keys.get(k), parts);
        }
        denominator = common.multiply(sum(weights));
        participant = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> unordered[i])
                        .reversed()
                        .thenComparing(i -> participants.get(i).region()))
                .mapToInt(Integer::intValue)
                .toArray();
        exact = new BigInteger[count];
        share = new double[count];
        int surplus = Math.max(0, denominator.bitLength() - BITS_KEPT);
        double whole = denominator.shiftRight(surplus).doubleValue();
        for (int i = 0; i < count; i++) {
            exact[i] = unordered[participant[i]];
            share[i] = exact[i].shiftRight(surplus).doubleValue() / whole * households;
        }
    }

    /** The exact fair share of a rank in households. */
    Fraction fairShare(int rank) {
        return new Fraction(exact[rank].multiply(BigInteger.valueOf(households)), denominator);
    }

    /** What each key contributes to the fair share of a rank, in households. */
    Map<String, Fraction> keyParts(int rank) {
        Map<String, Fraction> parts = new TreeMap<>();
        partsByKey.forEach((key, numerators) -> parts.put(
                key,
                new Fraction(numerators[participant[rank]].multiply(BigInteger.valueOf(households)), denominator)));
        return parts;
    }

    private static BigInteger sum(BigInteger[] numbers) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    /** Decimal numbers times a power of ten that makes all of them whole. */
    private static BigInteger[] whole(List<BigDecimal> numbers) {
        int scale = 0;
        for (BigDecimal number : numbers) {
            scale = Math.max(scale, number.scale());
        }
        BigInteger[] whole = new BigInteger[numbers.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Objects.requireNonNull(numbers.get(i)).setScale(scale).unscaledValue();
        }
        return whole;
    }
}
