package nl.thuiskompas.platform.synthesis.internal;

import java.time.LocalDate;

/** Brings the country from 1 January of one year to that of the next. */
final class NextYear {
    private final Country country;
    private final Published published;
    private final double scale;
    private final Runnable between;

    /** @param between is run between steps, and may end everything */
    NextYear(Country country, Published published, double scale, Runnable between) {
        this.country = country;
        this.published = published;
        this.scale = scale;
        this.between = between;
    }

    /**
     * Lets a year pass.
     *
     * @return how many households moved that were there before
     */
    int pass(Places next) {
        int year = country.year();
        new Boundaries(country, published).cross(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        country.places = next;
        between.run();
        byte[] before = institutions();
        CareYear care = new CareYear(country);
        care.exits();
        care.weigh();
        between.run();
        PeopleYear people = new PeopleYear(country, care);
        people.pass(country.members());
        between.run();
        new Pairing(country).pass(Heads.of(country));
        between.run();
        new StockYear(country).pass(Flows.of(published, next, scale));
        between.run();
        boolean[] leftHome = new Moves(country).pass(Heads.of(country));
        between.run();
        boolean[] urgent = urgent(before);
        int newcomers = country.households.count;
        new Migration(country, care.roomForAsylum()).pass();
        between.run();
        int moved = new Housing(country, newcomers, urgent, leftHome, people).pass();
        between.run();
        finish();
        new Groups(country, false).set(before);
        return moved;
    }

    /** Where every person is now: the institution, or 0. */
    private byte[] institutions() {
        byte[] before = new byte[country.persons.count];
        for (int p = 0; p < before.length; p++) {
            int household = country.persons.household[p];
            before[p] = household < 0 ? 0 : country.households.institution[household];
        }
        return before;
    }

    /** Households of somebody who was urgent, or comes out of an institution. */
    private boolean[] urgent(byte[] before) {
        boolean[] urgent = new boolean[country.households.count];
        Persons persons = country.persons;
        for (int p = 0; p < before.length; p++) {
            int household = persons.household[p];
            if (household >= 0 && persons.position[p] == Persons.HEAD) {
                urgent[household] = before[p] != 0 || (persons.groups[p] & Groups.URGENT) != 0;
            }
        }
        return urgent;
    }

    /** The type of each household as its persons are now, and its income of the year. */
    private void finish() {
        Households households = country.households;
        Persons persons = country.persons;
        byte[] seen = new byte[households.count]; // 1 partner, 2 child, 4 other
        int[] heads = new int[households.count];
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0) {
                byte position = persons.position[p];
                if (position == Persons.HEAD) {
                    heads[household] = p;
                } else {
                    seen[household] |= (byte) (1 << (position - Persons.PARTNER));
                }
            }
        }
        Incomes incomes = new Incomes(country);
        for (int i = 0; i < households.count; i++) {
            if (households.stands(i)) {
                int all = seen[i];
                households.type[i] = FamilyMaker.type((all & 1) != 0, all & 2, all & 4);
                incomes.set(i, persons.age[heads[i]], country.year());
            }
        }
    }
}
