package nl.thuiskompas.platform.synthesis.internal;

/** People who live alone find each other: one moves in with the other. */
final class Pairing {
    private static final int OLDEST = 72;
    private static final int GAP = 14;

    private final Country country;
    private final Households households;
    private final Persons persons;
    private final Tenancies tenancies;

    Pairing(Country country) {
        this.country = country;
        this.households = country.households;
        this.persons = country.persons;
        this.tenancies = new Tenancies(country);
    }

    void pass(Heads heads) {
        double chance = country.assume("pairing");
        Listing list = country.householdsByPlace();
        for (int place = 0; place < country.places.size(); place++) {
            int waiting = -1;
            for (int i = list.from(place); i < list.to(place); i++) {
                int household = list.at(i);
                if (!single(household, heads)
                        || !country.lot.hits(chance, Purpose.PAIRING, country.year(), household)) {
                    continue;
                }
                if (waiting >= 0 && match(waiting, household, heads)) {
                    waiting = -1;
                } else {
                    waiting = household;
                }
            }
        }
    }

    private boolean single(int household, Heads heads) {
        byte living = households.living[household];
        return heads.sizes()[household] == 1
                && (living == Households.HOME || living == Households.WITH_OTHERS || living == Households.SEEKING)
                && persons.age[heads.heads()[household]] >= 19
                && persons.age[heads.heads()[household]] < OLDEST;
    }

    private boolean match(int one, int other, Heads heads) {
        int gap = Math.abs(persons.age[heads.heads()[one]] - persons.age[heads.heads()[other]]);
        if (gap > GAP) {
            return false;
        }
        boolean first = households.living[one] == Households.HOME;
        join(first ? one : other, first ? other : one, heads);
        return true;
    }

    /** One who lives alone, elsewhere, moves in with another. */
    void join(int stays, int comes, Heads heads) {
        int person = heads.heads()[comes];
        persons.household[person] = stays;
        persons.position[person] = Persons.PARTNER;
        households.type[stays] = Households.COUPLE;
        heads.sizes()[stays] = 2;
        heads.sizes()[comes] = 0;
        tenancies.dissolve(comes);
    }

    /** Whether two households may still be made one. */
    boolean mayJoin(int stays, int comes, Heads heads) {
        return stays != comes
                && heads.sizes()[stays] == 1
                && heads.sizes()[comes] == 1
                && persons.age[heads.heads()[stays]] >= 19
                && persons.age[heads.heads()[comes]] >= 19;
    }
}
