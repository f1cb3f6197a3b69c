package nl.thuiskompas.platform.programme.web;

import java.util.List;

/** A fact was asked for whose row in the ledger cannot be right. */
final class RefusedFactException extends RuntimeException {
    private final transient List<NoticeView> notices;

    RefusedFactException(String name, List<NoticeView> notices) {
        super("the row of " + name + " was refused");
        this.notices = List.copyOf(notices);
    }

    /** What is wrong with the row. */
    List<NoticeView> notices() {
        return notices;
    }
}
