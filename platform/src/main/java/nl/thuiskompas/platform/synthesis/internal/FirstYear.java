package nl.thuiskompas.platform.synthesis.internal;

/** Makes the country of the first year, one municipality after the other. */
final class FirstYear {
    private final Country country;
    private final Lot lot;
    private final Dwellings dwellings;
    private final Households households;
    private final DwellingMaker maker;
    private final FamilyMaker families;
    private final FamilyMix mix;
    private final Incomes incomes;
    private final Letting letting;
    private final int[][] elsewhere;
    private final int[] none;

    FirstYear(Country country) {
        this.country = country;
        this.lot = country.lot;
        this.dwellings = country.dwellings;
        this.households = country.households;
        this.maker = new DwellingMaker(country);
        this.families = new FamilyMaker(country);
        this.mix = new FamilyMix(country);
        this.incomes = new Incomes(country);
        this.letting = new Letting(country);
        Hosts hosts = new Hosts(country);
        this.elsewhere = new int[Households.WOMENS_SHELTER + 1][];
        for (int i = Households.LONG_TERM_CARE; i <= Households.WOMENS_SHELTER; i++) {
            elsewhere[i] = hosts.spread(country.scaled("households.institution." + i), i);
        }
        this.none = hosts.spread(country.scaled("households.none"), Households.WOMENS_SHELTER + 1);
    }

    void make(int place) {
        Places places = country.places;
        int first = dwellings.count;
        dwellings(place);
        int stock = dwellings.count - first;
        int persons = places.inhabitants()[place];
        double vacancy = Vacancies.share(country, place);
        int occupied = Math.clamp(Math.round(stock * (1 - vacancy)), 1, Math.max(1, persons));
        int[] homes = new int[occupied];
        Sample sample = new Sample(occupied, stock);
        int at = 0;
        for (int i = 0; i < stock; i++) {
            if (sample.picks(lot.part(Purpose.VACANT, 0, first + i))) {
                homes[at++] = first + i;
            }
        }
        persons -= elsewhere(place, persons - occupied);
        persons -= guests(place, homes, persons - occupied);
        own(place, homes, persons);
    }

    private void dwellings(int place) {
        Places places = country.places;
        int stock = places.stock()[place];
        Sample association = new Sample(places.association()[place], stock);
        double landlords = Landlords.share(country, place);
        for (int i = 0; i < stock; i++) {
            int dwelling = dwellings.add(places.codes()[place]);
            dwellings.tenure[dwelling] = association.picks(lot.part(Purpose.ASSOCIATION, 0, dwelling))
                    ? Dwellings.ASSOCIATION
                    : lot.hits(landlords, Purpose.LANDLORD, 0, dwelling) ? Dwellings.LANDLORD : Dwellings.OWNER;
            maker.make(dwelling, place, places.year(), false);
        }
    }

    /** Those in institutions, in reception, and without anything; as far as there are persons for it. */
    private int elsewhere(int place, int most) {
        int made = 0;
        for (int institution = 1; institution < elsewhere.length; institution++) {
            byte living = institution <= Households.DETENTION || institution == Households.SHELTERED
                    ? Households.INSTITUTION
                    : Households.RECEPTION;
            for (int i = 0; i < elsewhere[institution][place]; i++) {
                made += resident(place, living, institution, most - made);
            }
        }
        for (int i = 0; i < none[place]; i++) {
            made += resident(place, Households.NONE, 0, most - made);
        }
        return made;
    }

    private int resident(int place, byte living, int institution, int most) {
        if (most < 1) {
            return 0;
        }
        int household = households.add(country.places.codes()[place], living, Households.ONE);
        households.institution[household] = (byte) institution;
        households.standing[household] = incomes.standing(household, (byte) 0);
        double part = lot.part(Purpose.HOUSEHOLD_TYPE, 0, household);
        if (institution == Households.ASYLUM && part < 0.25 && most >= 6) {
            households.type[household] = Households.FAMILY;
        } else if (most >= 4 && part < withChildren(institution)) {
            households.type[household] = Households.SINGLE_PARENT;
        }
        int more = families.children(household, households.type[household]);
        int age = families.residentAge(household);
        incomes.set(household, age, country.year());
        return families.people(household, age, more);
    }

    private static double withChildren(int institution) {
        return institution == Households.WOMENS_SHELTER ? 0.6 : institution == Households.SHELTER ? 0.12 : 0;
    }

    /** Those who live with others. */
    private int guests(int place, int[] homes, int most) {
        int made = 0;
        int count = (int) Math.round(homes.length * country.assume("households.with-others"));
        for (int i = 0; i < count && made < most; i++) {
            int household = households.add(country.places.codes()[place], Households.WITH_OTHERS, Households.ONE);
            if (most - made >= 4 && lot.hits(0.08, Purpose.HOUSEHOLD_TYPE, 0, household)) {
                households.type[household] = Households.SINGLE_PARENT;
            }
            if (!lot.hits(country.assume("with-others.dwelling-unknown"), Purpose.HOST, 0, household)) {
                households.dwelling[household] = homes[lot.below(homes.length, Purpose.HOST, 1, household)];
            }
            households.standing[household] = incomes.standing(household, (byte) 0);
            int age = families.guestAge(household);
            incomes.set(household, age, country.year());
            made += families.people(household, age, families.children(household, households.type[household]));
        }
        return made;
    }

    /** Those in homes of their own: all persons that are left, neither more nor less. */
    private void own(int place, int[] homes, int persons) {
        double[][] types = mix.solve(dwellings, homes, persons);
        int first = households.count;
        byte[] more = new byte[homes.length];
        int size = 0;
        for (int i = 0; i < homes.length; i++) {
            int household = households.add(country.places.codes()[place], Households.HOME, Households.ONE);
            byte type = FamilyMix.type(types, dwellings.area[homes[i]], lot.part(Purpose.HOUSEHOLD_TYPE, 0, household));
            households.type[household] = type;
            more[i] = (byte) families.children(household, type);
            size += 1 + more[i] + (type == Households.COUPLE || type == Households.FAMILY ? 1 : 0);
        }
        new HeadCount(country, first, more).bring(persons - size);
        for (int i = 0; i < homes.length; i++) {
            int household = first + i;
            int home = homes[i];
            households.dwelling[household] = home;
            dwellings.household[home] = household;
            households.standing[household] = incomes.standing(household, dwellings.tenure[home]);
            int age = age(household, home);
            incomes.set(household, age, country.year());
            families.people(household, age, more[i]);
            letting.old(home, household, country.year());
        }
    }

    /** Homes for students and for older people have such heads, where the household is a small one. */
    private int age(int household, int home) {
        boolean small = households.type[household] <= Households.COUPLE;
        if (small && dwellings.associationType[home] == 2) {
            return 18 + lot.below(9, Purpose.HEAD_AGE, 1, household);
        }
        if (small && dwellings.associationType[home] == 3) {
            return 66 + lot.below(28, Purpose.HEAD_AGE, 1, household);
        }
        return families.headAge(household);
    }
}
