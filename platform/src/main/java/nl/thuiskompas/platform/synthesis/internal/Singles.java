package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** Those of one place who live alone in a home of their own, by age, so that somebody of about the same age is found. */
final class Singles {
    private static final int YEARS = 8;
    private static final int YOUNGEST = 19;

    private final Country country;
    private final int[][] households = new int[112 / YEARS][16];
    private final int[] counts = new int[households.length];

    Singles(Country country) {
        this.country = country;
    }

    /** Begins with those of a place. */
    void fill(Listing list, int place, Heads heads) {
        Arrays.fill(counts, 0);
        for (int i = list.from(place); i < list.to(place); i++) {
            int household = list.at(i);
            if (country.households.stands(household)
                    && country.households.living[household] == Households.HOME
                    && heads.sizes()[household] == 1
                    && age(household, heads) >= YOUNGEST) {
                add(household, heads);
            }
        }
    }

    /** One more. */
    void add(int household, Heads heads) {
        int bucket = age(household, heads) / YEARS;
        if (counts[bucket] == households[bucket].length) {
            households[bucket] = Arrays.copyOf(households[bucket], 2 * counts[bucket]);
        }
        households[bucket][counts[bucket]++] = household;
    }

    private int age(int household, Heads heads) {
        return country.persons.age[heads.heads()[household]];
    }

    /** Somebody of about the age of the head of another household, who is then no longer there; -1 when there is nobody. */
    int take(int other, Heads heads) {
        int age = age(other, heads);
        if (age < YOUNGEST) {
            return -1;
        }
        int bucket = age / YEARS;
        for (int near : new int[] {bucket, bucket + 1, bucket - 1}) {
            if (near >= 0 && near < counts.length && counts[near] > 0) {
                int place = country.lot.below(counts[near], Purpose.PAIRING, country.year() + 5000, other);
                int household = households[near][place];
                households[near][place] = households[near][--counts[near]];
                return household;
            }
        }
        return -1;
    }
}
