package nl.thuiskompas.engine.statistics;

/**
 * A question that can be asked of any region on any date. Its words (title, definition) belong to the catalogue; this is
 * what is computed.
 *
 * @param code stable name in addresses and exports, such as association-share
 * @param version version of the definition, from 1
 * @param unit unit of the figure
 * @param measure what is computed
 */
public record Indicator(String code, int version, Unit unit, Measure measure) {
    /** The name of this version of the definition, such as association-share/1. */
    public String definition() {
        return code + "/" + version;
    }
}
