package nl.thuiskompas.platform.workbench.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a region shows.
 *
 * @param overline the region, its division and how many municipalities it has
 * @param example whether the task is an example
 * @param wrongs what cannot be taken, with the field that it is about, or else the page without that choice
 * @param outcome the answer; null when something cannot be taken
 * @param fallback the alert about the fallback, with the sum it comes to; empty where there is none
 */
public record RegionView(
        PageFrame frame,
        String overline,
        boolean example,
        String real,
        FormView form,
        List<Way> wrongs,
        @Nullable OutcomeView outcome,
        String fallback,
        Link start) {
    /** A sentence and where it leads. */
    public record Way(String sentence, String address) {}

    /** The largest first. */
    static List<KeyTable.Member> ordered(KeyTable table) {
        return table.members().stream()
                .sorted(Comparator.comparing((KeyTable.Member member) ->
                                member.values().getOrDefault(RegionKeys.INHABITANTS, BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(KeyTable.Member::name))
                .toList();
    }
}
