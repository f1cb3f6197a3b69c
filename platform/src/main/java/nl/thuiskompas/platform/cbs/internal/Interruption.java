package nl.thuiskompas.platform.cbs.internal;

import java.io.IOException;

/** An answer did not come, or not to its end; asking again may help. The message is half a sentence. */
final class Interruption extends IOException {
    Interruption(String what) {
        super(what);
    }

    Interruption(String what, Throwable cause) {
        super(what, cause);
    }
}
