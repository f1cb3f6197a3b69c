package nl.thuiskompas.platform.programme.web;

import nl.thuiskompas.platform.programme.Entry;

/** A fact was asked for as of a day on which nobody knew it yet. */
final class NotYetKnownException extends RuntimeException {
    private final transient Entry entry;

    NotYetKnownException(Entry entry) {
        super(entry.id() + " was not known before " + entry.known());
        this.entry = entry;
    }

    /** The fact. */
    Entry entry() {
        return entry;
    }
}
