package nl.thuiskompas.platform.synthesis.internal;

/** Who leaves institutions, reception and the street in a year, and how likely it is that others come into them. */
final class CareYear {
    /** As an institution: having nothing at all. */
    static final int NOTHING = Households.WOMENS_SHELTER + 1;

    private static final int KINDS = NOTHING + 1;

    private final Country country;
    private final Households households;
    private final Tenancies tenancies;
    private final Lot lot;
    private final int year;
    private final Hosts hosts;
    private final int[] left = new int[KINDS];
    private final double[] chances = new double[KINDS];

    CareYear(Country country) {
        this.country = country;
        this.households = country.households;
        this.tenancies = new Tenancies(country);
        this.lot = country.lot;
        this.year = country.year();
        this.hosts = new Hosts(country);
    }

    private static int kind(byte living, byte institution) {
        return living == Households.NONE ? NOTHING : institution;
    }

    /** Some leave; the others are counted. */
    void exits() {
        double[] exits = new double[KINDS];
        for (int kind = 1; kind < KINDS; kind++) {
            exits[kind] = country.assume("exit." + kind);
        }
        for (int i = 0; i < households.count; i++) {
            int kind = kind(households.living[i], households.institution[i]);
            if (!households.stands(i) || kind == 0) {
                continue;
            }
            if (lot.hits(exits[kind], Purpose.EXIT, year, i)) {
                exit(i, kind);
            } else {
                left[kind]++;
            }
        }
    }

    private void exit(int household, int kind) {
        double to = lot.part(Purpose.EXIT_TO, year, household);
        double street = kind == Households.SHELTER || kind == Households.DETENTION ? 0.08 : 0;
        double shelter =
                kind == NOTHING ? 0.55 : kind == Households.DETENTION || kind == Households.YOUTH_CARE ? 0.08 : 0;
        if (Hosts.central(kind)) {
            // They came from everywhere, and go everywhere.
            int place = hosts.draw(lot.part(Purpose.DESTINATION, year, household), 0);
            households.municipality[household] = (short) country.places.codes()[place];
        }
        if (to < street) {
            tenancies.goInto(household, Households.NONE, 0);
            left[NOTHING]++;
        } else if (to < street + shelter) {
            tenancies.goInto(household, Households.RECEPTION, Households.SHELTER);
            left[Households.SHELTER]++;
        } else {
            tenancies.seek(household);
        }
    }

    /** Finds how likely it is for somebody of the right age to go in, so that about as many are in as before. */
    void weigh() {
        Persons persons = country.persons;
        long[] able = new long[KINDS];
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0 && kind(households.living[household], households.institution[household]) == 0) {
                for (int kind = 1; kind < KINDS; kind++) {
                    able[kind] += able(kind, persons.age[p]) ? 1 : 0;
                }
            }
        }
        double survival = 1 - country.assume("exit.long-term-care.deaths");
        for (int kind = 1; kind < KINDS; kind++) {
            int wanted = country.scaled(kind == NOTHING ? "households.none" : "households.institution." + kind);
            double staying = left[kind] * (kind == Households.LONG_TERM_CARE ? survival : 1);
            chances[kind] = kind == Households.ASYLUM ? 0 : Math.max(0, wanted - staying) / Math.max(1, able[kind]);
        }
    }

    /** How many households reception centres for asylum seekers have room for. */
    int roomForAsylum() {
        return Math.max(0, country.scaled("households.institution." + Households.ASYLUM) - left[Households.ASYLUM]);
    }

    private static boolean able(int kind, int age) {
        return switch (kind) {
            case Households.LONG_TERM_CARE -> age >= 78;
            case Households.YOUTH_CARE -> age >= 12 && age < 30;
            case Households.DETENTION -> age >= 18 && age < 55;
            case Households.WOMENS_SHELTER -> age >= 20 && age < 50;
            default -> age >= 20 && age < 62;
        };
    }

    /** What somebody goes into this year; 0 when into nothing. */
    int enters(int person) {
        int age = country.persons.age[person];
        if (age < 12) {
            return 0;
        }
        double part = lot.part(Purpose.ENTERING, year, person);
        for (int kind = 1; kind < KINDS; kind++) {
            if (able(kind, age)) {
                if (part < chances[kind]) {
                    return kind;
                }
                part -= chances[kind];
            }
        }
        return 0;
    }

    /** A household goes in. */
    void enter(int household, int kind) {
        byte living = kind == NOTHING
                ? Households.NONE
                : kind <= Households.DETENTION || kind == Households.SHELTERED
                        ? Households.INSTITUTION
                        : Households.RECEPTION;
        tenancies.goInto(household, living, kind == NOTHING ? 0 : kind);
        if (kind == Households.DETENTION) {
            int place = hosts.draw(lot.part(Purpose.WHERE, year, household), kind);
            households.municipality[household] = (short) country.places.codes()[place];
        }
    }
}
