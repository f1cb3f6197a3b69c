package nl.thuiskompas.platform.odata.internal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What is sent back.
 *
 * @param status HTTP status
 * @param type media type
 * @param tag the same as long as the answer is; empty when it should not be kept
 * @param body writes it
 */
public record Answer(int status, String type, String tag, Body body) {
    /** Writes an answer as it goes: none is ever held as a whole. */
    public interface Body {
        /** Writes all of it and does not close the stream. */
        void write(OutputStream out) throws IOException;
    }
}
