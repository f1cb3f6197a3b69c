package nl.thuiskompas.platform.standin.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import nl.thuiskompas.platform.standin.Fault;

/** An answer on its way out, and what may go wrong with it on the way. */
final class Reply {
    private static final int PIECE = 8_192;
    /** Longer than any answer: a connection that closes earlier has broken off. */
    private static final long NEVER = 1L << 50;

    private final HttpExchange exchange;
    private final Optional<Fault> fault;

    Reply(HttpExchange exchange, Optional<Fault> fault) {
        this.exchange = exchange;
        this.fault = fault;
    }

    /** Writes a body. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The answer was ended on purpose. Unchecked, because what writes JSON wraps the others. */
    private static final class Ended extends RuntimeException {}

    void send(int status, String type, Body body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        switch (fault.orElse(null)) {
            case Fault.Reset reset -> exchange.close();
            case Fault.ServerError error -> plain(500, "The service is out of order.");
            case Fault.Cut cut -> part(status, body, cut.bytes(), NEVER);
            case Fault.Truncated part -> part(status, body, part.bytes(), 0);
            case Fault.Slow slow -> {
                pause(slow.pause());
                whole(status, out -> body.write(new Slowly(out, slow.pause())));
            }
            case null, default -> whole(status, body);
        }
    }

    private void whole(int status, Body body) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            body.write(out);
        }
    }

    private void plain(int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Sends the first bytes of a body, with a length that promises more; a shorter body comes whole. */
    private void part(int status, Body body, int bytes, long promised) throws IOException {
        Bounded first = new Bounded(bytes);
        boolean ended = false;
        try {
            body.write(first);
        } catch (Ended e) {
            ended = true;
        }
        byte[] sent = first.kept.toByteArray();
        exchange.sendResponseHeaders(status, ended && promised > 0 ? promised : sent.length == 0 ? -1 : sent.length);
        if (sent.length > 0) {
            exchange.getResponseBody().write(sent);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int room = most - kept.size();
            kept.write(bytes, from, Math.min(length, room));
            if (length > room) {
                throw new Ended();
            }
        }
    }

    private static final class Slowly extends OutputStream {
        private final OutputStream out;
        private final Duration pause;
        private long written;

        Slowly(OutputStream out, Duration pause) {
            this.out = out;
            this.pause = pause;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += PIECE) {
                int piece = Math.min(PIECE, from + length - at);
                out.write(bytes, at, piece);
                written += piece;
                if (written >= PIECE) {
                    out.flush();
                    written = 0;
                    pause(pause);
                }
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
