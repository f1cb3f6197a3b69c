package nl.thuiskompas.platform.workbench.web;

import java.util.List;
import java.util.SortedMap;
import nl.thuiskompas.platform.workbench.KeyTable;

/**
 * What a reader chose on the page of a region.
 *
 * @param table the municipalities and what is known of them
 * @param keys what a task can be divided by here: known of each municipality, and not zero for all
 * @param task households to house
 * @param example whether nobody said how many, so that the number is an example
 * @param own the reader's own proposal
 * @param further more proposals beside it, by their letter, as the address has it
 * @param wrongs what cannot be taken; with any of these there is no answer
 */
record Choices(
        KeyTable table,
        List<KeyTable.Key> keys,
        int task,
        boolean example,
        Proposal own,
        SortedMap<String, Proposal> further,
        List<Wrong> wrongs) {
    Choices {
        keys = List.copyOf(keys);
        wrongs = List.copyOf(wrongs);
    }

    /** Whether a task can be divided by this key here. */
    boolean knows(String key) {
        return keys.stream().anyMatch(each -> each.name().equals(key));
    }
}
