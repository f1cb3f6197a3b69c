package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** The persons: a place in the arrays for each that ever was, its id less one. */
final class Persons {
    static final byte HEAD = 1;
    static final byte PARTNER = 2;
    static final byte CHILD = 3;
    static final byte OTHER = 4;
    /** The household of who died or left the country. */
    static final int GONE = -1;

    int count;
    int[] household;
    byte[] age;
    byte[] position;
    short[] groups;

    Persons(int capacity) {
        household = new int[capacity];
        age = new byte[capacity];
        position = new byte[capacity];
        groups = new short[capacity];
    }

    /** A new one. */
    int add(int of, int years, byte place) {
        if (count == household.length) {
            int to = Math.max(16, count + count / 16);
            household = Arrays.copyOf(household, to);
            age = Arrays.copyOf(age, to);
            position = Arrays.copyOf(position, to);
            groups = Arrays.copyOf(groups, to);
        }
        household[count] = of;
        age[count] = (byte) years;
        position[count] = place;
        return count++;
    }
}
