package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/** Who looks for another home this year, and where. */
final class Moves {
    private final Country country;
    private final Households households;
    private final Lot lot;
    private final int year;
    private final Tenancies tenancies;
    private final double[] all;
    private final double[][] near;
    private final int[][] nearPlaces;
    private final double own;
    private final double region;

    Moves(Country country) {
        this.country = country;
        this.households = country.households;
        this.lot = country.lot;
        this.year = country.year();
        this.tenancies = new Tenancies(country);
        Places places = country.places;
        int regions = Arrays.stream(places.regions()).max().orElse(0) + 2;
        Listing byRegion = Listing.of(regions, places.size(), place -> places.regions()[place] + 1);
        this.all = new double[places.size()];
        double sum = 0;
        for (int place = 0; place < all.length; place++) {
            sum += places.stock()[place];
            all[place] = sum;
        }
        this.near = new double[regions][];
        this.nearPlaces = new int[regions][];
        for (int r = 0; r < regions; r++) {
            nearPlaces[r] = Arrays.copyOfRange(byRegion.records(), byRegion.from(r), byRegion.to(r));
            near[r] = new double[nearPlaces[r].length];
            double within = 0;
            for (int i = 0; i < near[r].length; i++) {
                within += places.stock()[nearPlaces[r][i]];
                near[r][i] = within;
            }
        }
        this.own = country.assume("move.within-municipality");
        this.region = own + country.assume("move.within-region");
    }

    /**
     * Those who look leave what they have; some leave the country.
     *
     * @return by household, whether it left a home of its own
     */
    boolean[] pass(Heads heads) {
        boolean[] left = new boolean[households.count];
        double[] byTenure = {
            0, country.assume("move.owner"), country.assume("move.association"), country.assume("move.landlord")
        };
        double guests = country.assume("move.with-others");
        double emigration = country.assume("emigration");
        double urgent = country.assume("move.urgent");
        short[] byCode = country.places.byCode();
        for (int i = 0; i < households.count; i++) {
            if (!households.stands(i) || heads.heads()[i] < 0) {
                continue;
            }
            byte living = households.living[i];
            int age = country.persons.age[heads.heads()[i]];
            boolean free =
                    living == Households.HOME || living == Households.WITH_OTHERS || living == Households.SEEKING;
            if (free && lot.hits(age < 45 ? emigration : emigration / 4, Purpose.EMIGRATION, year, i)) {
                tenancies.dissolve(i);
                continue;
            }
            boolean seeks = living == Households.SEEKING;
            if (living == Households.WITH_OTHERS) {
                seeks = households.dwelling[i] < 0
                        || !country.dwellings.stands(households.dwelling[i])
                        || lot.hits(guests, Purpose.MOVE, year, i);
            } else if (living == Households.HOME) {
                double chance = byTenure[country.dwellings.tenure[households.dwelling[i]]]
                        * (age < 28 ? 2.2 : age < 35 ? 1.8 : age < 65 ? 0.85 : 0.5);
                boolean pressed = (country.persons.groups[heads.heads()[i]] & Groups.URGENT) != 0;
                seeks = lot.hits(pressed ? Math.max(urgent, chance) : chance, Purpose.MOVE, year, i);
            }
            if (seeks) {
                left[i] = living == Households.HOME;
                tenancies.seek(i);
                households.municipality[i] =
                        (short) country.places.codes()[destination(i, byCode[households.municipality[i]])];
            }
        }
        return left;
    }

    private int destination(int household, int from) {
        double part = lot.part(Purpose.DESTINATION, year + 5000, household);
        if (part < own) {
            return from;
        }
        double where = lot.part(Purpose.DESTINATION, year + 6000, household);
        int in = country.places.regions()[from] + 1;
        return part < region ? nearPlaces[in][Hosts.find(near[in], where)] : Hosts.find(all, where);
    }
}
