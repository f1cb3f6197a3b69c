package nl.thuiskompas.platform.groups.web;

/** A page of the demonstration was asked for, and none is shown here. */
final class NoDemonstrationException extends RuntimeException {
    NoDemonstrationException() {
        super("no demonstration is shown here; start with --demo DIR");
    }
}
