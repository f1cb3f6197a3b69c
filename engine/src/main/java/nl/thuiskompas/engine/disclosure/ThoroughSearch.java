package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for exchanges that are possible, by choosing dimension after dimension and turning back as soon as a cell of those
 * chosen cannot change. Careless of cost, it finds what {@link AlternativeSearch} misses: the people of a nearly empty village
 * leave only one by one, each out of the cells they really are in.
 */
final class ThoroughSearch {
    private final Effects effects;
    private final Imagined imagined;
    private final List<Exchange> found = new ArrayList<>();
    private boolean free;
    private boolean up;
    private Choices[] choices = {};
    private int[] order = {};
    private int pairs;
    private int wanted;
    private int tries;

    ThoroughSearch(Effects effects, Imagined imagined) {
        this.effects = effects;
        this.imagined = imagined;
    }

    /**
     * Finds exchanges of one.
     *
     * @param choices for each dimension
     * @param up whether one gains, or loses
     * @param free whether nothing more may be withheld for them
     * @param most how many are enough; the last of them stays chosen in {@link Effects}
     * @param mostTries after how many tries it gives up
     */
    List<Exchange> find(Choices[] choices, boolean up, boolean free, int most, int mostTries) {
        this.choices = choices;
        this.up = up;
        this.free = free;
        this.wanted = most;
        this.tries = mostTries;
        this.pairs = 0;
        for (int d = 0; d < choices.length; d++) {
            if (choices[d].gains().length == 0) {
                return List.of();
            }
            pairs |= choices[d].loses()[0] == Exchange.NOBODY ? 0 : 1 << d;
        }
        // Cells change only where they are broken down by all dimensions in which somebody loses: these come first.
        this.order = IntStream.range(0, choices.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(d -> 1 - (pairs >> d & 1))
                        .thenComparingInt(d -> choices[d].gains().length))
                .mapToInt(Integer::intValue)
                .toArray();
        found.clear();
        choose(0, 0);
        return List.copyOf(found);
    }

    private void choose(int depth, int chosen) {
        if (depth == order.length) {
            // Everything was looked at on the way, but for everybody.
            if (imagined.score(up, 1) < Imagined.IMPOSSIBLE) {
                found.add(effects.exchange(up ? 1 : -1));
            }
            return;
        }
        int d = order[depth];
        int newest = 1 << d;
        // The deeper, the fewer: exchanges that differ in everything hold more together than those of one branch.
        int enough = found.size() + Math.max(1, wanted >> depth);
        for (int k = 0; k < choices[d].gains().length && tries > 0 && found.size() < enough; k++) {
            tries--;
            effects.choose(d, choices[d].gains()[k], choices[d].loses()[k]);
            if (imagined.possibleWithin(pairs, chosen | newest, newest, up, free)) {
                choose(depth + 1, chosen | newest);
            }
        }
    }
}
