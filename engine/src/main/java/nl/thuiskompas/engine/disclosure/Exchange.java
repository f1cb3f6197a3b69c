package nl.thuiskompas.engine.disclosure;

/**
 * A change of the population that nobody could see in tables that withhold enough: so many more of one kind, and by turns so
 * many fewer and more of the kinds that differ from it. In each dimension it has a part that gains and, mostly, one that
 * loses; over all dimensions signs multiply. Gaining Boxtel and losing Vught, gaining 65+ and losing the young is: more old
 * people in Boxtel, fewer young people there, fewer old people in Vught, more young people there. Then totals over ages and
 * totals of a province that holds both stay what they are.
 *
 * <p>As it is a change of records, all cells of all tables change by it in one way and stay the sums they are.
 *
 * @param gains for each dimension the place of the part that gains
 * @param loses for each dimension the place of the part that loses; {@link #NOBODY} when everybody together gains
 * @param amount how many; below zero when parts that gain lose
 */
public record Exchange(int[] gains, int[] loses, long amount) {
    /** No part. */
    public static final int NOBODY = -1;

    /** By how much a cell with these classes changes. */
    public long change(Layout layout, int[] classes) {
        long change = amount;
        for (int d = 0; d < classes.length; d++) {
            Dimension dimension = layout.dimensions().get(d);
            int sign = dimension.contains(classes[d], gains[d]) ? 1 : 0;
            sign -= loses[d] != NOBODY && dimension.contains(classes[d], loses[d]) ? 1 : 0;
            change *= sign;
        }
        return change;
    }
}
