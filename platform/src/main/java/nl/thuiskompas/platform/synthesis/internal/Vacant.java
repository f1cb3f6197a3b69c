package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** The empty homes of one place, by what they are for, and the choice of one of them for a household. */
final class Vacant {
    private static final int OWNER = 0;
    private static final int GENERAL = 1;
    private static final int STUDENTS = 2;
    private static final int OLDER = 3;
    private static final int GROUPS = 4;
    private static final int LANDLORD = 5;
    private static final int KINDS = 6;
    private static final int LOOKED_AT = 4;

    private static final int[] URGENT = {GROUPS, GENERAL, LANDLORD, OWNER, OLDER, STUDENTS};
    private static final int[] YOUNG = {STUDENTS, LANDLORD, GENERAL, OWNER, GROUPS, OLDER};
    private static final int[] OLD = {OLDER, GENERAL, OWNER, LANDLORD, GROUPS, STUDENTS};
    private static final int[] POOR = {GENERAL, LANDLORD, GROUPS, OWNER, OLDER, STUDENTS};
    private static final int[] STARTING = {LANDLORD, OWNER, GENERAL, GROUPS, OLDER, STUDENTS};
    private static final int[] RICH = {OWNER, LANDLORD, GENERAL, OLDER, GROUPS, STUDENTS};

    private final Country country;
    private final Dwellings dwellings;
    private final int[][] homes = new int[KINDS][16];
    private final int[] counts = new int[KINDS];
    private int count;

    Vacant(Country country) {
        this.country = country;
        this.dwellings = country.dwellings;
    }

    /** Begins with the empty homes of a place. */
    void fill(Listing list, int place) {
        Arrays.fill(counts, 0);
        count = 0;
        for (int i = list.from(place); i < list.to(place); i++) {
            int home = list.at(i);
            if (dwellings.stands(home) && dwellings.household[home] == Dwellings.NOBODY) {
                int kind = kind(home);
                if (counts[kind] == homes[kind].length) {
                    homes[kind] = Arrays.copyOf(homes[kind], 2 * counts[kind]);
                }
                homes[kind][counts[kind]++] = home;
                count++;
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            shuffle(homes[kind], counts[kind]);
        }
    }

    private void shuffle(int[] list, int length) {
        for (int i = length - 1; i > 0; i--) {
            int other = country.lot.below(i + 1, Purpose.CHOICE, country.year(), list[i]);
            int home = list[i];
            list[i] = list[other];
            list[other] = home;
        }
    }

    private int kind(int home) {
        return switch (dwellings.tenure[home]) {
            case Dwellings.OWNER -> OWNER;
            case Dwellings.LANDLORD -> LANDLORD;
            default -> dwellings.associationType[home];
        };
    }

    int count() {
        return count;
    }

    /**
     * Takes a home for a household: of the kind that it would look for first, one that is of about its size.
     *
     * @param kinds kinds in the order in which it looks
     */
    int take(int size, int[] kinds) {
        for (int kind : kinds) {
            if (counts[kind] > 0) {
                int[] list = homes[kind];
                int last = counts[kind] - 1;
                int best = last;
                int wanted = 30 + 25 * size;
                for (int i = last; i >= 0 && i > last - LOOKED_AT; i--) {
                    if (Math.abs(dwellings.area[list[i]] - wanted) < Math.abs(dwellings.area[list[best]] - wanted)) {
                        best = i;
                    }
                }
                int home = list[best];
                list[best] = list[last];
                counts[kind] = last;
                count--;
                return home;
            }
        }
        throw new IllegalStateException("there is no empty home left");
    }

    /** Where a household looks first. */
    int[] wishes(int household, int head, int size, boolean urgent) {
        int standing = country.households.standing[household];
        int age = country.persons.age[head];
        if (urgent) {
            return URGENT;
        }
        if (size == 1 && age < 25) {
            return YOUNG;
        }
        if (size < 3 && age >= 68) {
            return OLD;
        }
        return standing < 38 ? POOR : standing < 58 && age < 36 ? STARTING : RICH;
    }
}
