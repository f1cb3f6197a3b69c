package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;

/**
 * Limits as least and greatest numbers of totals, categories and cells, by rank. Who has no share may take no more than their
 * minimums ask. One row more than there are municipalities takes what nobody can; it is closed unless it is asked for.
 */
final class Bounds {
    final int[] totalLower;
    final int[] totalUpper;
    final int[] categoryLower;
    final int[] categoryUpper;
    final int[] cellLower;
    final int[] cellUpper;

    private final Frame frame;
    private final int categories;
    private final int width;

    /**
     * @param without limits that are left out, by their place in the problem
     * @param lowered by limit the minimum it asks in place of its own; empty where all ask their own
     * @param spare whether there is a row for what nobody can take
     */
    Bounds(Frame frame, BitSet without, int[] lowered, boolean spare) {
        this.frame = frame;
        categories = frame.cells.categories();
        width = frame.cells.count();
        int rows = frame.participants() + 1;
        totalLower = new int[rows];
        totalUpper = new int[rows];
        categoryLower = new int[rows * categories];
        categoryUpper = new int[rows * categories];
        cellLower = new int[rows * width];
        cellUpper = new int[rows * width];
        Arrays.fill(totalUpper, frame.total);
        Arrays.fill(categoryUpper, frame.total);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(frame.cells.demand, 0, cellUpper, row * width, width);
        }
        for (int l = without.nextClearBit(0); l < frame.problem.limits().size(); l = without.nextClearBit(l + 1)) {
            Limit limit = frame.problem.limits().get(l);
            add(limit, lowered.length == 0 ? lower(limit) : Math.min(lowered[l], lower(limit)));
        }
        for (int rank = frame.participants() - 1; rank >= 0 && frame.shares.share[rank] == 0; rank--) {
            totalUpper[rank] = Math.min(totalUpper[rank], leastOf(rank));
        }
        if (!spare) {
            totalUpper[rows - 1] = 0;
            Arrays.fill(cellUpper, (rows - 1) * width, rows * width, 0);
        }
    }

    /** The least that a limit asks; 0 where it asks nothing. */
    static int lower(Limit limit) {
        return (int)
                switch (limit) {
                    case Limit.AtLeast(var region, var scope, long households) -> households;
                    case Limit.Fixed(var region, var scope, long households) -> households;
                    case Limit.Change(var region, var scope, long last, long change) -> Math.max(0, last - change);
                    default -> 0;
                };
    }

    /** The most that a limit allows. */
    static long upper(Frame frame, Limit.OfOne limit) {
        return switch (limit) {
            case Limit.AtMost(var region, var scope, long households) -> households;
            case Limit.Fixed(var region, var scope, long households) -> households;
            case Limit.Change(var region, var scope, long last, long change) ->
                last > Long.MAX_VALUE - change ? Long.MAX_VALUE : last + change;
            case Limit.AtMostShare(var region, var scope, var key, var share) ->
                most(frame.participant(frame.rank(region)), scope, key, share);
            case Limit.AtLeast least -> Long.MAX_VALUE;
        };
    }

    private static long most(Participant participant, Scope scope, String key, BigDecimal share) {
        BigDecimal value = Objects.requireNonNull(participant.values().get(key));
        long most = value.multiply(share).setScale(0, RoundingMode.FLOOR).longValueExact();
        return scope.equals(Scope.TOTAL) ? Math.max(0, most - participant.carried()) : most;
    }

    private void add(Limit limit, int least) {
        switch (limit) {
            case Limit.OfOne one -> bound(one.region(), one.scope(), least, upper(frame, one));
            case Limit.OnlyIn(var category, var regions) -> close(category, regions);
        }
    }

    private void close(String category, Set<String> regions) {
        int g = frame.cells.category(Scope.of(category));
        for (int rank = 0; rank < frame.participants(); rank++) {
            if (!regions.contains(frame.participant(rank).region())) {
                boundCategory(rank, g, 0, 0);
            }
        }
    }

    private void bound(String region, Scope scope, int least, long most) {
        int rank = frame.rank(region);
        if (scope.category() == null) {
            totalLower[rank] = Math.max(totalLower[rank], least);
            totalUpper[rank] = (int) Math.min(totalUpper[rank], most);
        } else if (scope.size() == null) {
            boundCategory(rank, frame.cells.category(scope), least, most);
        } else {
            boundCell(rank * width + frame.cells.place(scope), least, most);
        }
    }

    /** A category of one cell is that cell. */
    private void boundCategory(int rank, int g, int least, long most) {
        int first = frame.cells.firstOfCategory[g];
        if (frame.cells.firstOfCategory[g + 1] == first + 1) {
            boundCell(rank * width + first, least, most);
            return;
        }
        int at = rank * categories + g;
        categoryLower[at] = Math.max(categoryLower[at], least);
        categoryUpper[at] = (int) Math.min(categoryUpper[at], most);
    }

    private void boundCell(int at, int least, long most) {
        cellLower[at] = Math.max(cellLower[at], least);
        cellUpper[at] = (int) Math.min(cellUpper[at], most);
    }

    /** The least that a row has to take by all of its minimums together. */
    int leastOf(int row) {
        int sum = 0;
        for (int g = 0; g < categories; g++) {
            int ofCategory = 0;
            for (int c = frame.cells.firstOfCategory[g]; c < frame.cells.firstOfCategory[g + 1]; c++) {
                ofCategory += cellLower[row * width + c];
            }
            sum += Math.max(ofCategory, categoryLower[row * categories + g]);
        }
        return Math.max(sum, totalLower[row]);
    }

    /** The most that a row can take by all of its maximums together. */
    int mostOf(int row) {
        long sum = 0;
        for (int g = 0; g < categories; g++) {
            long ofCategory = 0;
            for (int c = frame.cells.firstOfCategory[g]; c < frame.cells.firstOfCategory[g + 1]; c++) {
                ofCategory += cellUpper[row * width + c];
            }
            sum += Math.min(ofCategory, categoryUpper[row * categories + g]);
        }
        return (int) Math.min(sum, totalUpper[row]);
    }
}
