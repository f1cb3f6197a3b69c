package nl.thuiskompas.platform.monitor;

import java.util.List;

/**
 * Somebody asked for a division that we know of, but not which municipality lies in which of its regions: the list has
 * to be brought first.
 */
public final class MissingListException extends QuestionException {
    private static final long serialVersionUID = 1;

    private final transient DivisionEntry entry;

    /**
     * @param given what was given
     * @param entry the division without a list
     * @param listed codes of the divisions that can be asked for
     */
    MissingListException(String given, DivisionEntry entry, List<String> listed) {
        super("division", given, listed, List.of(), sentence(entry));
        this.entry = entry;
    }

    /** The division without a list. */
    public DivisionEntry entry() {
        return entry;
    }

    private static String sentence(DivisionEntry entry) {
        String regions = entry.expected() == null ? "its regions" : "its " + entry.expected() + " regions";
        return "the list of division " + entry.code() + " is missing: which municipality lies in which of " + regions
                + " is not known here; a list can be brought with ./thuis division import FILE";
    }
}
