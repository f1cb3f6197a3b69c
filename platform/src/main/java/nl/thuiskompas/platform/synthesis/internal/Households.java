package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** The households: a place in the arrays for each that ever was, its id less one. */
final class Households {
    static final byte HOME = 1;
    static final byte INSTITUTION = 2;
    static final byte RECEPTION = 3;
    static final byte WITH_OTHERS = 4;
    static final byte NONE = 5;
    /** Only while a year passes: they look for a place to live. */
    static final byte SEEKING = 6;

    static final byte ONE = 1;
    static final byte COUPLE = 2;
    static final byte FAMILY = 3;
    static final byte SINGLE_PARENT = 4;
    static final byte OTHER = 5;

    static final byte LONG_TERM_CARE = 1;
    static final byte YOUTH_CARE = 2;
    static final byte DETENTION = 3;
    static final byte SHELTERED = 4;
    static final byte ASYLUM = 5;
    static final byte SHELTER = 6;
    static final byte WOMENS_SHELTER = 7;

    static final int NOWHERE = -1;

    int count;
    /** Number of the municipality's code; 0 when it is no more. */
    short[] municipality;

    int[] dwelling;
    byte[] living;
    byte[] institution;
    byte[] type;
    /** Where its income lies among those of its kind, 0 to 99. */
    byte[] standing;

    int[] income;

    Households(int capacity) {
        municipality = new short[capacity];
        dwelling = new int[capacity];
        living = new byte[capacity];
        institution = new byte[capacity];
        type = new byte[capacity];
        standing = new byte[capacity];
        income = new int[capacity];
    }

    /** A new one, without a dwelling. */
    int add(int code, byte livingSituation, byte kind) {
        if (count == municipality.length) {
            grow(Math.max(16, count + count / 16));
        }
        municipality[count] = (short) code;
        dwelling[count] = NOWHERE;
        living[count] = livingSituation;
        type[count] = kind;
        return count++;
    }

    private void grow(int to) {
        municipality = Arrays.copyOf(municipality, to);
        dwelling = Arrays.copyOf(dwelling, to);
        living = Arrays.copyOf(living, to);
        institution = Arrays.copyOf(institution, to);
        type = Arrays.copyOf(type, to);
        standing = Arrays.copyOf(standing, to);
        income = Arrays.copyOf(income, to);
    }

    boolean stands(int household) {
        return municipality[household] != 0;
    }
}
