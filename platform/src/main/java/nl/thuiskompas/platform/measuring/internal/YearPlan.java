package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.MeasureWatch;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;

/** What is counted and decided of a year, and what of that is shown. */
public final class YearPlan {
    private final int year;
    private final List<RecordTable> shown;
    private final List<RecordTable> counted;
    private final List<LeftOut> leftOut;
    private final RegionSet regions;
    private final LinkedTables linked;

    private YearPlan(
            int year, List<RecordTable> shown, List<RecordTable> counted, List<LeftOut> leftOut, RegionSet regions) {
        this.year = year;
        this.shown = List.copyOf(shown);
        this.counted = List.copyOf(counted);
        this.leftOut = List.copyOf(leftOut);
        this.regions = regions;
        this.linked = new LinkedTables(regions, counted);
    }

    /**
     * Plans a year.
     *
     * @param hasBefore whether there are records of the year before
     * @throws MeasureException when the regime cannot protect what was chosen
     */
    public static YearPlan of(
            int year,
            Choice choice,
            MeasureCatalogue catalogue,
            boolean hasBefore,
            EarlierReleases earlier,
            MeasureRequest request) {
        List<RecordTable> all = List.copyOf(catalogue.tables());
        LeavingOut chosen = new LeavingOut(
                        year,
                        all.stream()
                                .filter(table -> choice.tableCodes().contains(table.code()))
                                .toList())
                .unknownAmounts()
                .yearBefore(hasBefore);
        RegionSet regions = new RegionSet(year, choice.divisions(), earlier.divisions(year));
        return new YearPlan(year, chosen.tables(), chosen.tables(), chosen.leftOut(), regions);
    }

    /** The year. */
    public int year() {
        return year;
    }

    /** The tables that are shown. */
    public List<RecordTable> shown() {
        return shown;
    }

    /** The tables that are counted: those that are shown, and those of earlier releases that are linked with them. */
    public List<RecordTable> counted() {
        return counted;
    }

    /** What is left out. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The regions. */
    public RegionSet regions() {
        return regions;
    }

    /** The counted tables, linked. */
    public LinkedTables linked() {
        return linked;
    }

    /** Whether an indicator is shown. */
    public boolean shows(RecordIndicator indicator) {
        return shown.stream()
                .flatMap(table -> table.indicators().stream())
                .anyMatch(each -> each.code().equals(indicator.code()));
    }

    /**
     * Decides on all indicators, several at a time; the order of the answers is that of the codes.
     *
     * @throws MeasureException when one cannot be protected
     */
    public List<Outcome> decide(Deciding deciding, MeasuredCells cells, int threads, MeasureWatch watch)
            throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<Outcome>>> all = new ArrayList<>();
            for (RecordIndicator indicator : linked.indicators()) {
                linked.layout(indicator); // made here, in one thread
                all.add(pool.submit(() -> watch.ending()
                        ? Optional.empty()
                        : Optional.of(deciding.decide(indicator, checked(cells, indicator)))));
            }
            for (Future<Optional<Outcome>> each : all) {
                outcomes.add(each.get().orElseThrow(() -> new CancellationException("broken off")));
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IllegalStateException sentence
                    ? new MeasureException(sentence.getMessage() + ".", sentence)
                    : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private MeasuredCells.Both checked(MeasuredCells cells, RecordIndicator indicator) {
        cells.requireAgreement(indicator);
        return cells.cells(indicator, year);
    }
}
