package nl.thuiskompas.engine.geography;

/**
 * A way of dividing the country. Divisions overlap and do not nest; municipalities are what they have in common.
 *
 * @param code stable name in addresses and exports, such as province
 */
public record Division(String code) {
    /** Every municipality by itself. */
    public static final Division MUNICIPALITY = new Division("municipality");
    /** The country as one region, NL. */
    public static final Division COUNTRY = new Division("country");
    /** The twelve provinces. */
    public static final Division PROVINCE = new Division("province");

    /** Code of the one region of {@link #COUNTRY}. */
    public static final String COUNTRY_CODE = "NL";
}
