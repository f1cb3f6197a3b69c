package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for exchanges that meet a requirement and need the least more to be withheld.
 *
 * <p>An exchange is sought by improving one dimension at a time from several beginnings: each way to say in which dimensions
 * somebody loses. This finds good exchanges, not always the best; what is found is certain.
 */
final class AlternativeSearch {
    private static final int FEW = 12;
    private static final int MANY = 400;
    private static final int MOST_EXCHANGES = 100;
    private static final int MOST_ROUNDS = 3;
    private static final double IMPOSSIBLE = 1e9;
    private static final double EMPTY = 1e12;

    private final Layout layout;
    private final Withheld withheld;
    private final Effects effects;
    private final Choices.Finder finder;
    private final long[] changes;
    private long room;

    AlternativeSearch(Layout layout, Withheld withheld) {
        this.layout = layout;
        this.withheld = withheld;
        this.effects = new Effects(layout);
        this.finder = new Choices.Finder(layout, withheld);
        this.changes = new long[layout.size()];
    }

    /**
     * Meets a requirement, and withholds what it needs for that.
     *
     * @return the exchanges; null when the requirement cannot be met
     */
    @Nullable
    Certificate meet(Requirement requirement) {
        List<Exchange> exchanges = new ArrayList<>();
        boolean up = requirement.change() > 0;
        long wanted = Math.abs(requirement.change());
        while (wanted > 0 && exchanges.size() < MOST_EXCHANGES) {
            Exchange best = best(requirement, up, wanted, FEW);
            if (best == null) {
                best = best(requirement, up, wanted, MANY);
            }
            if (best == null) {
                break;
            }
            apply(best);
            exchanges.add(best);
            wanted -= Math.abs(best.amount());
        }
        exchanges.forEach(this::undo);
        return wanted > 0 ? null : new Certificate(requirement, exchanges);
    }

    /** The cells that exchanges change, each perhaps several times. */
    int[] cellsOf(List<Exchange> exchanges) {
        int[] cells = new int[0];
        for (Exchange exchange : exchanges) {
            choose(exchange);
            int before = cells.length;
            cells = java.util.Arrays.copyOf(cells, before + effects.size());
            for (int i = 0; i < effects.size(); i++) {
                cells[before + i] = effects.cell(i);
            }
        }
        return cells;
    }

    private void apply(Exchange exchange) {
        choose(exchange);
        for (int i = 0; i < effects.size(); i++) {
            int cell = effects.cell(i);
            changes[cell] += exchange.amount() * effects.direction(i);
            withheld.withhold(cell);
        }
    }

    private void undo(Exchange exchange) {
        choose(exchange);
        for (int i = 0; i < effects.size(); i++) {
            changes[effects.cell(i)] = 0;
        }
    }

    private void choose(Exchange exchange) {
        for (int d = 0; d < exchange.gains().length; d++) {
            effects.choose(d, exchange.gains()[d], exchange.loses()[d]);
        }
        effects.expand();
    }

    private @Nullable Exchange best(Requirement requirement, boolean up, long wanted, int most) {
        int[] classes = layout.classes(requirement.cell());
        int own = layout.mask(requirement.cell());
        int forced = requirement.within() == Requirement.ANYHOW ? 0 : 1 << requirement.within();
        Choices[] single = new Choices[classes.length];
        Choices[] paired = new Choices[classes.length];
        for (int d = 0; d < classes.length; d++) {
            single[d] = finder.single(classes, d, up, most);
            if ((own >> d & 1) == 1) {
                paired[d] = finder.paired(classes, d, up, most);
            }
        }
        Exchange best = null;
        double bestScore = IMPOSSIBLE;
        // All subsets of the cell's own dimensions, from all of them to none.
        for (int pairs = own; ; pairs = (pairs - 1) & own) {
            if ((pairs & forced) == forced) {
                Choices[] choices = new Choices[classes.length];
                for (int d = 0; d < classes.length; d++) {
                    choices[d] = (pairs >> d & 1) == 1 ? paired[d] : single[d];
                }
                double score = descend(choices, up, wanted, bestScore);
                if (score < bestScore) {
                    bestScore = score;
                    best = effects.exchange(up ? room : -room);
                }
            }
            if (pairs == 0 || bestScore < 1) {
                return best;
            }
        }
    }

    /** Improves one dimension at a time; leaves the best choice in {@link #effects} and its amount in {@link #room}. */
    private double descend(Choices[] choices, boolean up, long wanted, double limit) {
        int[] at = new int[choices.length];
        for (int d = 0; d < choices.length; d++) {
            if (choices[d].gains().length == 0) {
                return IMPOSSIBLE;
            }
            effects.choose(d, choices[d].gains()[0], choices[d].loses()[0]);
        }
        double best = score(up, wanted);
        for (int round = 0; round < MOST_ROUNDS && best >= 1; round++) {
            double before = best;
            for (int d = 0; d < choices.length && best >= 1; d++) {
                int stay = at[d];
                for (int k = 0; k < choices[d].gains().length && best >= 1; k++) {
                    if (k != stay) {
                        effects.choose(d, choices[d].gains()[k], choices[d].loses()[k]);
                        double score = score(up, wanted);
                        if (score < best) {
                            best = score;
                            at[d] = k;
                        }
                    }
                }
                effects.choose(d, choices[d].gains()[at[d]], choices[d].loses()[at[d]]);
            }
            if (best >= before) {
                break;
            }
        }
        return best < limit ? score(up, wanted) : best;
    }

    /** What the chosen exchange costs for as much as is wanted; below 1 when nothing more has to be withheld. */
    private double score(boolean up, long wanted) {
        effects.expand();
        double cost = 0;
        double penalty = 0;
        long most = wanted;
        for (int i = 0; i < effects.size(); i++) {
            int cell = effects.cell(i);
            if (withheld.known(cell)) {
                penalty += EMPTY;
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
        if (penalty > 0) {
            return penalty + cost;
        }
        room = most;
        return most < wanted ? 0.5 + cost * wanted / most : cost;
    }
}
