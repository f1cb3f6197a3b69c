package nl.thuiskompas.platform.measuring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.measuring.internal.CellRows;
import nl.thuiskompas.platform.measuring.internal.Choice;
import nl.thuiskompas.platform.measuring.internal.Deciding;
import nl.thuiskompas.platform.measuring.internal.DecisionRows;
import nl.thuiskompas.platform.measuring.internal.Describing;
import nl.thuiskompas.platform.measuring.internal.EarlierReleases;
import nl.thuiskompas.platform.measuring.internal.ExactBounds;
import nl.thuiskompas.platform.measuring.internal.LastCheck;
import nl.thuiskompas.platform.measuring.internal.MeasuredCells;
import nl.thuiskompas.platform.measuring.internal.Outcome;
import nl.thuiskompas.platform.measuring.internal.PartOf;
import nl.thuiskompas.platform.measuring.internal.RecordFacts;
import nl.thuiskompas.platform.measuring.internal.RegionSet;
import nl.thuiskompas.platform.measuring.internal.Sheet;
import nl.thuiskompas.platform.measuring.internal.SheetFacts;
import nl.thuiskompas.platform.measuring.internal.YearPlan;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.protection.ReleaseWriter;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.records.RecordsException;

/** From records to a protected release. The same records, definitions and regime give the same bytes. */
public final class Measuring {
    private static final int ROWS_BETWEEN_LOOKS = 1 << 14;

    private final MeasureRequest request;
    private final MeasureCatalogue catalogue;
    private final MeasureWatch watch;
    private final Records records;
    private final RecordCounter counter;
    private final Choice choice;
    private final EarlierReleases earlier;
    private final SortedMap<Integer, YearPlan> plans = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<String, String>> inputs = new TreeMap<>();
    private final List<RecordFacts> recordFacts = new ArrayList<>();
    private final List<SheetFacts> facts = new ArrayList<>();
    private final SortedMap<PartOf, List<Integer>> parts = new TreeMap<>();

    private Measuring(
            MeasureRequest request, MeasureCatalogue catalogue, BroughtDivisions brought, MeasureWatch watch) {
        this.request = request;
        this.catalogue = catalogue;
        this.watch = watch;
        ReleaseWriter.requireFree(request.out());
        records = Records.open(request.records());
        counter = request.engine().counter(records, request.threads());
        choice = Choice.of(request, catalogue, brought, records.description().years());
        earlier = new EarlierReleases(request.earlier(), request.protection(), records.description());
    }

    /**
     * Measures.
     *
     * @throws MeasureException when what is asked for cannot be; nothing was written
     * @throws CancellationException when the watch ended it; nothing is left
     */
    public static MeasureReport run(MeasureRequest request, MeasureCatalogue catalogue, MeasureWatch watch)
            throws InterruptedException {
        return run(request, catalogue, BroughtDivisions.none(), watch);
    }

    /** The same, in which divisions that somebody brought can be shown. */
    public static MeasureReport run(
            MeasureRequest request, MeasureCatalogue catalogue, BroughtDivisions brought, MeasureWatch watch)
            throws InterruptedException {
        try {
            return new Measuring(request, catalogue, brought, watch).run();
        } catch (ReleaseException | RecordsException | IllegalStateException e) {
            if (watch.ending() && !(e instanceof CancellationException)) {
                // What was broken off in the middle of a file shows as a file that cannot be written.
                throw (CancellationException) new CancellationException("broken off").initCause(e);
            }
            throw e;
        }
    }

