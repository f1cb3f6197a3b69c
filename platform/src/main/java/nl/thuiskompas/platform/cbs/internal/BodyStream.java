package nl.thuiskompas.platform.cbs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it comes in. The stream that comes with Java waits for ever when the other side falls
 * silent; this one waits as long as it is told, for the next bytes and for all of them, and keeps one delivery at most.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
    private final Duration silence;
    private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();

    private long waitingLeft;
    private List<ByteBuffer> buffers = List.of();
    private int next;
    private boolean ended;

    /** Some bytes, or the end, or what went wrong. */
    private record Delivery(
            List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    BodyStream(Duration silence, Duration whole) {
        this.silence = silence;
        this.waitingLeft = whole.toNanos();
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        deliveries.add(new Delivery(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        deliveries.add(new Delivery(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        deliveries.add(new Delivery(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == buffers.size() || !buffers.get(next).hasRemaining()) {
            if (next < buffers.size()) {
                next++;
            } else if (ended || !await()) {
                return -1;
            }
        }
        ByteBuffer buffer = buffers.get(next);
        int count = Math.min(length, buffer.remaining());
        buffer.get(into, from, count);
        return count;
    }

    /** Waits for the next delivery; false at the end. */
    private boolean await() throws IOException {
        long before = System.nanoTime();
        @Nullable Delivery delivery;
        try {
            delivery = deliveries.poll(Math.min(silence.toNanos(), Math.max(waitingLeft, 0)), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interruption("the reading was stopped", e);
        }
        waitingLeft -= System.nanoTime() - before;
        if (delivery == null) {
            throw new Interruption(
                    waitingLeft > 0
                            ? "nothing came for " + Wire.seconds(silence)
                            : "the answer took too long to come in");
        }
        ended = delivery.last();
        if (delivery.failure() != null) {
            throw new Interruption("the connection broke off in the middle of an answer", delivery.failure());
        }
        buffers = delivery.bytes();
        next = 0;
        if (!ended) {
            subscribed.join().request(1);
        }
        return !ended;
    }

    @Override
    public void close() {
        if (subscribed.isDone()) {
            subscribed.join().cancel();
        }
        deliveries.clear();
        buffers = List.of();
        next = 0;
        ended = true;
    }
}
