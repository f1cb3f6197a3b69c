package nl.thuiskompas.engine.geography;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact part of something, in lowest terms. Parts of municipalities are multiplied over chains of changes, and only an
 * exact fraction comes out the same whichever way one goes.
 *
 * @param numerator may be negative or zero
 * @param denominator above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** Nothing of it. */
    public static final Fraction ZERO = of(0, 1);
    /** The whole. */
    public static final Fraction ONE = of(1, 1);

    private static final int EXACT_IN_A_DOUBLE = 53;

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction over " + denominator + " has no meaning here");
        }
        BigInteger common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /**
     * A part of a whole.
     *
     * @throws IllegalArgumentException when the whole is not above zero
     */
    public static Fraction of(long part, long whole) {
        return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException when the other is zero or below
     */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether it is the whole. */
    public boolean isOne() {
        return numerator.equals(denominator);
    }

    /** The nearest double. */
    public double doubleValue() {
        if (numerator.bitLength() <= EXACT_IN_A_DOUBLE && denominator.bitLength() <= EXACT_IN_A_DOUBLE) {
            return numerator.doubleValue() / denominator.doubleValue();
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Such as 881/5739. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
