package nl.thuiskompas.platform.synthesis.internal;

/** How households come into homes, and leave them. */
final class Tenancies {
    private final Dwellings dwellings;
    private final Households households;
    private final Letting letting;

    Tenancies(Country country) {
        this.dwellings = country.dwellings;
        this.households = country.households;
        this.letting = new Letting(country);
    }

    /** A household leaves the dwelling that it has, or is a guest in. */
    void leave(int household) {
        int home = households.dwelling[household];
        if (home >= 0 && dwellings.household[home] == household) {
            dwellings.household[home] = Dwellings.NOBODY;
            letting.end(home);
        }
        households.dwelling[household] = Households.NOWHERE;
    }

    /** A household leaves for good: it is no more. */
    void dissolve(int household) {
        leave(household);
        households.municipality[household] = 0;
    }

    /** A household goes looking. */
    void seek(int household) {
        leave(household);
        households.living[household] = Households.SEEKING;
        households.institution[household] = 0;
    }

    /** A household goes into an institution, into reception, or has nothing. */
    void goInto(int household, byte living, int institution) {
        leave(household);
        households.living[household] = living;
        households.institution[household] = (byte) institution;
    }

    /** A household gets a home in the year before the one that is made. */
    void settle(int household, int home, int year) {
        dwellings.household[home] = household;
        households.dwelling[household] = home;
        households.living[household] = Households.HOME;
        households.institution[household] = 0;
        letting.begin(home, household, year);
    }
}
