package nl.thuiskompas.engine.disclosure;

/** The population as it would be after some exchanges, and whether another exchange is possible there. */
final class Imagined {
    /** What one cell costs that would fall below zero: more than all that can be withheld. */
    static final double IMPOSSIBLE = 1e9;

    /** What one cell costs that is known outside. */
    private static final double KNOWN = 1e12;

    /** A part of what is wanted is worth less than all of it, also when nothing has to be withheld. */
    private static final double ONLY_A_PART = 0.5;

    private final Withheld withheld;
    private final Effects effects;
    private final long[] changes;
    private long room;

    Imagined(Withheld withheld, Effects effects, int cells) {
        this.withheld = withheld;
        this.effects = effects;
        this.changes = new long[cells];
    }

    /** Carries an exchange out, and withholds what it changes. */
    void apply(Exchange exchange) {
        effects.choose(exchange);
        for (int i = 0; i < effects.size(); i++) {
            int cell = effects.cell(i);
            changes[cell] += exchange.amount() * effects.direction(i);
            withheld.withhold(cell);
        }
    }

    /** Forgets the changes of the cells of an exchange. */
    void forget(Exchange exchange) {
        effects.choose(exchange);
        for (int i = 0; i < effects.size(); i++) {
            changes[effects.cell(i)] = 0;
        }
    }

    /** The same without a limit. */
    double score(boolean up, long wanted) {
        return score(up, wanted, Double.POSITIVE_INFINITY);
    }

    /**
     * What the chosen exchange costs for as much as is wanted; below 1 when nothing more has to be withheld, and
     * {@link #IMPOSSIBLE} or more when it cannot be. {@link #room} is then how much of it can be.
     *
     * @param limit where it is not interesting any more; what is returned then is not below it
     */
    double score(boolean up, long wanted, double limit) {
        double cost = 0;
        double penalty = 0;
        long most = wanted;
        for (int block = 0; block < effects.blockCount(); block++) {
            effects.expandBlock(block);
            for (int i = 0; i < effects.size(); i++) {
                int cell = effects.cell(i);
                if (withheld.known(cell)) {
                    penalty += KNOWN;
                    continue;
                }
                cost += withheld.cost(cell);
                if (effects.direction(i) > 0 != up) {
                    long left = withheld.value(cell) + changes[cell];
                    if (left <= 0) {
                        penalty += IMPOSSIBLE;
                    }
                    most = Math.min(most, left);
                }
            }
            if (penalty + cost >= limit) {
                return penalty + cost;
            }
        }
        if (penalty > 0) {
            return penalty + cost;
        }
        room = most;
        return most < wanted ? ONLY_A_PART + cost * wanted / most : cost;
    }

    /** How much of what was wanted the exchange of the last score that was possible can be. */
    long room() {
        return room;
    }

    /**
     * Whether the chosen exchange is possible, as far as only some dimensions are looked at.
     *
     * @param pairs dimensions in which somebody loses, as bits
     * @param chosen dimensions to look at
     * @param newest the last of them; cells without it were looked at before
     * @param free whether nothing more may be withheld for it
     */
    boolean possibleWithin(int pairs, int chosen, int newest, boolean up, boolean free) {
        effects.expandWithin(pairs, chosen, newest);
        for (int i = 0; i < effects.size(); i++) {
            int cell = effects.cell(i);
            if ((free ? !withheld.is(cell) : withheld.known(cell))
                    || (effects.direction(i) > 0 != up && withheld.value(cell) + changes[cell] <= 0)) {
                return false;
            }
        }
        return true;
    }
}
