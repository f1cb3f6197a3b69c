package nl.thuiskompas.platform.commands;

/** What a command's exit code means; documented in its help. */
final class ExitCodes {
    static final int DONE = 0;
    static final int WRONG_USE = 1;
    static final int BAD_DATA = 2;
    static final int SOURCE_OUT_OF_REACH = 3;
    static final int OUR_FAULT = 70;
    /** Ctrl-C; the number that shells give it. */
    static final int BROKEN_OFF = 130;
    /** Not an exit code: the server runs on after the command returned. */
    static final int STILL_SERVING = -1;

    private ExitCodes() {}
}
