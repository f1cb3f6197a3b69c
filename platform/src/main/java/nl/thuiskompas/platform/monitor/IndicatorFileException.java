package nl.thuiskompas.platform.monitor;

/** A file of the indicator catalogue cannot be used; the message names the file and what to mend. */
public final class IndicatorFileException extends RuntimeException {
    IndicatorFileException(String file, String what) {
        super("indicator file " + file + ": " + what);
    }

    IndicatorFileException(String file, String what, Throwable cause) {
        super("indicator file " + file + ": " + what, cause);
    }
}
