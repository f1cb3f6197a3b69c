package nl.thuiskompas.platform.synthesis.internal;

/** People come from abroad and go there, so that every place has the inhabitants that it should have. */
final class Migration {
    private final Country country;
    private final Households households;
    private final Persons persons;
    private final Lot lot;
    private final int year;
    private final Tenancies tenancies;
    private final FamilyMaker families;
    private final Incomes incomes;
    private final int[] asylum;
    private final double workers;
    private final double students;

    Migration(Country country, int roomForAsylum) {
        this.country = country;
        this.households = country.households;
        this.persons = country.persons;
        this.lot = country.lot;
        this.year = country.year();
        this.tenancies = new Tenancies(country);
        this.families = new FamilyMaker(country);
        this.incomes = new Incomes(country);
        this.asylum = new Hosts(country).spread(roomForAsylum, Households.ASYLUM);
        this.workers = country.assume("immigrants.workers");
        this.students = country.assume("immigrants.students");
    }

    void pass() {
        int[] wanted = country.places.inhabitants().clone();
        short[] byCode = country.places.byCode();
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household < 0) {
                continue;
            }
            if (households.stands(household)) {
                wanted[byCode[households.municipality[household]]]--;
            } else {
                persons.household[p] = Persons.GONE;
            }
        }
        leave(wanted);
        for (int place = 0; place < wanted.length; place++) {
            come(place, wanted[place]);
        }
    }

    /** Of places that have too many, households go, and then single persons of large ones. */
    private void leave(int[] wanted) {
        Heads heads = Heads.of(country);
        Listing list = country.householdsByPlace();
        boolean any = false;
        for (int place = 0; place < wanted.length; place++) {
            for (int round = 0; wanted[place] < 0 && round < 12; round++) {
                for (int i = list.from(place); i < list.to(place) && wanted[place] < 0; i++) {
                    int household = list.at(i);
                    boolean free = households.living[household] == Households.SEEKING
                            || (round > 2 && households.living[household] == Households.HOME)
                            || (round > 4 && households.living[household] == Households.WITH_OTHERS)
                            || round > 8;
                    int size = heads.sizes()[household];
                    if (free
                            && households.stands(household)
                            && size <= -wanted[place]
                            && (round > 6 || lot.hits(0.03, Purpose.EMIGRATION, year + 100 * (round + 1), household))) {
                        tenancies.dissolve(household);
                        wanted[place] += size;
                        any = true;
                    }
                }
            }
        }
        if (!any && !below(wanted)) {
            return;
        }
        short[] byCode = country.places.byCode();
        for (int p = 0; p < persons.count; p++) {
            int household = persons.household[p];
            if (household >= 0 && !households.stands(household)) {
                persons.household[p] = Persons.GONE;
            } else if (household >= 0 && persons.position[p] > Persons.HEAD) {
                int place = byCode[households.municipality[household]];
                if (wanted[place] < 0) {
                    persons.household[p] = Persons.GONE;
                    wanted[place]++;
                }
            }
        }
    }

    private static boolean below(int[] wanted) {
        for (int number : wanted) {
            if (number < 0) {
                return true;
            }
        }
        return false;
    }

    /** Households come until there are enough persons. */
    private void come(int place, int wanted) {
        int left = wanted;
        for (int i = 0; left > 0; i++) {
            int household = households.add(country.places.codes()[place], Households.SEEKING, Households.ONE);
            double part = lot.part(Purpose.IMMIGRANT, year, household);
            byte type = part < 0.6
                    ? Households.ONE
                    : part < 0.78 ? Households.COUPLE : part < 0.94 ? Households.FAMILY : Households.SINGLE_PARENT;
            households.type[household] = type;
            int more = families.children(household, type);
            int size = more + (type == Households.COUPLE || type == Households.FAMILY ? 2 : 1);
            if (size > left) {
                households.type[household] = Households.ONE;
                more = 0;
            }
            if (i < asylum[place]) {
                households.living[household] = Households.RECEPTION;
                households.institution[household] = Households.ASYLUM;
            }
            households.standing[household] = incomes.standing(household);
            int person = persons.count;
            left -= families.people(household, families.newcomerAge(household), more);
            mark(household, person, place);
        }
    }

    /** Why those came who did not flee. */
    private void mark(int household, int head, int place) {
        if (households.living[household] != Households.SEEKING || households.type[household] > Households.COUPLE) {
            return;
        }
        double part = lot.part(Purpose.IMMIGRANT, year + 5000, household);
        boolean large = country.places.large(place);
        if (persons.age[head] < 26 && part < students * (large ? 2 : 0.3)) {
            persons.groups[head] |= Groups.STUDENT;
        } else if (part > 1 - workers) {
            persons.groups[head] |= Groups.WORKER;
        }
    }
}
