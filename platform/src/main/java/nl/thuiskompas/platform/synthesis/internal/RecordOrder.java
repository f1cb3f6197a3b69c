package nl.thuiskompas.platform.synthesis.internal;

/**
 * The order of the records in the files: dwellings by municipality and id; households in the order of their dwellings, those
 * without one after the others of their municipality; persons in the order of their households.
 *
 * @param dwellings places of dwellings in their order, and so on
 */
record RecordOrder(int[] dwellings, int[] households, int[] persons) {
    static RecordOrder of(Country country) {
        Listing homes = country.dwellingsByPlace();
        int[] position = new int[country.dwellings.count];
        for (int place = 0; place < country.places.size(); place++) {
            for (int i = homes.from(place); i < homes.to(place); i++) {
                // A position is kept free after the dwellings of each municipality.
                position[homes.at(i)] = i + place;
            }
        }
        short[] byCode = country.places.byCode();
        Households households = country.households;
        Listing inHomes = Listing.of(homes.records().length + country.places.size(), households.count, i -> {
            if (!households.stands(i)) {
                return -1;
            }
            int home = households.dwelling[i];
            int place = byCode[households.municipality[i]];
            return home >= 0 ? position[home] : homes.to(place) + place;
        });
        int[] rank = new int[households.count];
        for (int i = 0; i < inHomes.records().length; i++) {
            rank[inHomes.at(i)] = i;
        }
        Persons persons = country.persons;
        Listing people = Listing.of(
                inHomes.records().length,
                persons.count,
                p -> persons.household[p] < 0 ? -1 : rank[persons.household[p]]);
        return new RecordOrder(homes.records(), inHomes.records(), people.records());
    }
}
