package nl.thuiskompas.platform.programme;

import java.util.Collection;
import java.util.Set;

/**
 * Something in the tables of the programme that cannot be right. The rows it names are left out; all others count.
 *
 * @param code what kind of thing it is, such as entry-without-source
 * @param file the table
 * @param row the row, counted from 1 with the header; 0 for the table as a whole
 * @param field the column; empty for the row as a whole
 * @param message what was found, what was expected and what to do, in a sentence with file and row
 * @param about the names that stand in the row, such as those of the fact, its series and its measure; empty for a table
 */
public record LedgerNotice(String code, String file, int row, String field, String message, Set<String> about) {
    public LedgerNotice {
        about = Set.copyOf(about);
    }

    /** Whether a page that shows these things lacks something because of it; a table as a whole touches every page. */
    public boolean touches(Collection<String> names) {
        return about.isEmpty() || names.stream().anyMatch(about::contains);
    }
}
