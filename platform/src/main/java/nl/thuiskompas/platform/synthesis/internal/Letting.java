package nl.thuiskompas.platform.synthesis.internal;

/** What a contract holds: since when, at what rent, and whether the household was below the income limit. */
final class Letting {
    private static final double RAISE = 1.02;
    private static final int EARLIEST = 1960;

    private final Country country;
    private final Dwellings dwellings;
    private final Lot lot;
    private final double ceiling;
    private final double incomeLimit;
    private final double stayAssociation;
    private final double stayLandlord;
    private final double unknownAssociation;
    private final double unknownLandlord;
    private final double risen;

    Letting(Country country) {
        this.country = country;
        this.dwellings = country.dwellings;
        this.lot = country.lot;
        this.ceiling = country.assume("limit.social-rent.2021");
        this.incomeLimit = country.assume("limit.daeb-income.2021");
        this.stayAssociation = country.assume("contract.years.association");
        this.stayLandlord = country.assume("contract.years.landlord");
        this.unknownAssociation = country.assume("contract.unknown-income.association");
        this.unknownLandlord = country.assume("contract.unknown-income.landlord");
        this.risen = country.assume("contract.income-risen");
    }

    /** A contract that had begun before the first year. */
    void old(int dwelling, int household, int year) {
        if (!dwellings.rented(dwelling)) {
            return;
        }
        double mean = dwellings.tenure[dwelling] == Dwellings.ASSOCIATION ? stayAssociation : stayLandlord;
        int ago = (int) (-mean * StrictMath.log(1 - lot.part(Purpose.CONTRACT, 0, dwelling)));
        int began = Math.max(Math.max(EARLIEST, dwellings.built[dwelling]), year - 1 - ago);
        dwellings.letYear[dwelling] = (short) began;
        dwellings.initialRent[dwelling] =
                (int) Math.round(dwellings.rent[dwelling] / StrictMath.pow(RAISE, year - 1 - began));
        limit(dwelling, household, year, risen);
    }

    /** A contract that begins in the year before the one that is being made. */
    void begin(int dwelling, int household, int year) {
        if (!dwellings.rented(dwelling)) {
            return;
        }
        dwellings.letYear[dwelling] = (short) (year - 1);
        limit(dwelling, household, year, 0);
        int most = (int) Math.round(ceiling * 100 * StrictMath.pow(RAISE, year - 1 - 2021));
        boolean social = dwellings.tenure[dwelling] == Dwellings.ASSOCIATION && dwellings.withinLimit[dwelling] != 0;
        int asked = dwellings.rent[dwelling];
        dwellings.initialRent[dwelling] = social ? Math.min(asked, most) : asked;
        dwellings.rent[dwelling] = dwellings.initialRent[dwelling];
    }

    /** What every rent becomes a year later. */
    void raise(int dwelling) {
        if (dwellings.rented(dwelling)) {
            dwellings.rent[dwelling] = (int) Math.round(dwellings.rent[dwelling] * RAISE);
        }
    }

    /** A vacant dwelling has no contract. */
    void end(int dwelling) {
        dwellings.letYear[dwelling] = 0;
        dwellings.initialRent[dwelling] = 0;
        dwellings.withinLimit[dwelling] = -1;
    }

    private void limit(int dwelling, int household, int year, double grew) {
        boolean association = dwellings.tenure[dwelling] == Dwellings.ASSOCIATION;
        int income = country.households.income[household];
        if (income < 0
                || lot.hits(association ? unknownAssociation : unknownLandlord, Purpose.CONTRACT, year, dwelling)) {
            dwellings.withinLimit[dwelling] = -1;
            return;
        }
        boolean within = income < incomeLimit * StrictMath.pow(RAISE, year - 1 - 2021)
                || lot.hits(grew, Purpose.CONTRACT, 1, dwelling);
        dwellings.withinLimit[dwelling] = (byte) (within ? 1 : 0);
    }
}
