package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/**
 * What of its persons a household's fate depends on.
 *
 * @param heads the head, -1 when it has none
 * @param sizes how many persons there are
 */
record Heads(int[] heads, byte[] sizes) {
    static Heads of(Country country) {
        Persons persons = country.persons;
        int[] heads = new int[country.households.count];
        byte[] sizes = new byte[heads.length];
        Arrays.fill(heads, -1);
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0) {
                sizes[household]++;
                if (persons.position[p] == Persons.HEAD) {
                    heads[household] = p;
                }
            }
        }
        return new Heads(heads, sizes);
    }
}
