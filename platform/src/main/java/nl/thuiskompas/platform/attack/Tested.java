package nl.thuiskompas.platform.attack;

/**
 * How much was tried.
 *
 * @param cells different cells of counts and sums of which something is said
 * @param compared cells of means, which are only compared with each other
 * @param guarded cells that are withheld or perturbed; differences were tried on all of them
 * @param whole of these, how many linear programming answered for all relations together
 * @param pieces how many it tried with a part of the relations only
 * @param left how many it did not come to
 * @param narrowed of the guarded, how many can be bounded more narrowly than published, whether that matters or not; of
 *     withheld ones, bounded such that it would matter if they were too small themselves
 * @param nobody cells of which it is certain that they count nobody, and which some release publishes
 * @param computable withheld cells that can be computed and are no breach, for they are not too small: they were withheld
 *     in vain
 * @param through withheld cells that are narrowed below what is promised by what is published of indicators that are part of
 *     others, and not otherwise
 * @param programs linear programs that were solved
 */
public record Tested(
        long cells,
        long compared,
        long guarded,
        long whole,
        long pieces,
        long left,
        long narrowed,
        long nobody,
        long computable,
        long through,
        long programs) {
    /** Nothing yet. */
    public static final Tested NOTHING = new Tested(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Tested plus(Tested other) {
        return new Tested(
                cells + other.cells,
                compared + other.compared,
                guarded + other.guarded,
                whole + other.whole,
                pieces + other.pieces,
                left + other.left,
                narrowed + other.narrowed,
                nobody + other.nobody,
                computable + other.computable,
                through + other.through,
                programs + other.programs);
    }
}
