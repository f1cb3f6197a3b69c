package nl.thuiskompas.engine.statistics;

/**
 * Why there is no number.
 *
 * @param kind what stands in the way
 * @param subject code of the municipality or the region it is about
 */
public record Reason(Kind kind, String subject) {
    /** What stands in the way. */
    public enum Kind {
        /** The source has no value for this municipality. */
        NOT_OBSERVED,
        /** The number is a sum of several cells of the source, and one of them is unknown or withheld. */
        INCOMPLETE,
        /** The municipality was formed later from several, and nothing says which part lay where. */
        NO_WEIGHT_BACKWARDS,
        /** There is nothing to take a share of: the base is 0. */
        NO_BASE,
        /** The region holds no municipality on that date. */
        EMPTY_REGION,
        /** It would take the median of several municipalities together, and medians do not add up. */
        MEDIAN_OF_SEVERAL,
        /** It would take the average of several municipalities together, and nobody says how many each is of. */
        AVERAGE_WITHOUT_WEIGHTS
    }

    /** One English sentence for exports, logs and the command line. */
    public String sentence() {
        return switch (kind) {
            case NOT_OBSERVED -> "the source has no value for " + subject;
            case INCOMPLETE ->
                "the source gives only a part of the number of " + subject + "; another part is unknown or withheld";
            case NO_WEIGHT_BACKWARDS ->
                subject + " was formed from several municipalities, and no weight says which part lay where";
            case NO_BASE -> subject + " has nothing to take a share of";
            case EMPTY_REGION -> subject + " holds no municipality on that date";
            case MEDIAN_OF_SEVERAL ->
                subject
                        + " is not one whole municipality of the source, and medians of parts give no median of a whole";
            case AVERAGE_WITHOUT_WEIGHTS ->
                subject + " is not one whole municipality of the source, and the source does not say of how many each"
                        + " average is";
        };
    }
}
