package nl.thuiskompas.platform.synthesis.internal;

import nl.thuiskompas.platform.synthesis.internal.Assumptions.Curve;

/** Incomes of households, by what they are, where they stand among others, and the age of the head. */
final class Incomes {
    /** An income that is not known. */
    static final int UNKNOWN = -1;

    private final Country country;
    private final Households households;
    private final Curve curve;
    private final double[] byType;
    private final double unknown;
    private final double growth;

    Incomes(Country country) {
        this.country = country;
        this.households = country.households;
        this.curve = country.assumptions.curve("income");
        this.byType = new double[] {
            0,
            country.assume("income.of.one-person"),
            country.assume("income.of.couple"),
            country.assume("income.of.family"),
            country.assume("income.of.single-parent"),
            country.assume("income.of.other")
        };
        this.unknown = country.assume("income-not-known");
        this.growth = country.assume("income-growth");
    }

    /** Where a household stands at first, by the tenure of its home: 0 to 99. */
    byte standing(int household, byte tenure) {
        double part = country.lot.part(Purpose.STANDING, 0, household);
        double standing = switch (tenure) {
            case Dwellings.ASSOCIATION -> StrictMath.pow(part, 1.5) * 0.8;
            case Dwellings.LANDLORD -> StrictMath.pow(part, 1.1) * 0.97;
            case Dwellings.OWNER -> 0.1 + 0.9 * StrictMath.pow(part, 0.72);
            default -> 0.4 * part * part;
        };
        return (byte) Math.clamp((int) (standing * 100), 0, 99);
    }

    /** Where a household stands that comes anew, whatever its home. */
    byte standing(int household) {
        return (byte) (country.lot.part(Purpose.STANDING, 0, household) * 100);
    }

    /** Sets the income of a year. */
    void set(int household, int headAge, int year) {
        Lot lot = country.lot;
        if (lot.hits(unknown, Purpose.INCOME, year, household)) {
            households.income[household] = UNKNOWN;
            return;
        }
        double age = headAge < 23 ? 0.5 : headAge < 30 ? 0.8 : headAge < 67 ? 1.08 : headAge < 80 ? 0.75 : 0.65;
        double living = switch (households.living[household]) {
            case Households.HOME -> 1;
            case Households.WITH_OTHERS -> 0.8;
            default -> 0.5;
        };
        double noise = 0.94 + 0.12 * lot.part(Purpose.INCOME, year + 1, household);
        double income = curve.height(households.standing[household] / 99.0)
                * byType[households.type[household]]
                * age
                * living
                * noise
                * StrictMath.pow(1 + growth, year - 2021);
        households.income[household] = (int) Math.round(income);
    }
}
