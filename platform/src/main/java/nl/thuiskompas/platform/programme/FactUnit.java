package nl.thuiskompas.platform.programme;

/** What a value of a series is: a number of something, a day, a span of days, or a word. */
public enum FactUnit {
    HOMES,
    HOMES_PER_YEAR,
    HOUSEHOLDS,
    PERSONS,
    MUNICIPALITIES,
    REGIONS,
    DEALS,
    PROJECTS,
    EVICTIONS,
    COUNT,
    VISITORS_PER_MONTH,
    PER_MONTH,
    /** So many per thousand inhabitants. */
    PER_THOUSAND,
    PERCENT,
    EUROS,
    EUROS_PER_MONTH,
    EUROS_PER_YEAR,
    YEARS,
    MONTHS,
    DATE,
    WINDOW,
    /** One of the fixed expressions in the table of terms. */
    TERM;

    /** Whether amounts of several periods can be added up. */
    public boolean adds() {
        return switch (this) {
            case HOMES, HOUSEHOLDS, EVICTIONS, EUROS, PROJECTS -> true;
            default -> false;
        };
    }
}
