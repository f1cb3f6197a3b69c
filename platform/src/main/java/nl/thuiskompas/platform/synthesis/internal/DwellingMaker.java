package nl.thuiskompas.platform.synthesis.internal;

import nl.thuiskompas.platform.synthesis.internal.Assumptions.Curve;

/** Gives a dwelling what it keeps: what it is, how large, how old, what it is worth, and what rent it would have. */
final class DwellingMaker {
    private static final int MULTI = 2;
    private static final int MOVABLE = 3;
    private static final int STUDENTS = 2;

    private final Country country;
    private final Dwellings dwellings;
    private final Lot lot;
    private final Curve associationRent;
    private final Curve studentRent;
    private final Curve landlordRent;
    private final Curve yearBuilt;
    private final double[] movable;
    private final double movablePlaces;
    private final double noLabel;
    private final double flex;
    private final double flexNew;
    private final double retention;
    private final double valueGrowth;
    private final double[][] multi;
    private final double[][] areas;

    DwellingMaker(Country country) {
        this.country = country;
        this.dwellings = country.dwellings;
        this.lot = country.lot;
        this.associationRent = country.assumptions.curve("rent.association");
        this.studentRent = country.assumptions.curve("rent.students");
        this.landlordRent = country.assumptions.curve("rent.landlord");
        this.yearBuilt = country.assumptions.curve("built");
        this.movable = new double[] {country.assume("dwelling.movable.few"), country.assume("dwelling.movable.many")};
        this.movablePlaces = country.assume("dwelling.movable.places");
        this.noLabel = country.assume("dwelling.no-label");
        this.flex = country.assume("dwelling.flex");
        this.flexNew = country.assume("dwelling.flex-new");
        this.retention = country.assume("dwelling.retention");
        this.valueGrowth = country.assume("value.growth");
        String[] tenures = {"owner", "association", "landlord"};
        this.multi = new double[4][];
        this.areas = new double[4][];
        for (int i = 0; i < tenures.length; i++) {
            multi[i + 1] = new double[] {
                country.assume("multi." + tenures[i] + ".village"), country.assume("multi." + tenures[i] + ".town")
            };
            areas[i + 1] = new double[] {
                country.assume("area." + tenures[i] + ".single"), country.assume("area." + tenures[i] + ".multi")
            };
        }
    }

    /**
     * Makes the dwelling of a place; its tenure stands.
     *
     * @param fresh whether it was built in the year that just ended
     */
    void make(int dwelling, int place, int year, boolean fresh) {
        Places places = country.places;
        byte tenure = dwellings.tenure[dwelling];
        double town = places.towns()[place];
        double[] chance = multi[tenure];
        boolean many = lot.hits(movablePlaces, Purpose.PLACE_LOT, 200, places.codes()[place]);
        int kind = lot.hits(movable[many ? 1 : 0], Purpose.KEPT, 0, dwelling)
                ? MOVABLE
                : lot.hits(chance[0] + town * (chance[1] - chance[0]), Purpose.KIND, 0, dwelling) ? MULTI : 1;
        dwellings.kind[dwelling] = (byte) kind;
        dwellings.built[dwelling] = (short)
                (fresh
                        ? year - 1
                        : Math.min(year - 2, Math.round(yearBuilt.height(lot.part(Purpose.BUILT, 0, dwelling)))));
        if (tenure == Dwellings.ASSOCIATION) {
            dwellings.associationType[dwelling] = associationType(dwelling, places.large(place));
        }
        boolean students = dwellings.associationType[dwelling] == STUDENTS;
        double mean = kind == MOVABLE ? 55 : students ? 32 : areas[tenure][kind - 1];
        double spread = lot.part(Purpose.AREA, 0, dwelling) + lot.part(Purpose.AREA, 1, dwelling) - 1;
        int area = (int) Math.max(18, Math.round(mean * (1 + 0.45 * spread)));
        dwellings.area[dwelling] = (short) area;
        dwellings.value[dwelling] = value(dwelling, place, year);
        dwellings.label[dwelling] = label(dwelling);
        dwellings.flex[dwelling] = (byte)
                (lot.hits(fresh && tenure == Dwellings.ASSOCIATION ? flexNew : flex, Purpose.FLEX, 0, dwelling)
                        ? 1
                        : 0);
        double agreed = lot.part(Purpose.RETENTION, 0, dwelling);
        dwellings.retention[dwelling] = (byte)
                (!fresh || tenure != Dwellings.ASSOCIATION || agreed >= retention
                        ? 0
                        : agreed < 0.8 * retention ? 25 : 15);
        dwellings.rent[dwelling] = rent(dwelling, tenure, year, (area - mean) / mean);
        dwellings.withinLimit[dwelling] = -1;
    }

