package nl.thuiskompas.engine.geography;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares out a whole number by exact parts so that only whole numbers come out and their sum stays what it was: everybody
 * first gets the whole part of their share, and what is left goes one by one to the largest remainders (the method of
 * Hamilton, also called of the largest remainder). Of equal remainders the first comes first.
 *
 * <p>Parts that are not known, or do not add up to the whole, leave a rest; it takes part like the others and comes last.
 */
public final class Dealer {
    /** Longer than any denominator that fits in a long. */
    private static final int NEVER = -1;

    private final BigInteger denominator;
    private final BigInteger[] numerators;
    private final long[] small;
    private final int smallBits;

    private Dealer(BigInteger denominator, BigInteger[] numerators) {
        this.denominator = denominator;
        this.numerators = numerators;
        int bits = denominator.bitLength();
        this.smallBits = bits < Long.SIZE - 2 ? Long.SIZE - 2 - bits : NEVER;
        this.small = smallBits == NEVER
                ? new long[0]
                : Arrays.stream(numerators)
                        .mapToLong(BigInteger::longValueExact)
                        .toArray();
    }

    /**
     * A dealer for these parts.
     *
     * @param parts null where a part is not known
     * @throws IllegalArgumentException when the known parts are more than the whole
     */
    public static Dealer of(List<@Nullable Fraction> parts) {
        BigInteger denominator = BigInteger.ONE;
        for (Fraction part : parts) {
            if (part != null) {
                BigInteger other = part.denominator();
                denominator = denominator.divide(denominator.gcd(other)).multiply(other);
            }
        }
        BigInteger[] numerators = new BigInteger[parts.size() + 1];
        BigInteger rest = denominator;
        for (int i = 0; i < parts.size(); i++) {
            Fraction part = parts.get(i);
            numerators[i] =
                    part == null ? BigInteger.ZERO : part.numerator().multiply(denominator.divide(part.denominator()));
            rest = rest.subtract(numerators[i]);
        }
        if (rest.signum() < 0) {
            throw new IllegalArgumentException("the parts " + parts + " are more than the whole");
        }
        numerators[parts.size()] = rest;
        return new Dealer(denominator, numerators);
    }

    /**
     * Shares out a whole number.
     *
     * @param number zero, above or below
     * @return a number for each part, and the rest after them; together they are {@code number}
     */
    public long[] deal(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number)) <= smallBits
                ? dealSmall(number)
                : dealBig(number);
    }

    private long[] dealSmall(long number) {
        long whole = denominator.longValue();
        long[] dealt = new long[small.length];
        long[] remainders = new long[small.length];
        long left = number;
        for (int i = 0; i < dealt.length; i++) {
            long product = number * small[i];
            dealt[i] = Math.floorDiv(product, whole);
            remainders[i] = product - dealt[i] * whole;
            left -= dealt[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            dealt[largest]++;
            remainders[largest] = -1;
        }
        return dealt;
    }

    private long[] dealBig(long number) {
        BigInteger total = BigInteger.valueOf(number);
        long[] dealt = new long[numerators.length];
        BigInteger[] remainders = new BigInteger[numerators.length];
        long left = number;
        for (int i = 0; i < dealt.length; i++) {
            BigInteger product = total.multiply(numerators[i]);
            BigInteger remainder = product.mod(denominator);
            remainders[i] = remainder;
            dealt[i] = product.subtract(remainder).divide(denominator).longValueExact();
            left -= dealt[i];
        }
        int[] order = IntStream.range(0, dealt.length)
                .boxed()
                .sorted((a, b) ->
                        Objects.requireNonNull(remainders[b]).compareTo(Objects.requireNonNull(remainders[a])))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            dealt[order[i]]++;
        }
        return dealt;
    }
}
