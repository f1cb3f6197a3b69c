package nl.thuiskompas.platform.synthesis.internal;

/** Who owns the homes that no association owns: other landlords have more of them in towns. */
final class Landlords {
    private Landlords() {}

    /** Part of the homes that no association owns. */
    static double share(Country country, int place) {
        double village = country.assume("landlords.village");
        return village + country.places.towns()[place] * (country.assume("landlords.town") - village);
    }
}
