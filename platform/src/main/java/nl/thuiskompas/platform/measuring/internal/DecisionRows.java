package nl.thuiskompas.platform.measuring.internal;

import java.util.List;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Fingerprint;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.platform.storage.TableFile;

/** What was decided about the cells of a year as rows, each cell once. */
public final class DecisionRows implements TableFile.Source {
    private final List<Decisions> all;
    private final long rows;
    private int at;
    private long before;

    /** Rows of decisions, in their order. */
    public DecisionRows(List<Decisions> all) {
        this.all = List.copyOf(all);
        this.rows = all.stream().mapToLong(Decisions::size).sum();
    }

    /** Number of rows. */
    public long rows() {
        return rows;
    }

    @Override
    public void fill(long row, TableFile.Row into) {
        while (row - before >= all.get(at).size()) {
            before += all.get(at++).size();
        }
        int cell = (int) (row - before);
        Decisions decisions = all.get(at);
        Fingerprint fingerprint = decisions.fingerprint(cell);
        WithholdingReason reason = decisions.reasonForChecker(cell);
        into.whole(0, fingerprint.high());
        into.whole(1, fingerprint.low());
        into.whole(2, reason == null ? decisions.value(cell) : 0);
        into.text(3, reason == null ? null : reason.code());
    }
}
