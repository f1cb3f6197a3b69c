package nl.thuiskompas.engine.geography;

/**
 * A municipality belongs to a region for some days.
 *
 * @param division the division
 * @param municipality code of the municipality
 * @param region code of the region
 * @param validity the days on which it did
 */
public record Membership(Division division, String municipality, String region, Validity validity) {}
