package nl.thuiskompas.platform.synthesis.internal;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts of a country what must hold of any. */
final class SoundCountry {
    private final Country country;
    private final Dwellings dwellings;
    private final Households households;
    private final Persons persons;

    SoundCountry(Country country) {
        this.country = country;
        this.dwellings = country.dwellings;
        this.households = country.households;
        this.persons = country.persons;
    }

    void check() {
        checkDwellings();
        checkHouseholds();
        checkPersons();
        checkFit();
    }

    private static void must(boolean holds, String what, int record) {
        if (!holds) {
            throw new AssertionError("It does not hold that " + what + ", of record " + (record + 1));
        }
    }

    private static boolean between(int value, int lowest, int highest) {
        return value >= lowest && value <= highest;
    }

    private void checkDwellings() {
        short[] byCode = country.places.byCode();
        for (int i = 0; i < dwellings.count; i++) {
            if (!dwellings.stands(i)) {
                continue;
            }
            int code = dwellings.municipality[i];
            must(code < byCode.length && byCode[code] >= 0, "its municipality is of the year", i);
            must(between(dwellings.tenure[i], 1, 3), "its tenure is a code", i);
            must(between(dwellings.associationType[i], 0, 4), "its type of association home is a code", i);
            must(
                    dwellings.associationType[i] > 0 == (dwellings.tenure[i] == Dwellings.ASSOCIATION),
                    "only association homes have a type",
                    i);
            must(between(dwellings.kind[i], 1, 3), "its kind is a code", i);
            must(between(dwellings.area[i], 18, 400), "its area can be", i);
            must(between(dwellings.built[i], 1850, country.year() - 1), "its year can be", i);
            must(dwellings.value[i] > 0, "it is worth something", i);
            must(between(dwellings.label[i], 0, 11), "its label is a code", i);
            boolean let = dwellings.rented(i) && dwellings.household[i] != Dwellings.NOBODY;
            must(dwellings.letYear[i] > 0 == let, "it has a contract when it is let", i);
            must(!let || dwellings.rent[i] > 0 && dwellings.initialRent[i] > 0, "its rent is above 0", i);
            must(
                    !let || between(dwellings.letYear[i], 1850, country.year() - 1),
                    "its contract began before the year",
                    i);
            int household = dwellings.household[i];
            must(
                    household == Dwellings.NOBODY
                            || households.dwelling[household] == i && households.living[household] == Households.HOME,
                    "its household lives there",
                    i);
        }
    }

    private void checkHouseholds() {
        Listing members = country.members();
        for (int i = 0; i < households.count; i++) {
            if (!households.stands(i)) {
                must(members.size(i) == 0, "a household that is no more has no persons", i);
                continue;
            }
            int[] positions = new int[5];
            for (int m = members.from(i); m < members.to(i); m++) {
                positions[persons.position[members.at(m)]]++;
            }
            must(positions[Persons.HEAD] == 1, "it has one head", i);
            must(positions[Persons.PARTNER] <= 1, "it has at most one partner", i);
            byte type = FamilyMaker.type(
                    positions[Persons.PARTNER] > 0, positions[Persons.CHILD], positions[Persons.OTHER]);
            must(households.type[i] == type, "its type is that of its persons", i);
            int home = households.dwelling[i];
            byte living = households.living[i];
            must(between(living, Households.HOME, Households.NONE), "its living situation is a code", i);
            boolean inside = living == Households.INSTITUTION || living == Households.RECEPTION;
            must(households.institution[i] > 0 == inside, "it is in an institution when it says so", i);
            must(living != Households.HOME || home >= 0 && dwellings.household[home] == i, "its home is its own", i);
            must(
                    living == Households.HOME || living == Households.WITH_OTHERS || home < 0,
                    "it has no dwelling when it lives in none",
                    i);
            must(home < 0 || dwellings.stands(home), "its dwelling exists", i);
            must(
                    home < 0 || dwellings.municipality[home] == households.municipality[i],
                    "its dwelling is in its municipality",
                    i);
        }
    }

    private void checkPersons() {
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0) {
                must(household < households.count, "its household exists", p);
                must(between(persons.age[p], 0, 110), "its age can be", p);
                must(between(persons.groups[p], 0, (1 << 13) - 1), "its groups are bits", p);
                must((persons.groups[p] & Groups.OLDER) != 0 == persons.age[p] >= 75, "75 is older", p);
            }
        }
    }

    private void checkFit() {
        // A half is rounding; the rest is for places so small that one is the least there can be.
        assertThat(new Tally(country).fits())
                .allSatisfy(fit -> assertThat(fit.difference()).isLessThan(1.0));
    }
}
