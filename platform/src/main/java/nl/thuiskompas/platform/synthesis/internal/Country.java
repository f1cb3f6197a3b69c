package nl.thuiskompas.platform.synthesis.internal;

import nl.thuiskompas.platform.synthesis.SynthesisRequest;

/** The country as it is at one moment of its making. */
final class Country {
    final double scale;
    final Lot lot;
    final Assumptions assumptions;
    final Dwellings dwellings;
    final Households households;
    final Persons persons;
    /** Where things are now; the year's own municipalities. */
    Places places;

    Country(SynthesisRequest request, Assumptions assumptions, Places first) {
        this.scale = request.scale();
        this.lot = new Lot(request.seed());
        this.assumptions = assumptions;
        this.places = first;
        int homes = sum(first.stock());
        int people = sum(first.inhabitants());
        // Each year adds about one home and one household in a hundred, and one person in thirty.
        double years = request.years() - 1;
        this.dwellings = new Dwellings((int) (homes * (1 + 0.012 * years)) + 1000);
        this.households = new Households((int) (homes * (1.07 + 0.055 * years)) + 1000);
        this.persons = new Persons((int) (people * (1 + 0.04 * years)) + 1000);
    }

    int year() {
        return places.year();
    }

    double assume(String name) {
        return assumptions.of(name);
    }

    /** A number of things in the whole country, at this scale. */
    int scaled(String name) {
        return (int) Math.round(assumptions.of(name) * scale);
    }

    /** The dwellings of each place. */
    Listing dwellingsByPlace() {
        short[] byCode = places.byCode();
        return Listing.of(
                places.size(),
                dwellings.count,
                i -> dwellings.municipality[i] == 0 ? -1 : byCode[dwellings.municipality[i]]);
    }

    /** The households of each place. */
    Listing householdsByPlace() {
        short[] byCode = places.byCode();
        return Listing.of(
                places.size(),
                households.count,
                i -> households.municipality[i] == 0 ? -1 : byCode[households.municipality[i]]);
    }

    /** The persons of each household. */
    Listing members() {
        return Listing.of(households.count, persons.count, i -> persons.household[i]);
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
