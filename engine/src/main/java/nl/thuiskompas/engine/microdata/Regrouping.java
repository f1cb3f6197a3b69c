package nl.thuiskompas.engine.microdata;

import java.util.List;

/** Larger regions made of those that were counted: a division, or the country. */
public final class Regrouping {
    private final int[] codes;
    private final int[] of;

    /**
     * @param codes numbers of the new regions
     * @param of for each region that was counted the place of the new one that it is part of, or -1 for none
     */
    public Regrouping(int[] codes, int[] of) {
        this.codes = codes.clone();
        this.of = of.clone();
    }

    /** A table for the new regions. */
    public MeasuredTable of(MeasuredTable counted) {
        return all(counted, List.of(this)).getFirst();
    }

    /**
     * A table for each way of regrouping. The cells of a region go to all of them while they are at hand: it is the reading of
     * them that takes the time.
     */
    public static List<MeasuredTable> all(MeasuredTable counted, List<Regrouping> ways) {
        List<MeasuredTable> made =
                ways.stream().map(way -> counted.emptyFor(way.codes)).toList();
        for (int region = 0; region < counted.regions().size(); region++) {
            for (int way = 0; way < made.size(); way++) {
                int into = ways.get(way).of[region];
                if (into >= 0) {
                    made.get(way).mergeRegion(counted, region, into);
                }
            }
        }
        return made;
    }
}
