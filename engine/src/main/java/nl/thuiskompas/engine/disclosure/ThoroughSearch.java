package nl.thuiskompas.engine.disclosure;

/**
 * Looks for any exchange that is possible, by choosing dimension after dimension and turning back as soon as a cell of those
 * chosen cannot change. Slower than {@link AlternativeSearch} and careless of cost, it finds what that misses: the people of a
 * nearly empty village leave only one by one, each out of the cells they really are in.
 */
final class ThoroughSearch {
    private final Effects effects;
    private final Imagined imagined;
    private int tries;
    private boolean free;

    ThoroughSearch(Effects effects, Imagined imagined) {
        this.effects = effects;
        this.imagined = imagined;
    }

    /**
     * Chooses an exchange in {@link Effects}.
     *
     * @param choices for each dimension
     * @param free whether nothing more may be withheld for it
     * @param most after how many tries it gives up
     * @return whether one was found
     */
    boolean find(Choices[] choices, boolean up, boolean free, int most) {
        this.tries = most;
        this.free = free;
        return choose(choices, up, 0, 0);
    }

    private boolean choose(Choices[] choices, boolean up, int d, int chosen) {
        if (d == choices.length) {
            return imagined.score(up, 1) < Imagined.IMPOSSIBLE;
        }
        int newest = 1 << d;
        for (int k = 0; k < choices[d].gains().length && tries > 0; k++) {
            tries--;
            effects.choose(d, choices[d].gains()[k], choices[d].loses()[k]);
            if (imagined.possibleWithin(chosen | newest, newest, up, free) && choose(choices, up, d + 1, chosen | newest)) {
                return true;
            }
        }
        return false;
    }
}
