package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureEntry;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.MeasureWatch;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import org.jspecify.annotations.Nullable;

/** What is counted and decided of a year, and what of that is shown. */
public final class YearPlan {
    private final int year;
    private final List<RecordTable> shown;
    private final List<RecordTable> counted;
    private final List<LeftOut> leftOut;
    private final RegionSet regions;
    private final LinkedTables linked;

    private YearPlan(
            int year,
            List<RecordTable> shown,
            List<RecordTable> counted,
            List<LeftOut> leftOut,
            RegionSet regions,
            List<Kin> kin) {
        this.year = year;
        this.shown = List.copyOf(shown);
        this.counted = List.copyOf(counted);
        this.leftOut = List.copyOf(leftOut);
        this.regions = regions;
        this.linked = new LinkedTables(regions, counted, kin);
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
        boolean exact = request.protection().isExact();
        LeavingOut chosen = leavingOut(
                year,
                hasBefore,
                catalogue.tables().stream()
                        .filter(table -> choice.tableCodes().contains(table.code()))
                        .toList());
        List<RecordTable> linked = linked(year, hasBefore, catalogue, earlier, chosen.tables());
        List<Kin> kin = exact
                ? Kin.among(
                        catalogue.indicators().stream()
                                .map(MeasureEntry::indicator)
                                .toList(),
                        year)
                : List.of();
        if (exact) {
            SameRecords same = new SameRecords(
                    year, linked, kin, (table, indicator) -> earlier.showed(year, table.code(), indicator.code()));
            chosen.indicators(same::reason);
            linked = linked(year, hasBefore, catalogue, earlier, chosen.tables());
        }
        RegionSet regions = choice.regions(year, earlier);
        return new YearPlan(year, chosen.tables(), exact ? linked : chosen.tables(), chosen.leftOut(), regions, kin);
    }

    private static LeavingOut leavingOut(int year, boolean hasBefore, List<RecordTable> tables) {
        return new LeavingOut(year, tables).unknownAmounts().yearBefore(hasBefore);
    }

    /** With the tables of earlier releases that show the same, so that what they said about it is not contradicted. */
    private static List<RecordTable> linked(
            int year,
            boolean hasBefore,
            MeasureCatalogue catalogue,
            EarlierReleases earlier,
            List<RecordTable> chosen) {
        if (earlier.isEmpty()) {
            return chosen;
        }
        LeavingOut before = leavingOut(year, hasBefore, List.copyOf(catalogue.tables()));
        List<RecordTable> all = new ArrayList<>();
        for (RecordTable table : before.tables()) {
            List<RecordIndicator> indicators = table.indicators().stream()
                    .filter(each -> earlier.showed(year, table.code(), each.code()) || shows(chosen, table, each))
                    .toList();
            if (!indicators.isEmpty()) {
                all.add(new RecordTable(table.code(), table.population(), table.breakdowns(), indicators));
            }
        }
        return all;
    }

    private static boolean shows(List<RecordTable> tables, RecordTable table, RecordIndicator indicator) {
        return tables.stream()
                .anyMatch(each -> each.code().equals(table.code())
                        && each.indicators().stream().anyMatch(one -> one.code().equals(indicator.code())));
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

    /** Shown indicators that are part of others by their definitions, and are decided by themselves. */
    public List<PartOf> parts() {
        Set<String> codes = shown.stream()
                .flatMap(table -> table.indicators().stream())
                .map(RecordIndicator::code)
                .collect(Collectors.toSet());
        return PartOf.among(linked.units(), year).stream()
                .filter(pair -> codes.contains(pair.part()) && codes.contains(pair.whole()))
                .toList();
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
        Map<String, Outcome> outcomes = new TreeMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (boolean amounts : new boolean[] {false, true}) {
                List<Future<Optional<Outcome>>> all = new ArrayList<>();
                List<LinkedTables.Unit> units = linked.units().stream()
                        .filter(unit -> unit.whole().measured().findAny().isPresent() == amounts)
                        .toList();
                for (LinkedTables.Unit unit : units) {
                    Decisions number = amounts && deciding.tiesSumsToNumbers() ? number(unit, outcomes) : null;
                    all.add(pool.submit(() -> watch.ending()
                            ? Optional.empty()
                            : Optional.of(deciding.decide(unit, checked(cells, unit), year, number))));
                }
                for (int at = 0; at < units.size(); at++) {
                    outcomes.put(
                            units.get(at).whole().code(),
                            all.get(at).get().orElseThrow(() -> new CancellationException("broken off")));
                    tell(outcomes.size(), linked.units().size(), watch);
                }
            }
            return List.copyOf(outcomes.values());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof IllegalStateException sentence
                    ? new MeasureException(sentence.getMessage() + ".", sentence)
                    : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What was decided about the number of the records that an indicator adds up, if that is shown. */
    private @Nullable Decisions number(LinkedTables.Unit unit, Map<String, Outcome> decided) {
        return linked.units().stream()
                .filter(other -> SameRecords.counts(other.whole(), unit.whole(), year))
                .map(other -> decided.get(other.whole().code()))
                .filter(Objects::nonNull)
                .flatMap(outcome -> outcome.decisions().stream())
                .findFirst()
                .orElse(null);
    }

    private void tell(int done, int all, MeasureWatch watch) {
        int quarters = 4;
        if (done < all && quarters * done / all > quarters * (done - 1) / all) {
            watch.progress(year + ": decided on " + done + " of " + all);
        }
    }

    private MeasuredCells.Both checked(MeasuredCells cells, LinkedTables.Unit unit) {
        cells.requireAgreement(unit.whole());
        unit.parts().forEach(cells::requireAgreement);
        return cells.cells(unit, year);
    }
}
