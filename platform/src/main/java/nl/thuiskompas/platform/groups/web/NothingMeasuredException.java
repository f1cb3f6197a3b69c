package nl.thuiskompas.platform.groups.web;

/** Figures were asked for as a file, and nothing of any group was measured. */
final class NothingMeasuredException extends RuntimeException {
    NothingMeasuredException() {
        super("nothing was measured, so there are no figures to take along");
    }
}
