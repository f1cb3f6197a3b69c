package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/**
 * Gives empty homes to those who look for one: the urgent first, then those who left one, then couples and families and then
 * the others, by lot. Who finds none lives with others. When too many do, some go back to their parents or move in with somebody who lives alone; when too many homes
 * are empty, some who live with others or with their parents get one.
 */
final class Housing {
    private static final int ADULT = 18;

    private final Country country;
    private final Households households;
    private final Dwellings dwellings;
    private final Persons persons;
    private final Lot lot;
    private final int year;
    private final Tenancies tenancies;
    private final Pairing pairing;
    private final Singles singles;
    private final Incomes incomes;
    private final int newcomers;
    private final boolean[] urgent;
    private final boolean[] leftHome;
    private final PeopleYear people;
    private int moved;

    /**
     * @param newcomers the first household that came from abroad
     * @param urgent households that go first
     * @param leftHome households that left a home for another
     * @param people knows who left their parents
     */
    Housing(Country country, int newcomers, boolean[] urgent, boolean[] leftHome, PeopleYear people) {
        this.country = country;
        this.households = country.households;
        this.dwellings = country.dwellings;
        this.persons = country.persons;
        this.lot = country.lot;
        this.year = country.year();
        this.tenancies = new Tenancies(country);
        this.pairing = new Pairing(country);
        this.singles = new Singles(country);
        this.incomes = new Incomes(country);
        this.newcomers = newcomers;
        this.urgent = urgent;
        this.leftHome = leftHome;
        this.people = people;
    }

    /**
     * Gives the homes.
     *
     * @return how many households moved into another home that lived in the country before
     */
    int pass() {
        inherit();
        Heads heads = Heads.of(country);
        Listing homes = country.dwellingsByPlace();
        Listing list = country.householdsByPlace();
        Vacant vacant = new Vacant(country);
        Listing children = grownChildren();
        for (int place = 0; place < country.places.size(); place++) {
            vacant.fill(homes, place);
            place(place, homes, list, heads, vacant, children);
        }
        return moved;
    }

    /** Guests whose host has gone take over the home. */
    private void inherit() {
        for (int i = 0; i < households.count; i++) {
            int home = households.dwelling[i];
            if (households.living[i] == Households.WITH_OTHERS && home >= 0 && households.stands(i)) {
                if (!dwellings.stands(home)) {
                    tenancies.seek(i);
                } else if (dwellings.household[home] == Dwellings.NOBODY) {
                    tenancies.settle(i, home, year);
                }
            }
        }
    }

    /** Children of age, by place; a few of them would leave if there were a home. */
    private Listing grownChildren() {
        short[] byCode = country.places.byCode();
        return Listing.of(country.places.size(), persons.count, p -> {
            int household = persons.household[p];
            return household >= 0
                            && persons.position[p] == Persons.CHILD
                            && persons.age[p] > ADULT
                            && households.living[household] == Households.HOME
                    ? byCode[households.municipality[household]]
                    : -1;
        });
    }

    private void place(int place, Listing homes, Listing list, Heads heads, Vacant vacant, Listing children) {
        int stock = country.places.stock()[place];
        int empty = (int) Math.round(stock * Vacancies.share(country, place));
        int withOthers = (int) Math.round(stock * country.assume("households.with-others"));
        int[] seekers = seekers(list, place, heads);
        int slots = Math.max(0, vacant.count() - empty);
        int at = 0;
        for (; at < seekers.length && slots > 0; at++, slots--) {
            settle(seekers[at], heads, vacant);
        }
        int guests = 0;
        int[] guestList = new int[list.size(place) + 1];
        for (int i = list.from(place); i < list.to(place); i++) {
            if (households.living[list.at(i)] == Households.WITH_OTHERS && households.stands(list.at(i))) {
                guestList[guests++] = list.at(i);
            }
        }
        int waiting = seekers.length - at;
        int tooMany = guests + waiting - withOthers;
        if (tooMany > withOthers / 10) {
            at = pairUp(seekers, at, tooMany, list, place, heads);
        }
        if (at < seekers.length) {
            host(seekers, at, homes, place);
        }
        for (int i = 0; slots > empty / 8 && i < guests && guests - i > withOthers * 4 / 5; i++, slots--) {
            tenancies.leave(guestList[i]);
            settle(guestList[i], heads, vacant);
        }
        for (int i = children.from(place); slots > empty / 4 && i < children.to(place); i++) {
            int child = children.at(i);
            if (lot.hits(0.5, Purpose.LEAVING, year + 5000, child)) {
                leaveHome(child, vacant);
                slots--;
            }
        }
    }

