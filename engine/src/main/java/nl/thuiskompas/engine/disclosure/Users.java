package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which certificates need which of the cells that are withheld for others. */
final class Users {
    private final @Nullable WithholdingReason[] reasons;
    private final AlternativeSearch search;
    private final List<int[]> cellsOf = new ArrayList<>();
    private final Map<Integer, List<Integer>> users = new HashMap<>();

    Users(@Nullable WithholdingReason[] reasons, AlternativeSearch search, List<Certificate> certificates) {
        this.reasons = reasons;
        this.search = search;
        for (int i = 0; i < certificates.size(); i++) {
            cellsOf.add(new int[0]);
            add(i, certificates.get(i));
        }
    }

    /** Notes the cells of a certificate that takes the place of the one before it. */
    void add(int certificate, Certificate now) {
        int[] cells = Arrays.stream(search.cellsOf(now.exchanges()))
                .filter(cell -> reasons[cell] == WithholdingReason.PROTECTS_ANOTHER)
                .sorted()
                .distinct()
                .toArray();
        cellsOf.set(certificate, cells);
        for (int cell : cells) {
            users.computeIfAbsent(cell, c -> new ArrayList<>()).add(certificate);
        }
    }

    /** The certificates that need a cell now. */
    List<Integer> of(int cell) {
        return users.getOrDefault(cell, List.of()).stream()
                .filter(certificate -> Arrays.binarySearch(cellsOf.get(certificate), cell) >= 0)
                .distinct()
                .toList();
    }
}
