package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import nl.thuiskompas.platform.datasets.ReadProgress;
import tools.jackson.core.JsonParser;

/** Counts records while they are taken, says how far it is, and in the end whether all were there. */
final class Counted implements Pages.Records {
    private static final int OFTEN = 1_000;

    private final Pages.Records records;
    private final String what;
    private final long of;
    private final ReadProgress progress;
    private long taken;

    Counted(Pages.Records records, String what, long of, ReadProgress progress) {
        this.records = records;
        this.what = what;
        this.of = of;
        this.progress = progress;
    }

    @Override
    public long read(JsonParser parser, URI page, long row) {
        return records.read(parser, page, row);
    }

    @Override
    public void take(long row) {
        records.take(row);
        taken++;
        if (taken % OFTEN == 0 || taken == of) {
            progress.read(what, taken, of);
        }
    }

    long taken() {
        return taken;
    }

    /** Refuses what was read when there was less than the table says, or when the table changed meanwhile. */
    void check(URI from, String editionNow, Description description) {
        if (!editionNow.equals(description.edition())) {
            throw Fields.bad("%s: the table was published anew while it was read. Read it again.".formatted(from));
        }
        if (taken != of) {
            throw Fields.bad("%s: %,d %s came, and the table says that it has %,d. Nothing is kept; read it again."
                    .formatted(from, taken, what, of));
        }
    }
}
