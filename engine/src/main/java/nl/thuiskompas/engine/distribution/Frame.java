package nl.thuiskompas.engine.distribution;

import java.util.HashMap;
import java.util.Map;

/** A checked problem with all that does not depend on its limits. */
final class Frame {
    final Problem problem;
    final Shares shares;
    final Cells cells;
    final int total;

    private final Map<String, Integer> rankByRegion = new HashMap<>();

    Frame(Problem problem) {
        this.problem = problem;
        this.shares = new Shares(problem);
        this.cells = new Cells(problem.task());
        this.total = (int) problem.households();
        for (int rank = 0; rank < shares.participant.length; rank++) {
            rankByRegion.put(participant(rank).region(), rank);
        }
    }

    int participants() {
        return shares.participant.length;
    }

    Participant participant(int rank) {
        return problem.participants().get(shares.participant[rank]);
    }

    int rank(String region) {
        Integer rank = rankByRegion.get(region);
        if (rank == null) {
            throw new IllegalArgumentException(region + " does not take part");
        }
        return rank;
    }
}