    private MeasureReport run() throws InterruptedException {
        Describing describing = new Describing(catalogue);
        for (int year : choice.years()) {
            YearPlan plan = YearPlan.of(
                    year, choice, catalogue, records.description().years().contains(year - 1), earlier, request);
            plans.put(year, plan);
            earlier.requireSame(describing.indicators(plan.counted()));
        }
        if (plans.values().stream().allMatch(plan -> plan.shown().isEmpty())) {
            throw new MeasureException("nothing can be measured of what was chosen: "
                    + plans.values().iterator().next().leftOut() + ".");
        }
        if (request.protection().isExact()) {
            ExactBounds.require(plans.values());
        }
        try (ReleaseWriter writer = ReleaseWriter.begin(
                request.out(), request.protection(), records.description().synthetic())) {
            for (YearPlan plan : plans.values()) {
                year(plan, writer, describing);
            }
            ReleaseDescription description =
                    describing.description(request, records.description(), inputs, earlier.ids(), writer.files());
            Optional<Tested> attacked = LastCheck.require(writer.unfinished(description), request, watch);
            Sheet sheet = new Sheet(description, recordFacts, facts, parts, attacked, request.language());
            writer.closed("sheet.html", sheet.html());
            writer.closed("sheet.csv", sheet.csv());
            requireGoingOn();
            writer.finish(description);
            return new MeasureReport(description, request.out());
        }
    }

    private void year(YearPlan plan, ReleaseWriter writer, Describing describing) throws InterruptedException {
        if (plan.shown().isEmpty()) {
            return;
        }
        int year = plan.year();
        RegionSet regions = plan.regions();
        List<Outcome> outcomes = decide(plan, new MeasuredCells(regions, plan.linked(), count(plan)));
        outcomes.forEach(outcome -> facts.addAll(outcome.facts()));
        plan.parts()
                .forEach(pair ->
                        parts.computeIfAbsent(pair, any -> new ArrayList<>()).add(year));
        List<Outcome.Shown> shown = outcomes.stream()
                .flatMap(outcome -> outcome.shown().stream())
                .filter(each -> plan.shows(each.indicator()))
                .sorted(Comparator.comparing(each -> each.indicator().code()))
                .toList();
        CellRows cells = new CellRows(regions.regions(), shown, plan.shown());
        watch.progress(year + ": writing " + cells.rows() + " cells");
        requireGoingOn();
        writer.cells(year, cells.words(), cells.rows(), (row, into) -> {
            if (row % ROWS_BETWEEN_LOOKS == 0) {
                requireGoingOn();
            }
            cells.fill(row, into);
        });
        writer.regions(year, regions.csv());
        requireGoingOn();
        if (!request.protection().confidential()) {
            List<Decisions> decisions = outcomes.stream()
                    .flatMap(outcome -> outcome.decisions().stream())
                    .toList();
            DecisionRows rows = new DecisionRows(decisions);
            writer.decisions(year, rows.rows(), rows);
        }
        describing.year(year, regions, plan.shown(), plan.leftOut(), cells);
    }

    private List<MeasuredTable> count(YearPlan plan) throws InterruptedException {
        int year = plan.year();
        requireGoingOn();
        try (PreparedYear prepared = records.prepare(year, watch::progress, watch::ending)) {
            inputs.put(year, prepared.inputs());
            RecordFacts about = RecordFacts.of(prepared);
            about.requireSome();
            about.lines().forEach(watch::progress);
            recordFacts.add(about);
            earlier.changed(year, prepared.inputs()).ifPresent(watch::progress);
            requireGoingOn();
            List<RecordTable> tables = plan.counted();
            watch.progress(year + ": counting " + tables.size() + " tables");
            return counter.count(prepared, tables, request.protection().keyed());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw new MeasureException(
                        "the records of " + year + " cannot be counted ("
                                + String.valueOf(failed.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                + "); nothing was written. Free memory or room on that disk, and try again.",
                        e);
            }
            throw e;
        }
    }

    private List<Outcome> decide(YearPlan plan, MeasuredCells cells) throws InterruptedException {
        watch.progress(plan.year() + ": deciding on " + plan.linked().units().size() + " indicators");
        Deciding deciding = new Deciding(request.protection(), earlier.decisions(plan.year()));
        return plan.decide(deciding, cells, request.threads(), watch);
    }

    private void requireGoingOn() {
        if (watch.ending()) {
            throw new CancellationException("broken off");
        }
    }
}
