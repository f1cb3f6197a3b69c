package nl.thuiskompas.engine.waiting;

/** Who houses those who come up. */
public enum Way {
    /** Every municipality houses the households that come up there. */
    EACH_ITS_OWN,
    /** What comes up anywhere in the region is divided over all municipalities, every year anew. */
    BY_KEY
}
