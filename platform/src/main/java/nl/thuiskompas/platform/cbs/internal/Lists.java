package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import tools.jackson.core.JsonParser;

/** Reads the small collections that describe a table into memory, and no more than fits there. */
final class Lists {
    private static final long MOST_RECORDS = 1_000_000;
    private static final long MOST_LETTERS = 50_000_000;

    private final Wire wire;
    private long letters;

    Lists(Wire wire) {
        this.wire = wire;
    }

    /** All records of a collection. */
    List<Fields> read(LongFunction<URI> from) {
        List<Fields> all = new ArrayList<>();
        new Pages(wire, from, MOST_RECORDS, new Pages.Records() {
                    private Fields last = new Fields(from.apply(0), java.util.Map.of());

                    @Override
                    public long read(JsonParser parser, URI page, long row) {
                        last = Answer.fields(parser, page);
                        return row;
                    }

                    @Override
                    public void take(long row) {
                        last.values().forEach((name, value) -> letters += value.length() + 16);
                        if (letters > MOST_LETTERS) {
                            throw Fields.bad("%s: the description of the table is longer than %,d letters."
                                    .formatted(last.from(), MOST_LETTERS));
                        }
                        all.add(last);
                    }
                })
                .read();
        return all;
    }
}
