package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for exchanges that meet a requirement and need the least more to be withheld.
 *
 * <p>An exchange is sought by improving one dimension at a time from several beginnings: each way to say in which dimensions
 * somebody loses. This finds good exchanges, not always the best; what is found is certain. Where that does
 * not reach, {@link ThoroughSearch} collects many and {@link Packing} puts them together.
 */
final class AlternativeSearch {
    private static final int FEW = 12;
    private static final int FEW_TRIES = 300;
    private static final int MANY_TRIES = 20_000;
    private static final int MANY = 60;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int MOST_TURNS = 8;
    private static final int MOST_EXCHANGES = 1000;
    private static final int MOST_ROUNDS = 3;
    private static final double NOTHING_MORE = 1;

    private final Layout layout;
    private final Withheld withheld;
    private final Effects effects;
    private final Choices.Finder finder;
    private final Imagined imagined;
    private final ThoroughSearch thorough;

    AlternativeSearch(Layout layout, Withheld withheld) {
        this.layout = layout;
        this.withheld = withheld;
        this.effects = new Effects(layout);
        this.finder = new Choices.Finder(layout, withheld);
        this.imagined = new Imagined(withheld, effects, layout.size());
        this.thorough = new ThoroughSearch(effects, imagined);
    }

    /**
     * Meets a requirement, and withholds what it needs for that.
     *
     * @return the exchanges; null when the requirement cannot be met
     */
    @Nullable
    Certificate meet(Requirement requirement) {
        Certificate certificate = meet(requirement, true);
        if (certificate != null) {
            return certificate;
        }
        // Exchanges that came first stood in the way of the last ones.
        boolean up = requirement.change() > 0;
        Map<List<Integer>, Exchange> possible = new LinkedHashMap<>();
        List<Exchange> together = null;
        for (int turn = 0; together == null && turn < MOST_TURNS; turn++) {
            collect(requirement, up, turn, possible);
            together = together(List.copyOf(possible.values()), up, Math.abs(requirement.change()));
        }
        if (together == null) {
            return null;
        }
        together.forEach(imagined::apply);
        together.forEach(imagined::forget);
        return new Certificate(requirement, together);
    }

    /** Meets a requirement with what is withheld already, if that is soon found. */
    @Nullable
    Certificate meetFreely(Requirement requirement) {
        return meet(requirement, false);
    }

    /** The cells that exchanges change, each perhaps several times. */
    int[] cellsOf(List<Exchange> exchanges) {
        int[] cells = new int[0];
        for (Exchange exchange : exchanges) {
            effects.choose(exchange);
            int before = cells.length;
            cells = Arrays.copyOf(cells, before + effects.size());
            for (int i = 0; i < effects.size(); i++) {
                cells[before + i] = effects.cell(i);
            }
        }
        return cells;
    }

    private @Nullable Certificate meet(Requirement requirement, boolean withholding) {
        List<Exchange> exchanges = new ArrayList<>();
        boolean up = requirement.change() > 0;
        long wanted = Math.abs(requirement.change());
        while (wanted > 0 && exchanges.size() < MOST_EXCHANGES) {
            Exchange next = free(requirement, up, wanted);
            if (next == null && withholding) {
                next = cheapest(requirement, up, wanted);
            }
            if (next == null) {
                break;
            }
            imagined.apply(next);
            exchanges.add(next);
            wanted -= Math.abs(next.amount());
        }
        exchanges.forEach(imagined::forget);
        return wanted > 0 ? null : new Certificate(requirement, exchanges);
    }

    private @Nullable Exchange cheapest(Requirement requirement, boolean up, long wanted) {
        int[] subsets = subsets(layout.mask(requirement.cell()));
        Choices[][] choices = choices(requirement, up, FEW, false);
        Exchange best = null;
        double bestScore = Imagined.IMPOSSIBLE;
        for (int i = subsets.length - 1; i >= 0 && bestScore >= NOTHING_MORE; i--) {
            if (allowed(requirement, subsets[i])) {
                double score = descend(chosen(choices, subsets[i]), up, wanted, bestScore);
                if (score < bestScore) {
                    bestScore = score;
                    best = effects.exchange(up ? imagined.room() : -imagined.room());
                }
            }
        }
        return best;
    }

    /** An exchange among cells that are withheld already. */
    private @Nullable Exchange free(Requirement requirement, boolean up, long wanted) {
        int[] subsets = subsets(layout.mask(requirement.cell()));
        Choices[][] choices = choices(requirement, up, FEW, true);
        for (int i = subsets.length - 1; i >= 0; i--) {
            if (allowed(requirement, subsets[i])
                    && !thorough.find(chosen(choices, subsets[i]), up, true, 1, FEW_TRIES)
                            .isEmpty()) {
                imagined.score(up, wanted);
                return effects.exchange(up ? imagined.room() : -imagined.room());
            }
        }
        return null;
    }

