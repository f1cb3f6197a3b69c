package nl.thuiskompas.platform.records.internal;

/**
 * Where each number stands. Numbers from 1 upwards; an array where they are dense, as numbers given out one after another
 * are, and a table of open places where they are not.
 */
final class NumberMap {
    /** What {@link #get} gives for a number that is not there. */
    static final int NOWHERE = -1;

    /** An array may be so many times longer than there are numbers: a look-up in it touches memory once. */
    private static final int DENSE = 4;

    private static final int SMALL = 1 << 16;

    /** Places plus one, by number or by open place; 0 is free. */
    private final int[] places;

    /** The numbers at open places; empty where the array is by number. */
    private final int[] numbers;

    private final int shift;

    /**
     * @param most the highest number that will be put in
     * @param count how many at most
     */
    NumberMap(int most, int count) {
        if (most < SMALL + (long) DENSE * count) {
            places = new int[most + 1];
            numbers = new int[0];
            shift = 0;
        } else {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(count, 1)) + 1;
            places = new int[1 << bits];
            numbers = new int[1 << bits];
            shift = Integer.SIZE - bits;
        }
    }

    /** A map for these numbers; what is below 1 is none. */
    static NumberMap fitting(int[] ids) {
        int most = 0;
        int count = 0;
        for (int id : ids) {
            most = Math.max(most, id);
            count += id > 0 ? 1 : 0;
        }
        return new NumberMap(most, count);
    }

    /** Says where a number stands, also when it stood elsewhere before. */
    void put(int number, int place) {
        int at = at(number);
        places[at] = place + 1;
        if (numbers.length > 0) {
            numbers[at] = number;
        }
    }

    /** Where a number stands; {@link #NOWHERE} when it was not put in. */
    int get(int number) {
        if (number < 1 || (numbers.length == 0 && number >= places.length)) {
            return NOWHERE;
        }
        return places[at(number)] - 1;
    }

    private int at(int number) {
        if (numbers.length == 0) {
            return number;
        }
        int at = (number * 0x9e3779b9) >>> shift;
        while (places[at] != 0 && numbers[at] != number) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }
}
