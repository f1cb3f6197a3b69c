package nl.thuiskompas.platform.synthesis.internal;

/** Which attention groups a person is in: some by where they live, some by where they came from, some by lot. */
final class Groups {
    static final int HOMELESS = 1;
    static final int FROM_CARE = 1 << 1;
    static final int FROM_DETENTION = 1 << 2;
    static final int FROM_SHELTER = 1 << 3;
    static final int PERMIT = 1 << 4;
    static final int WORKER = 1 << 5;
    static final int STUDENT = 1 << 6;
    static final int CARAVAN = 1 << 7;
    static final int CARER = 1 << 8;
    static final int MEDICAL = 1 << 9;
    static final int SOCIAL = 1 << 10;
    static final int SEX_WORKER = 1 << 11;
    static final int OLDER = 1 << 12;
    /** Those whom a home is given before others. */
    static final int URGENT =
            FROM_CARE | FROM_DETENTION | FROM_SHELTER | PERMIT | CARER | MEDICAL | SOCIAL | SEX_WORKER;

    private static final int ADULT = 18;
    private static final int MOVABLE = 3;

    private final Country country;
    private final Households households;
    private final Dwellings dwellings;
    private final Persons persons;
    private final Lot lot;
    private final int year;
    private final boolean first;
    private final short[] byCode;
    private final double guestHomeless;
    private final double permit;
    private final double permitStays;
    private final double permitWaiting;
    private final double leaving;
    private final double stays;
    private final double[] atFirst;
    private final double[] byLot;
    private final double[] byLotStays;
    private final double caravan;
    private final double workerMany;
    private final double workerFew;
    private final double workerHosts;
    private final double workerStays;
    private final double studentLarge;
    private final double studentFew;
    private final double studentNew;
    private final double studentStays;

    /** @param first whether nothing is known of the year before */
    Groups(Country country, boolean first) {
        this.country = country;
        this.households = country.households;
        this.dwellings = country.dwellings;
        this.persons = country.persons;
        this.lot = country.lot;
        this.year = country.year();
        this.first = first;
        this.byCode = country.places.byCode();
        this.guestHomeless = country.assume("group.homeless.with-others");
        this.permit = country.assume("group.permit.at-first");
        this.permitStays = country.assume("group.permit.stays");
        this.permitWaiting = country.assume("group.permit.waiting");
        this.leaving = country.assume("group.leaving.decided");
        this.stays = country.assume("group.leaving.stays");
        this.atFirst = new double[] {
            country.assume("group.from-care.at-first"),
            country.assume("group.from-detention.at-first"),
            country.assume("group.from-shelter.at-first")
        };
        this.byLot = new double[] {
            country.assume("group.carer"),
            country.assume("group.medical"),
            country.assume("group.social"),
            country.assume("group.sex-worker")
        };
        this.byLotStays = new double[] {0.5, 0.3, 0.25, 0.6};
        this.caravan = country.assume("group.caravan");
        this.workerMany = country.assume("group.worker.many");
        this.workerFew = country.assume("group.worker.few");
        this.workerHosts = country.assume("group.worker.places");
        this.workerStays = country.assume("group.worker.stays");
        this.studentLarge = country.assume("group.student.large");
        this.studentFew = country.assume("group.student.elsewhere");
        this.studentNew = country.assume("group.student.new");
        this.studentStays = country.assume("group.student.stays");
    }

