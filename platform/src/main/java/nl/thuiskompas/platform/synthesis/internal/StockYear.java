package nl.thuiskompas.platform.synthesis.internal;

/** What happens to the homes of a place in a year: some go, some are built, some change hands; then the totals fit. */
final class StockYear {
    private final Country country;
    private final Dwellings dwellings;
    private final Lot lot;
    private final DwellingMaker maker;
    private final Letting letting;
    private final Tenancies tenancies;
    private final int year;

    StockYear(Country country) {
        this.country = country;
        this.dwellings = country.dwellings;
        this.lot = country.lot;
        this.maker = new DwellingMaker(country);
        this.letting = new Letting(country);
        this.tenancies = new Tenancies(country);
        this.year = country.year();
    }

    void pass(Flows flows) {
        for (int i = 0; i < dwellings.count; i++) {
            if (dwellings.stands(i)) {
                letting.raise(i);
                maker.valueAgain(i);
            }
        }
        Listing homes = country.dwellingsByPlace();
        for (int place = 0; place < country.places.size(); place++) {
            place(place, homes, flows);
        }
    }

    private void place(int place, Listing homes, Flows flows) {
        Places places = country.places;
        int standing = homes.size(place);
        int wanted = places.stock()[place];
        int built = flows.built()[place];
        int lost = Math.min(flows.lost()[place], standing);
        int converted = wanted - (standing - lost + built);
        if (converted < 0) {
            int more = Math.min(-converted, standing - lost);
            lost += more;
            built -= -converted - more;
            converted = 0;
        }
        int association = 0;
        Sample demolition = new Sample(lost, standing);
        for (int i = homes.from(place); i < homes.to(place); i++) {
            int home = homes.at(i);
            if (demolition.picks(lot.part(Purpose.DEMOLITION, year, home))) {
                demolish(home);
            } else if (dwellings.tenure[home] == Dwellings.ASSOCIATION) {
                association++;
            }
        }
        association += build(place, built, converted, places.association()[place] - association);
        changeHands(place, homes, places.association()[place] - association);
    }

    private void demolish(int home) {
        int household = dwellings.household[home];
        if (household != Dwellings.NOBODY) {
            tenancies.seek(household);
        }
        dwellings.municipality[home] = 0;
    }

    /**
     * Adds homes.
     *
     * @param built newly built
     * @param converted made of other buildings
     * @param most how many may be an association's
     * @return how many are
     */
    private int build(int place, int built, int converted, int most) {
        int added = built + converted;
        Sample association = new Sample(Math.clamp(most, 0, added), added);
        double landlords = Landlords.share(country, place);
        int count = 0;
        for (int i = 0; i < added; i++) {
            int home = dwellings.add(country.places.codes()[place]);
            boolean theirs = association.picks(lot.part(Purpose.ASSOCIATION, 0, home));
            dwellings.tenure[home] = theirs
                    ? Dwellings.ASSOCIATION
                    : lot.hits(landlords, Purpose.LANDLORD, 0, home) ? Dwellings.LANDLORD : Dwellings.OWNER;
            maker.make(home, place, year, i < built);
            count += theirs ? 1 : 0;
        }
        return count;
    }

    /** Associations buy from other landlords, or sell. */
    private void changeHands(int place, Listing homes, int wanted) {
        int left = wanted;
        for (int round = 1; left != 0 && round <= 3; round++) {
            int candidates = 0;
            for (int i = homes.from(place); i < homes.to(place); i++) {
                candidates += candidate(homes.at(i), left > 0, round) ? 1 : 0;
            }
            Sample sample = new Sample(Math.abs(left), candidates);
            int sign = Integer.signum(left);
            for (int i = homes.from(place); i < homes.to(place); i++) {
                int home = homes.at(i);
                if (candidate(home, sign > 0, round) && sample.picks(lot.part(Purpose.CONVERSION, year, home))) {
                    left -= sign;
                    if (sign > 0) {
                        buy(home);
                    } else {
                        sell(home);
                    }
                }
            }
        }
    }

    private boolean candidate(int home, boolean buying, int round) {
        if (!dwellings.stands(home)) {
            return false;
        }
        boolean vacant = dwellings.household[home] == Dwellings.NOBODY;
        if (buying) {
            byte tenure = dwellings.tenure[home];
            return round == 1 ? tenure == Dwellings.LANDLORD : tenure == Dwellings.OWNER && (round == 3 || vacant);
        }
        return dwellings.tenure[home] == Dwellings.ASSOCIATION && (round > 1 || dwellings.associationType[home] == 1);
    }

    private void buy(int home) {
        maker.toAssociation(home, year);
        int household = dwellings.household[home];
        if (household != Dwellings.NOBODY) {
            letting.begin(home, household, year);
        }
    }

    private void sell(int home) {
        maker.toOwner(home);
        letting.end(home);
    }
}
