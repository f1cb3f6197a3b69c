package nl.thuiskompas.engine.statistics;

import java.util.Locale;

/** How a share of several municipalities together is computed. */
public enum Average {
    /** Sum of the parts over sum of the bases: the share of all homes together. The default. */
    RATIO,
    /** The plain mean of the municipalities' shares: each municipality counts once, whatever its size. */
    MEAN;

    /** The name in addresses and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