    /** Collects exchanges of one that are possible; each turn finds others. */
    private void collect(Requirement requirement, boolean up, int turn, Map<List<Integer>, Exchange> possible) {
        Choices[][] choices = choices(requirement, up, ALL, false);
        for (int d = 0; d < choices.length && turn > 0; d++) {
            choices[d] = new Choices[] {choices[d][0].turned(turn), choices[d][1].turned(turn)};
        }
        for (int pairs : subsets(layout.mask(requirement.cell()))) {
            if (allowed(requirement, pairs)) {
                for (Exchange one : thorough.find(chosen(choices, pairs), up, false, MANY, MANY_TRIES)) {
                    possible.put(
                            IntStream.concat(IntStream.of(one.gains()), IntStream.of(one.loses()))
                                    .boxed()
                                    .toList(),
                            one);
                }
            }
        }
    }

    /** As much of each of these as reaches together what is wanted. */
    private @Nullable List<Exchange> together(List<Exchange> possible, boolean up, long wanted) {
        List<int[]> cells = new ArrayList<>();
        List<int[]> changes = new ArrayList<>();
        for (Exchange exchange : possible) {
            effects.choose(exchange);
            cells.add(effects.cells());
            changes.add(
                    Arrays.stream(effects.directions()).map(s -> up ? s : -s).toArray());
        }
        long[] amounts = Packing.pack(cells, changes, withheld::value, wanted);
        if (amounts.length == 0) {
            return null;
        }
        List<Exchange> together = new ArrayList<>();
        for (int k = 0; k < amounts.length; k++) {
            if (amounts[k] > 0) {
                Exchange one = possible.get(k);
                together.add(new Exchange(one.gains(), one.loses(), up ? amounts[k] : -amounts[k]));
            }
        }
        return together;
    }

    private static int[] subsets(int own) {
        int[] subsets = new int[1 << Integer.bitCount(own)];
        for (int i = 1; i < subsets.length; i++) {
            subsets[i] = (subsets[i - 1] - own) & own;
        }
        return subsets;
    }

    private static boolean allowed(Requirement requirement, int pairs) {
        return requirement.within() == Requirement.ANYHOW || (pairs >> requirement.within() & 1) == 1;
    }

    /** For each dimension the choices in which nobody loses, and those in which somebody does. */
    private Choices[][] choices(Requirement requirement, boolean up, int most, boolean free) {
        finder.onlyFree(free);
        int[] classes = layout.classes(requirement.cell());
        Choices[][] choices = new Choices[classes.length][2];
        for (int d = 0; d < classes.length; d++) {
            choices[d][0] = finder.single(classes, d, up, most);
            choices[d][1] = classes[d] == Dimension.ALL ? choices[d][0] : finder.paired(classes, d, up, most);
        }
        return choices;
    }

    private static Choices[] chosen(Choices[][] choices, int pairs) {
        Choices[] chosen = new Choices[choices.length];
        for (int d = 0; d < choices.length; d++) {
            chosen[d] = choices[d][pairs >> d & 1];
        }
        return chosen;
    }

    /** Improves one dimension at a time; leaves the best in {@link Effects} when it is better than the limit. */
    private double descend(Choices[] choices, boolean up, long wanted, double limit) {
        int[] at = new int[choices.length];
        for (int d = 0; d < choices.length; d++) {
            if (choices[d].gains().length == 0) {
                return Imagined.IMPOSSIBLE;
            }
            choose(choices, d, 0);
        }
        double best = imagined.score(up, wanted);
        for (int round = 0; round < MOST_ROUNDS && best >= NOTHING_MORE; round++) {
            double before = best;
            for (int d = 0; d < choices.length && best >= NOTHING_MORE; d++) {
                int stay = at[d];
                for (int k = 0; k < choices[d].gains().length && best >= NOTHING_MORE; k++) {
                    if (k != stay) {
                        choose(choices, d, k);
                        double score = imagined.score(up, wanted, best);
                        if (score < best) {
                            best = score;
                            at[d] = k;
                        }
                    }
                }
                choose(choices, d, at[d]);
            }
            if (best >= before) {
                break;
            }
        }
        return best < limit ? imagined.score(up, wanted) : best;
    }

    private void choose(Choices[] choices, int d, int k) {
        effects.choose(d, choices[d].gains()[k], choices[d].loses()[k]);
    }
}
