package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** The dwellings: a place in the arrays for each that ever was, its id less one. */
final class Dwellings {
    static final byte OWNER = 1;
    static final byte ASSOCIATION = 2;
    static final byte LANDLORD = 3;
    static final int NOBODY = -1;

    int count;
    /** Number of the municipality's code; 0 when it is no more. */
    short[] municipality;

    byte[] tenure;
    byte[] associationType;
    byte[] kind;
    short[] area;
    short[] built;
    int[] value;
    byte[] label;
    int[] rent;
    int[] initialRent;
    short[] letYear;
    /** -1 not known, else 0 or 1. */
    byte[] withinLimit;

    byte[] retention;
    byte[] flex;
    /** The household whose home it is, or nobody. */
    int[] household;

    Dwellings(int capacity) {
        municipality = new short[capacity];
        tenure = new byte[capacity];
        associationType = new byte[capacity];
        kind = new byte[capacity];
        area = new short[capacity];
        built = new short[capacity];
        value = new int[capacity];
        label = new byte[capacity];
        rent = new int[capacity];
        initialRent = new int[capacity];
        letYear = new short[capacity];
        withinLimit = new byte[capacity];
        retention = new byte[capacity];
        flex = new byte[capacity];
        household = new int[capacity];
    }

    /** A new one. */
    int add(int code) {
        if (count == municipality.length) {
            grow(Math.max(16, count + count / 16));
        }
        municipality[count] = (short) code;
        household[count] = NOBODY;
        return count++;
    }

    private void grow(int to) {
        municipality = Arrays.copyOf(municipality, to);
        tenure = Arrays.copyOf(tenure, to);
        associationType = Arrays.copyOf(associationType, to);
        kind = Arrays.copyOf(kind, to);
        area = Arrays.copyOf(area, to);
        built = Arrays.copyOf(built, to);
        value = Arrays.copyOf(value, to);
        label = Arrays.copyOf(label, to);
        rent = Arrays.copyOf(rent, to);
        initialRent = Arrays.copyOf(initialRent, to);
        letYear = Arrays.copyOf(letYear, to);
        withinLimit = Arrays.copyOf(withinLimit, to);
        retention = Arrays.copyOf(retention, to);
        flex = Arrays.copyOf(flex, to);
        household = Arrays.copyOf(household, to);
    }

    boolean stands(int dwelling) {
        return municipality[dwelling] != 0;
    }

    boolean rented(int dwelling) {
        return tenure[dwelling] != OWNER;
    }
}
