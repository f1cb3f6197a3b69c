package nl.thuiskompas.platform.cbs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Walks through a collection page by page and gives every record on exactly once, whatever breaks on the way. When a
 * page breaks off it is asked for again, and what had been given on already is dropped; when that brings nothing new
 * either, only the records behind the last one are asked for.
 */
final class Pages {
    private final Wire wire;
    private final Records records;
    private final LongFunction<URI> from;
    private final long most;
    private final Set<URI> asked = new HashSet<>();

    private URI page;
    /** Records given on, of all pages. */
    private long delivered;
    /** Records of this page given on, and what their numbers come to together. */
    private long ofThisPage;

    private long mark;
    private long lastNumber = -1;
    private boolean ascending = true;
    private boolean tried;
    private boolean gained;

    /** Reads records and takes them. */
    interface Records {
        /**
         * Reads a record, and keeps it until the next one is read.
         *
         * @return its number in the collection
         */
        long read(JsonParser parser, URI page, long row);

        /** The record read last is new: it counts. */
        void take(long row);
    }

    /**
     * @param from the address of the collection from a record on, counted from 0
     * @param most more records than this there cannot be
     */
    Pages(Wire wire, LongFunction<URI> from, long most, Records records) {
        this.wire = wire;
        this.from = from;
        this.most = most;
        this.records = records;
        this.page = from.apply(0);
    }

    /** Reads all pages and says how many records they had. */
    long read() {
        while (true) {
            asked.add(page);
            tried = false;
            gained = false;
            ofThisPage = 0;
            mark = 0;
            @Nullable String next = wire.ask(this::toAsk, () -> gained, body -> readPage(body, page));
            if (next == null) {
                return delivered;
            }
            if (ofThisPage == 0) {
                throw Fields.bad("%s: the page is empty and yet names a next one (%s).".formatted(page, next));
            }
            page = Addresses.next(page, next);
            if (asked.contains(page)) {
                throw Fields.bad(("%s was named as the next page for the second time after %d records: the service goes"
                                + " round in circles.")
                        .formatted(page, delivered));
            }
        }
    }

    private URI toAsk() {
        if (tried && !gained && ofThisPage > 0 && ascending) {
            page = from.apply(delivered);
            ofThisPage = 0;
            mark = 0;
        }
        tried = true;
        gained = false;
        return page;
    }

    private @Nullable String readPage(InputStream body, URI asked) throws IOException {
        long[] seen = new long[2];
        @Nullable
        String next = Answer.page(body, asked, parser -> {
            long number = records.read(parser, asked, delivered - ofThisPage + seen[0] + 1);
            seen[0]++;
            if (seen[0] <= ofThisPage) {
                seen[1] = 31 * seen[1] + number;
                if (seen[0] == ofThisPage && seen[1] != mark) {
                    throw changed(asked);
                }
            } else {
                take(number);
            }
        });
        if (seen[0] < ofThisPage) {
            throw changed(asked);
        }
        return next;
    }

    private void take(long number) {
        if (delivered == most) {
            throw Fields.bad("%s: more than the %d records that the table says it has.".formatted(page, most));
        }
        ascending &= number > lastNumber;
        lastNumber = number;
        delivered++;
        ofThisPage++;
        mark = 31 * mark + number;
        gained = true;
        records.take(delivered);
    }

    private static RuntimeException changed(URI page) {
        return Fields.bad("%s holds other records than a moment ago: the table is being replaced. Read it again."
                .formatted(page));
    }
}
