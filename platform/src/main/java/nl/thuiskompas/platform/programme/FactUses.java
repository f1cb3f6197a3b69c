package nl.thuiskompas.platform.programme;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;

/** Whoever states facts of the ledger elsewhere and can say where: letters do. */
@FunctionalInterface
public interface FactUses {
    /**
     * Where a fact is stated.
     *
     * @param entry in any of its forms
     * @param known what was known on the day that is asked about
     * @param page the page that asks: its language, day and municipality are kept
     * @return empty when it is stated nowhere
     */
    List<Use> of(Entry entry, Known known, Link page);

    /**
     * A place where it is stated.
     *
     * @param place what it stands in, such as the national letter
     * @param part the heading it stands under
     * @param sentences names of the sentences, by which a letter refuses them
     * @param address the page to read it on, on the day that was asked about
     */
    record Use(String place, String part, List<String> sentences, String address) {}
}
