package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/**
 * Something that is done for the programme: an act, a scheme, an agreement, a desk.
 *
 * @param id its name in addresses
 * @param line the action line it belongs to
 * @param kind what sort of thing it is
 * @param owner who answers for it
 * @param title its name
 * @param summary what it does, in a sentence
 */
public record Measure(String id, Line line, Kind kind, Party owner, Words title, Words summary) {
    /** Sorts of measures. */
    public enum Kind {
        ACT,
        BILL,
        DUTY,
        NORM,
        SCHEME,
        AGREEMENT,
        PURCHASE,
        PROGRAMME,
        POLICY,
        DECISION,
        DESK
    }
}