    /** It becomes an association's. */
    void toAssociation(int dwelling, int year) {
        dwellings.tenure[dwelling] = Dwellings.ASSOCIATION;
        dwellings.associationType[dwelling] = 1;
        dwellings.rent[dwelling] = rent(dwelling, Dwellings.ASSOCIATION, year, 0);
    }

    /** It becomes its owner's home. */
    void toOwner(int dwelling) {
        dwellings.tenure[dwelling] = Dwellings.OWNER;
        dwellings.associationType[dwelling] = 0;
        dwellings.retention[dwelling] = 0;
    }

    private byte associationType(int dwelling, boolean large) {
        double part = lot.part(Purpose.ASSOCIATION_TYPE, 0, dwelling);
        double students = country.assume(large ? "association.students.large" : "association.students.elsewhere");
        double older = students + country.assume("association.older");
        return (byte)
                (part < students ? 2 : part < older ? 3 : part < older + country.assume("association.groups") ? 4 : 1);
    }

    /** Value in euros: that of the municipality, for its size, kind and tenure. */
    private int value(int dwelling, int place, int year) {
        double average = country.places.values()[place];
        double byKind = switch (dwellings.kind[dwelling]) {
            case MULTI -> 0.95;
            case MOVABLE -> 0.45;
            default -> 1.02;
        };
        double byTenure = switch (dwellings.tenure[dwelling]) {
            case Dwellings.ASSOCIATION -> 0.85;
            case Dwellings.LANDLORD -> 1.0;
            default -> 1.06;
        };
        double noise = 0.8 + 0.4 * lot.part(Purpose.VALUE, 0, dwelling);
        double size = StrictMath.pow(dwellings.area[dwelling] / 105.0, 0.7);
        double value =
                average * byKind * byTenure * noise * size * StrictMath.pow(1 + valueGrowth, year - Published.KEY_YEAR);
        return (int) Math.max(8_000, Math.round(value / 1000) * 1000);
    }

    /** What every dwelling is worth a year later. */
    void valueAgain(int dwelling) {
        dwellings.value[dwelling] = (int) (Math.round(dwellings.value[dwelling] * (1 + valueGrowth) / 1000) * 1000);
    }

    private byte label(int dwelling) {
        if (lot.hits(noLabel, Purpose.LABEL, 0, dwelling)) {
            return 0;
        }
        int built = dwellings.built[dwelling];
        double middle = built < 1945
                ? 9.2
                : built < 1975 ? 8.2 : built < 1992 ? 7 : built < 2006 ? 5.8 : built < 2018 ? 4.6 : 3.4;
        double spread = lot.part(Purpose.LABEL, 1, dwelling) + lot.part(Purpose.LABEL, 2, dwelling) - 1;
        return (byte) Math.clamp(Math.round(middle + 3 * spread), 1, 11);
    }

    /** Rent a month in cents that it has, or would have if it were let: more for a larger one. */
    private int rent(int dwelling, byte tenure, int year, double larger) {
        double part = Math.clamp(lot.part(Purpose.RENT, 0, dwelling) + 0.3 * larger, 0, 1);
        Curve curve = tenure == Dwellings.ASSOCIATION
                ? dwellings.associationType[dwelling] == STUDENTS ? studentRent : associationRent
                : landlordRent;
        return (int) Math.round(curve.height(part) * 100 * StrictMath.pow(1.02, year - 2020));
    }
}
