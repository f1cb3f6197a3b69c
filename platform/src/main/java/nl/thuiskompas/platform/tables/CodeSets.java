package nl.thuiskompas.platform.tables;

import java.util.SortedSet;
import java.util.TreeSet;

/** Says how two sets of codes differ. */
public final class CodeSets {
    private CodeSets() {}

    /** In words: which codes were found and not expected, and which were expected and not found. */
    public static String difference(SortedSet<String> found, SortedSet<String> expected) {
        SortedSet<String> tooMany = new TreeSet<>(found);
        tooMany.removeAll(expected);
        SortedSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        return "found " + found.size() + ", expected " + expected.size()
                + (tooMany.isEmpty() ? "" : "; not expected " + tooMany)
                + (missing.isEmpty() ? "" : "; missing " + missing);
    }
}
