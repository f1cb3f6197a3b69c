package nl.thuiskompas.platform.monitor;

import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A division with its words and with what is known of it.
 *
 * @param division its stable name in addresses and exports
 * @param one what one of its regions is called: provincie, province
 * @param many what they are called together
 * @param expected how many regions there should be, where that is known
 * @param listed whether it is known which municipality lies where; if not, pages say that the list is missing
 * @param brought whether somebody brought it, rather than that it came with Thuiskompas
 * @param verified the days for which memberships stand in a published list; outside them they were derived by following
 *     what became of municipalities. Null when nothing of it was verified
 * @param note what a reader has to know before using it
 * @param alias its Dutch name in lists of others, such as provincie; may be typed instead of the code
 */
public record DivisionEntry(
        Division division,
        Words one,
        Words many,
        @Nullable Integer expected,
        boolean listed,
        boolean brought,
        @Nullable Validity verified,
        Words note,
        String alias) {
    /** The stable name in addresses and exports. */
    public String code() {
        return division.code();
    }
}
