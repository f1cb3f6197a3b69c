package nl.thuiskompas.platform.cbs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nl.thuiskompas.platform.cbs.Patience;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import org.jspecify.annotations.Nullable;

/** Asks the service, and asks again when that may help. */
final class Wire implements AutoCloseable {
    private static final int MOST_OF_A_REFUSAL = 4_000;

    private final HttpClient client;
    private final Patience patience;
    private final AtomicReference<ReadProgress> progress;

    /** What is done with the body of an answer. */
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        /**
         * Reads a body.
         *
         * @throws Interruption when it ends before it should
         */
        T read(InputStream body) throws IOException;
    }

    /** Where to ask, which may depend on what has been read until now. */
    @FunctionalInterface
    interface Address {
        URI toAsk();
    }

    Wire(Patience patience, ReadProgress progress) {
        this.patience = patience;
        this.progress = new AtomicReference<>(progress);
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.answer())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** From now on tells somebody else of tries that failed. */
    void tell(ReadProgress listener) {
        progress.set(listener);
    }

    /** Asks for something that is read as a whole, so that every try begins anew. */
    <T extends @Nullable Object> T ask(URI address, Reader<T> reader) {
        return ask(() -> address, () -> false, reader);
    }

    /**
     * Asks until the answer was read to its end.
     *
     * @param gained whether the last try brought something that need not be brought again; then the tries are counted
     *     anew
     * @throws Refused when the service answers with something else
     * @throws SourceException of kind UNREACHABLE when patience is at its end
     */
    <T extends @Nullable Object> T ask(Address address, BooleanSupplier gained, Reader<T> reader) {
        for (int failed = 1; ; failed++) {
            URI asked = address.toAsk();
            try {
                return once(asked, reader);
            } catch (InterruptedException e) {
                throw stopped(e);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw stopped(e);
                }
                if (gained.getAsBoolean()) {
                    failed = 1;
                }
                if (failed >= patience.tries()) {
                    throw new SourceException(
                            SourceException.Kind.UNREACHABLE,
                            "%s could not be read: %s, %d times in a row. Try again later, or name another address with --base-url."
                                    .formatted(asked, what(e), failed),
                            e);
                }
                rest(asked, e, failed);
            }
        }
    }

    private void rest(URI asked, IOException why, int failed) {
        Duration wait = patience.waitAfter(failed);
        progress.get()
                .retrying("%s: %s; asking again in %s (try %d of %d)."
                        .formatted(asked.getPath(), what(why), seconds(wait), failed + 1, patience.tries()));
        try {
            patience.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private <T extends @Nullable Object> T once(URI address, Reader<T> reader)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience.answer())
                .header("Accept", "application/json")
                .header("User-Agent", "Thuiskompas")
                .build();
        HttpResponse<InputStream> response =
                client.send(request, head -> new BodyStream(patience.silence(), patience.page()));
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == 200) {
                return reader.read(body);
            }
            String said = new String(body.readNBytes(MOST_OF_A_REFUSAL), StandardCharsets.UTF_8);
            boolean mayPass = status == 408 || status == 429 || status >= 500;
            if (mayPass && !Refused.saysTooMany(said)) {
                throw new Interruption("the service answered HTTP " + status);
            }
            throw new Refused(address, status, said);
        }
    }

    private static SourceException stopped(Exception cause) {
        Thread.currentThread().interrupt();
        return new SourceException(SourceException.Kind.UNREACHABLE, "The reading was stopped.", cause);
    }

    private static String what(IOException e) {
        return switch (e) {
            case Interruption interruption -> String.valueOf(interruption.getMessage());
            case HttpTimeoutException timeout -> "no answer came in time";
            case java.net.ConnectException connect -> "no connection could be made";
            default -> "the connection broke off";
        };
    }

    /** A stretch of time in words, in seconds. */
    static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? time.toSeconds() + " s"
                : "%.1f s".formatted(time.toMillis() / 1000.0).replace(',', '.');
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
