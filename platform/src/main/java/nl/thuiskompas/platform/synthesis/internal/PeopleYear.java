package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;
import nl.thuiskompas.platform.synthesis.internal.Assumptions.Curve;

/** What happens to the persons of each household in a year: they grow older, die, are born, leave home, part, go into care. */
final class PeopleYear {
    private static final int ADULT = 18;

    private final Households households;
    private final Persons persons;
    private final Lot lot;
    private final int year;
    private final CareYear care;
    private final Tenancies tenancies;
    private final Incomes incomes;
    private final double[] dying = new double[128];
    private final double[] leaving = new double[128];
    private final double births;
    private final double lateBirths;
    private final double parting;
    private final double inCare;
    private final int firstNew;
    /** Of each household that began this year the one that its head grew up in, or -1. */
    private int[] parents = new int[1024];

    private int began;

    PeopleYear(Country country, CareYear care) {
        this.households = country.households;
        this.persons = country.persons;
        this.lot = country.lot;
        this.year = country.year();
        this.care = care;
        this.tenancies = new Tenancies(country);
        this.incomes = new Incomes(country);
        double level = country.assume("death.level");
        double slope = country.assume("death.slope");
        Curve leaves = country.assumptions.curve("leaving-home");
        for (int age = 0; age < dying.length; age++) {
            dying[age] = age > 105 ? 1 : Math.min(0.9, level * StrictMath.exp(slope * age));
            leaving[age] = age < ADULT ? 0 : leaves.height(age / 100.0);
        }
        this.births = country.assume("birth.couple");
        this.lateBirths = country.assume("birth.alone");
        this.parting = country.assume("parting");
        this.inCare = country.assume("death.in-care-factor");
        this.firstNew = households.count;
    }

    /** The household that the head of another left this year to live alone, or -1. */
    int parents(int household) {
        int place = household - firstNew;
        return place >= 0 && place < began ? parents[place] : -1;
    }

    void pass(Listing members) {
        int before = members.starts().length - 1;
        for (int household = 0; household < before; household++) {
            if (households.stands(household)) {
                household(household, members);
            }
        }
        began = households.count - firstNew;
    }

    private void household(int household, Listing members) {
        int from = members.from(household);
        int to = members.to(household);
        boolean alone = to - from == 1;
        for (int i = from; i < to; i++) {
            persons.age[members.at(i)]++;
        }
        boolean ill = households.living[household] == Households.INSTITUTION
                && households.institution[household] == Households.LONG_TERM_CARE;
        boolean outside = households.living[household] == Households.HOME
                || households.living[household] == Households.WITH_OTHERS
                || households.living[household] == Households.SEEKING;
        boolean parts = lot.hits(parting, Purpose.PARTING, year, household);
        for (int i = from; i < to; i++) {
            int person = members.at(i);
            if (persons.household[person] != household) {
                continue; // gone along with a partner
            }
            int age = persons.age[person];
            if (lot.hits(dying[age] * (ill ? inCare : 1), Purpose.DEATH, year, person)) {
                persons.household[person] = Persons.GONE;
            } else if (persons.position[person] == Persons.CHILD
                    && lot.hits(leaving[age], Purpose.LEAVING, year, person)) {
                int own = move(person, household);
                parents[own - firstNew] = household;
            } else if (parts && persons.position[person] == Persons.PARTNER) {
                part(person, household, members);
            } else if (outside) {
                int kind = care.enters(person);
                if (kind > 0 && alone) {
                    care.enter(household, kind);
                } else if (kind > 0) {
                    care.enter(move(person, household), kind);
                }
            }
        }
        remaining(household, members);
    }

    /** Somebody makes a household of their own. */
    private int move(int person, int household) {
        int own = households.add(households.municipality[household], Households.SEEKING, Households.ONE);
        if (own - firstNew == parents.length) {
            parents = Arrays.copyOf(parents, 2 * parents.length);
        }
        parents[own - firstNew] = -1;
        households.standing[own] = incomes.standing(own);
        persons.household[person] = own;
        persons.position[person] = Persons.HEAD;
        return own;
    }

    /** A partner leaves, sometimes with a child. */
    private void part(int partner, int household, Listing members) {
        int own = move(partner, household);
        if (lot.hits(0.35, Purpose.PARTING, year + 5000, household)) {
            for (int i = members.from(household); i < members.to(household); i++) {
                int child = members.at(i);
                if (persons.household[child] == household
                        && persons.position[child] == Persons.CHILD
                        && persons.age[child] < ADULT) {
                    persons.household[child] = own;
                    households.type[own] = Households.SINGLE_PARENT;
                    return;
                }
            }
        }
    }

    /** Who heads what is left of a household, whether a child is born, and what type it is. */
    private void remaining(int household, Listing members) {
        int head = -1;
        int partner = -1;
        int eldest = -1;
        int children = 0;
        int others = 0;
        for (int i = members.from(household); i < members.to(household); i++) {
            int person = members.at(i);
            if (persons.household[person] != household) {
                continue;
            }
            switch (persons.position[person]) {
                case Persons.HEAD -> head = person;
                case Persons.PARTNER -> partner = person;
                case Persons.CHILD -> children++;
                default -> others++;
            }
            if (persons.position[person] > Persons.PARTNER
                    && (eldest < 0 || persons.age[person] > persons.age[eldest])) {
                eldest = person;
            }
        }
        if (head < 0 && partner < 0 && eldest < 0) {
            tenancies.dissolve(household);
            return;
        }
        if (head < 0) {
            head = partner >= 0 ? partner : eldest;
            if (partner >= 0) {
                partner = -1;
            } else if (persons.position[eldest] == Persons.CHILD) {
                children--;
            } else {
                others--;
            }
            persons.position[head] = Persons.HEAD;
            if (persons.age[head] < ADULT && households.living[household] != Households.INSTITUTION) {
                care.enter(household, Households.YOUTH_CARE);
            }
        }
        children += birth(household, head, partner >= 0, children);
        households.type[household] = FamilyMaker.type(partner >= 0, children, others);
    }

    private int birth(int household, int head, boolean couple, int children) {
        int age = persons.age[head];
        byte living = households.living[household];
        if (age < 20 || age > 43 || children > 4 || living == Households.INSTITUTION || living == Households.NONE) {
            return 0;
        }
        double likely = (couple ? births : lateBirths) * (age < 26 || age > 37 ? 0.5 : 1) * (children > 1 ? 0.35 : 1);
        if (!lot.hits(likely, Purpose.BIRTH, year, household)) {
            return 0;
        }
        persons.add(household, 0, Persons.CHILD);
        return 1;
    }
}
