package nl.thuiskompas.platform.synthesis;

/**
 * How far one total is from what was published, in the municipality where it is furthest off.
 *
 * @param year 1 January of this year
 * @param what dwellings, association homes or inhabitants
 * @param made the number in the whole country that was made
 * @param published the published number for the whole country, times the scale
 * @param worst code of the municipality that is furthest off
 * @param share how far off it is there, as a part of the published number times the scale
 * @param difference how far off it is there, in dwellings or persons
 */
public record Fit(int year, String what, long made, double published, String worst, double share, double difference) {}
