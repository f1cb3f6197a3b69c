package nl.thuiskompas.platform.cbs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import org.jspecify.annotations.Nullable;

/** Keeps every cell that a reading gives, so that two readings can be compared and single cells looked up. */
final class CellBasket implements CellSink {
    /** A cell by the places of its topic and codes. */
    record Cell(
            int topic,
            List<Integer> codes,
            double value,
            @Nullable String text,
            CellStatus status) {}

    final List<Cell> cells = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<String> retries = new ArrayList<>();
    private @Nullable Dataset dataset;

    /** Reads a table to its end. */
    static CellBasket read(CbsService service, String table, Version version) {
        CellBasket basket = new CellBasket();
        basket.fill(service, table, version);
        return basket;
    }

    /** Reads a table, as far as it goes. */
    void fill(CbsService service, String table, Version version) throws SourceException {
        ReadProgress progress = new ReadProgress() {
            @Override
            public void read(String doing, long done, long of) {}

            @Override
            public void retrying(String what) {
                retries.add(what);
            }
        };
        try (CbsReading reading = service.open(table, version, progress)) {
            dataset = reading.read(this, notices::add, progress);
        }
    }

    @Override
    public void cell(int topic, int[] codes, double value, @Nullable String text, CellStatus status, long row) {
        cells.add(new Cell(topic, Arrays.stream(codes).boxed().toList(), value, text, status));
    }

    Dataset dataset() {
        if (dataset == null) {
            throw new AssertionError("the table was not read to its end");
        }
        return dataset;
    }

    /** How often each cell was given. */
    Map<Cell, Integer> multiset() {
        Map<Cell, Integer> counts = new HashMap<>();
        cells.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        return counts;
    }

    /** The one cell of a topic and codes. */
    Cell cell(String topic, String... codes) {
        Dataset described = dataset();
        int place = described.topics().indexOf(described.findTopic(topic).orElseThrow());
        List<Integer> places = new ArrayList<>();
        for (int dimension = 0; dimension < codes.length; dimension++) {
            List<Code> all = described.dimensions().get(dimension).codes();
            String wanted = codes[dimension];
            places.add(all.indexOf(all.stream()
                    .filter(code -> code.id().equals(wanted))
                    .findFirst()
                    .orElseThrow()));
        }
        List<Cell> found = cells.stream()
                .filter(cell -> cell.topic() == place && cell.codes().equals(places))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " cells of " + topic);
        }
        return found.getFirst();
    }
}