    /** @param before by person, institution of a year before: 0 none, else as coded; shorter than there are persons now */
    void set(byte[] before) {
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0) {
                persons.groups[p] = (short) groups(p, household, p < before.length ? before[p] : 0);
            }
        }
    }

    private int groups(int p, int household, int before) {
        int had = persons.groups[p];
        int age = persons.age[p];
        byte living = households.living[household];
        byte institution = households.institution[household];
        int groups = age >= 75 ? OLDER : 0;
        int home = households.dwelling[household];
        if (living == Households.NONE
                || institution == Households.SHELTER
                || (living == Households.WITH_OTHERS
                        && age < 66
                        && lot.hits(guestHomeless, Purpose.GROUP, 0, -1L - household))) {
            groups |= HOMELESS;
        }
        if (home >= 0
                && dwellings.kind[home] == MOVABLE
                && living == Households.HOME
                && lot.hits(caravan, Purpose.GROUP, 1, -1L - household)) {
            groups |= CARAVAN;
        }
        groups |= permit(had, household, institution, before);
        groups |= leaving(p, had, household, institution, before);
        if (age >= ADULT) {
            groups |= chosen(p, had, household, home, age);
        }
        return groups;
    }

    private int permit(int had, int household, int institution, int before) {
        if (institution == Households.ASYLUM) {
            return lot.hits(permitWaiting, Purpose.GROUP, 2, household) ? PERMIT : 0;
        }
        boolean now = before == Households.ASYLUM
                || ((had & PERMIT) != 0 && lot.hits(permitStays, Purpose.GROUP_STAYS, year, household))
                || (first && association(household) && lot.hits(permit, Purpose.GROUP, 3, household));
        return now ? PERMIT : 0;
    }

    private boolean association(int household) {
        int home = households.dwelling[household];
        return home >= 0 && dwellings.tenure[home] == Dwellings.ASSOCIATION;
    }

    /** Who left an institution in the year, or is about to. */
    private int leaving(int p, int had, int household, int institution, int before) {
        int mine = leavingGroup(institution);
        int groups = 0;
        if (mine != 0 && institution != Households.LONG_TERM_CARE) {
            groups |= lot.hits(leaving, Purpose.GROUP, year + 5000, p) ? mine : 0;
        }
        int then = leavingGroup(before);
        if (then != 0 && then != mine) {
            groups |= then;
        }
        for (int i = 0; i < atFirst.length; i++) {
            int bit = FROM_CARE << i;
            boolean again =
                    (had & bit) != 0 && mine != bit && lot.hits(stays, Purpose.GROUP_STAYS, year + 100 * (i + 1), p);
            boolean recent = first
                    && mine == 0
                    && households.type[household] == Households.ONE
                    && persons.age[p] >= ADULT
                    && persons.age[p] < 62
                    && lot.hits(atFirst[i], Purpose.GROUP, 10 + i, p);
            groups |= again || recent ? bit : 0;
        }
        return groups;
    }

    private static int leavingGroup(int institution) {
        return switch (institution) {
            case Households.LONG_TERM_CARE, Households.YOUTH_CARE -> FROM_CARE;
            case Households.DETENTION -> FROM_DETENTION;
            case Households.SHELTERED, Households.SHELTER, Households.WOMENS_SHELTER -> FROM_SHELTER;
            default -> 0;
        };
    }

    private int chosen(int p, int had, int household, int home, int age) {
        int groups = 0;
        for (int i = 0; i < byLot.length; i++) {
            int bit = CARER << i;
            boolean right = bit != SEX_WORKER || (age >= 20 && age < 48);
            double likely = byLot[i] * (i < 2 && age >= 60 ? 2 : 1) / (first ? 1 - byLotStays[i] : 1);
            boolean again = (had & bit) != 0 && lot.hits(byLotStays[i], Purpose.GROUP_STAYS, year + 1000 * (i + 1), p);
            groups |= right && (again || lot.hits(likely, Purpose.GROUP, year + 1000 * (i + 1), p)) ? bit : 0;
        }
        if (households.institution[household] == Households.WOMENS_SHELTER) {
            groups |= SOCIAL;
        }
        boolean rents = home < 0
                || dwellings.tenure[home] != Dwellings.OWNER
                || households.living[household] == Households.WITH_OTHERS;
        int code = households.municipality[household];
        if (age < 62 && rents && households.institution[household] == 0) {
            boolean many = lot.hits(workerHosts, Purpose.PLACE_LOT, 100, code);
            boolean again = (had & WORKER) != 0 && lot.hits(workerStays, Purpose.GROUP_STAYS, year + 5000, p);
            boolean here = first && lot.hits(many ? workerMany : workerFew, Purpose.GROUP, 20, p);
            groups |= again || here ? WORKER : 0;
        }
        if (age < 28 && persons.position[p] != Persons.CHILD && households.institution[household] == 0) {
            groups |= student(p, had, home, age, code);
        }
        return groups;
    }

    private int student(int p, int had, int home, int age, int code) {
        boolean again = (had & STUDENT) != 0 && lot.hits(studentStays, Purpose.GROUP_STAYS, year + 6000, p);
        boolean built = home >= 0 && dwellings.associationType[home] == 2;
        double share = country.places.large(byCode[code]) ? studentLarge : studentFew;
        boolean begins = age < 24 && lot.hits((first ? 1 : studentNew) * share, Purpose.GROUP, year + 6000, p);
        return again || built || begins ? STUDENT : 0;
    }
}
