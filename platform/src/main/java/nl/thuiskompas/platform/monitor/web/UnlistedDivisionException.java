package nl.thuiskompas.platform.monitor.web;

import nl.thuiskompas.platform.monitor.DivisionEntry;

/** Somebody asks for a division of which nobody has brought the list of municipalities yet. */
final class UnlistedDivisionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient DivisionEntry division;

    UnlistedDivisionException(DivisionEntry division) {
        super("the list of municipalities of division " + division.code() + " is missing");
        this.division = division;
    }

    DivisionEntry division() {
        return division;
    }
}
