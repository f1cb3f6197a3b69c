package nl.thuiskompas.platform.synthesis.internal;

/** What a lot is drawn for. Each has lots of its own, so that a new one leaves the others as they were. */
enum Purpose {
    ASSOCIATION,
    LANDLORD,
    ASSOCIATION_TYPE,
    KIND,
    AREA,
    BUILT,
    VALUE,
    LABEL,
    RENT,
    CONTRACT,
    RETENTION,
    FLEX,
    VACANT,
    VACANCY,
    HOUSEHOLD_TYPE,
    CHILDREN,
    EXTRA,
    HEAD_AGE,
    AGE,
    STANDING,
    INCOME,
    WHERE,
    HOST,
    DEATH,
    LEAVING,
    PARTING,
    BIRTH,
    PAIRING,
    ENTERING,
    EXIT,
    EXIT_TO,
    MOVE,
    DESTINATION,
    EMIGRATION,
    IMMIGRANT,
    DEMOLITION,
    CONVERSION,
    SPLIT,
    RANK,
    CHOICE,
    GROUP,
    GROUP_STAYS,
    PLACE_LOT,
    KEPT;

    /** A number of its own: that of its name, which is the same everywhere. */
    private final long stream = 4096L * name().hashCode();

    long stream() {
        return stream;
    }
}
