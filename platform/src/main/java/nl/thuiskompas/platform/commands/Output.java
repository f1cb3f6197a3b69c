package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: the result, and nothing but the result, to one stream; everything said about it to another.
 * Results are UTF-8 whatever the terminal is set to, so that a file made on one machine reads on the next.
 *
 * @param result standard output
 * @param messages standard error
 */
record Output(OutputStream result, PrintWriter messages) {
    /** Writes a result. */
    void write(byte[] bytes) {
        try {
            result.write(bytes);
            result.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the result", e);
        }
    }

    /** Writes a result that is text. */
    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says one sentence about what goes on. */
    void say(String sentence) {
        messages.println("thuis: " + sentence);
        messages.flush();
    }
}
