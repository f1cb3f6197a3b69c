package nl.thuiskompas.platform.synthesis.internal;

/** How many homes of a place are empty: an assumption, a little different from place to place. */
final class Vacancies {
    private Vacancies() {}

    static double share(Country country, int place) {
        double lot = country.lot.part(Purpose.VACANCY, 0, country.places.codes()[place]);
        return country.assume("vacancy.least") + lot * country.assume("vacancy.spread");
    }
}