    private int[] seekers(Listing list, int place, Heads heads) {
        int count = 0;
        long[] ranked = new long[list.size(place)];
        for (int i = list.from(place); i < list.to(place); i++) {
            int household = list.at(i);
            if (households.living[household] == Households.SEEKING && households.stands(household)) {
                long rank = lot.bits(Purpose.RANK, year, household) >>> 36;
                ranked[count++] = (turn(household, heads) << 60) | (rank << 32) | household;
            }
        }
        Arrays.sort(ranked, 0, count);
        int[] seekers = new int[count];
        for (int i = 0; i < count; i++) {
            seekers[i] = (int) ranked[i];
        }
        return seekers;
    }

    private long turn(int household, Heads heads) {
        if (household < urgent.length && urgent[household]) {
            return 0;
        }
        if (household < leftHome.length && leftHome[household]) {
            return 1;
        }
        return heads.sizes()[household] > 1 ? 2 : 3;
    }

    private void settle(int household, Heads heads, Vacant vacant) {
        int head = heads.heads()[household];
        boolean first = household < urgent.length && urgent[household];
        int size = heads.sizes()[household];
        int home = vacant.take(size, vacant.wishes(household, head, size, first));
        incomes.set(household, persons.age[head], year - 1);
        tenancies.settle(household, home, year);
        moved += household < newcomers ? 1 : 0;
    }

    /** Some of those who wait go back to their parents, or move in with somebody who lives alone. */
    private int pairUp(int[] seekers, int from, int tooMany, Listing list, int place, Heads heads) {
        int left = tooMany;
        singles.fill(list, place, heads);
        int stays = seekers.length;
        for (int i = seekers.length - 1; i >= from; i--) {
            int comes = seekers[i];
            if (left > 0 && (goesBack(comes, heads) || joins(comes, heads))) {
                left--;
            } else {
                // Those who still wait stand at the end of the list.
                seekers[--stays] = comes;
            }
        }
        return stays;
    }

    private boolean joins(int comes, Heads heads) {
        if (heads.sizes()[comes] != 1) {
            return false;
        }
        int host = singles.take(comes, heads);
        if (host < 0 || !pairing.mayJoin(host, comes, heads)) {
            return false;
        }
        pairing.join(host, comes, heads);
        return true;
    }

    /** Who left their parents this year, and found nothing, may still be with them. */
    private boolean goesBack(int household, Heads heads) {
        int parents = people.parents(household);
        if (parents < 0
                || heads.sizes()[household] != 1
                || !households.stands(parents)
                || households.living[parents] != Households.HOME
                || households.municipality[parents] != households.municipality[household]) {
            return false;
        }
        int child = heads.heads()[household];
        persons.household[child] = parents;
        persons.position[child] = Persons.CHILD;
        heads.sizes()[parents]++;
        heads.sizes()[household] = 0;
        tenancies.dissolve(household);
        return true;
    }

    /** Who found nothing lives with others. */
    private void host(int[] seekers, int from, Listing homes, int place) {
        int[] lived = new int[homes.size(place)];
        int count = 0;
        for (int i = homes.from(place); i < homes.to(place); i++) {
            int home = homes.at(i);
            if (dwellings.household[home] != Dwellings.NOBODY) {
                lived[count++] = home;
            }
        }
        double unknown = country.assume("with-others.dwelling-unknown");
        for (int i = from; i < seekers.length; i++) {
            int household = seekers[i];
            households.living[household] = Households.WITH_OTHERS;
            boolean known = count > 0 && !lot.hits(unknown, Purpose.HOST, year, household);
            households.dwelling[household] =
                    known ? lived[lot.below(count, Purpose.HOST, year + 5000, household)] : Households.NOWHERE;
        }
    }

    private void leaveHome(int child, Vacant vacant) {
        int from = persons.household[child];
        int own = households.add(households.municipality[from], Households.SEEKING, Households.ONE);
        households.standing[own] = incomes.standing(own);
        persons.household[child] = own;
        persons.position[child] = Persons.HEAD;
        int home = vacant.take(1, vacant.wishes(own, child, 1, false));
        incomes.set(own, persons.age[child], year - 1);
        tenancies.settle(own, home, year);
        moved++;
    }
}
