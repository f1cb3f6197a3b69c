package nl.thuiskompas.platform.synthesis.internal;

import nl.thuiskompas.platform.synthesis.internal.Assumptions.Curve;

/** Puts persons into a new household: who they are to each other, and how old. */
final class FamilyMaker {
    private static final int MOST_CHILDREN = 6;

    private final Country country;
    private final Lot lot;
    private final Curve[] headAges;
    private final Curve guests;
    private final Curve oldAges;

    FamilyMaker(Country country) {
        this.country = country;
        this.lot = country.lot;
        this.headAges = new Curve[] {
            country.assumptions.curve("age.newcomer"),
            country.assumptions.curve("age.one-person"),
            country.assumptions.curve("age.couple"),
            country.assumptions.curve("age.family"),
            country.assumptions.curve("age.single-parent"),
            country.assumptions.curve("age.other")
        };
        this.guests = country.assumptions.curve("age.guest");
        this.oldAges = country.assumptions.curve("age.long-term-care");
    }

    /** How many children a household of a type has at first. */
    int children(int household, int type) {
        double part = lot.part(Purpose.CHILDREN, 0, household);
        return switch (type) {
            case Households.FAMILY -> part < 0.42 ? 1 : part < 0.84 ? 2 : part < 0.97 ? 3 : 4;
            case Households.SINGLE_PARENT -> part < 0.6 ? 1 : part < 0.92 ? 2 : 3;
            case Households.OTHER -> part < 0.5 ? 1 : part < 0.8 ? 2 : 4; // others than the head
            default -> 0;
        };
    }

    static int mostChildren() {
        return MOST_CHILDREN;
    }

    /** Age of the head of a household in a home of its own. */
    int headAge(int household) {
        return age(headAges[country.households.type[household]], household);
    }

    /** Age of the head of a household that came from elsewhere. */
    int newcomerAge(int household) {
        return age(headAges[0], household);
    }

    /** Age of somebody who lives with others. */
    int guestAge(int household) {
        return age(guests, household);
    }

    /** Age of somebody in an institution or reception. */
    int residentAge(int household) {
        return switch (country.households.institution[household]) {
            case Households.LONG_TERM_CARE -> age(oldAges, household);
            case Households.YOUTH_CARE -> 12 + lot.below(20, Purpose.HEAD_AGE, 0, household);
            default -> 19 + lot.below(42, Purpose.HEAD_AGE, 0, household);
        };
    }

    private int age(Curve curve, int household) {
        return (int) Math.round(curve.height(lot.part(Purpose.HEAD_AGE, 0, household)));
    }

    /**
     * Makes the persons of a household.
     *
     * @param more children, or of a household of type other the others
     * @return how many there are
     */
    int people(int household, int headAge, int more) {
        Persons persons = country.persons;
        byte type = country.households.type[household];
        persons.add(household, headAge, Persons.HEAD);
        int count = 1;
        if (type == Households.COUPLE || type == Households.FAMILY) {
            int years = headAge - 4 + lot.below(8, Purpose.AGE, 0, household);
            persons.add(household, Math.clamp(years, 18, 100), Persons.PARTNER);
            count++;
        }
        for (int i = 0; i < more; i++) {
            if (type == Households.OTHER) {
                int years = headAge - 6 + lot.below(13, Purpose.AGE, i + 1, household);
                persons.add(household, Math.clamp(years, 18, 95), Persons.OTHER);
            } else {
                int parent = 24 + lot.below(13, Purpose.AGE, 1, household) + 2 * i;
                int years = headAge - parent + lot.below(2, Purpose.AGE, i + 2, household);
                persons.add(household, Math.clamp(years, 0, 24), Persons.CHILD);
            }
            count++;
        }
        return count;
    }

    /** Type of a household by who is in it. */
    static byte type(boolean partner, int children, int others) {
        if (others > 0) {
            return Households.OTHER;
        }
        return children > 0
                ? partner ? Households.FAMILY : Households.SINGLE_PARENT
                : partner ? Households.COUPLE : Households.ONE;
    }
}
