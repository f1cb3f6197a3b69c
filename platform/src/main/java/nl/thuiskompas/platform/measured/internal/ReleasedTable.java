package nl.thuiskompas.platform.measured.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;

/** A table of a measured release, of all years that have it. */
public final class ReleasedTable implements TableReading {
    /** What the ids of these datasets begin with. */
    public static final String PREFIX = "measured-";

    static final String COUNT = "count";

    private static final int CELLS_BETWEEN_WORDS = 50_000;
    private static final int FIXED_DIMENSIONS = 2;
    private static final double HUNDREDTHS = 100;

    private final ReleaseFolder folder;
    private final ReleaseDescription description;
    private final String code;
    private final List<Year> years;
    private final Table table;
    private final RegionCodes regions;
    private final Places periods;
    private final List<Places> classes;
    private final Places topics;
    private final List<IndicatorWords> indicators;
    /** Under exact protection what is published is true; under any other each value was changed or rounded by itself. */
    private final CellStatus publishedAs;

    private long row;

    /**
     * @param code code of a table that is in the release
     * @throws ReleaseException when the release describes the table otherwise from year to year
     */
    public ReleasedTable(ReleaseFolder folder, String code, Geography geography) {
        this.folder = folder;
        this.description = folder.description();
        this.code = code;
        this.years = description.years().stream()
                .filter(year -> find(year).isPresent())
                .toList();
        this.table = find(years.getLast()).orElseThrow();
        for (Year year : years) {
            if (!find(year).orElseThrow().breakdowns().equals(table.breakdowns())) {
                throw damaged(folder.folder(), "table " + code + " has other breakdowns in " + year.year());
            }
        }
        this.regions = new RegionCodes(folder, years, geography);
        this.periods = new Places(years.stream().map(ReleasedTable::period).toList());
        this.classes = breakdowns().stream()
                .map(breakdown -> new Places(
                        breakdown.classes().stream().map(each -> each.code()).toList()))
                .toList();
        this.topics = new Places(years.reversed().stream()
                .flatMap(year -> find(year).orElseThrow().indicators().stream())
                .distinct()
                .toList());
        this.indicators = topics.codes().stream().map(this::indicator).toList();
        this.publishedAs = regime() instanceof Exact ? CellStatus.FINAL : CellStatus.PERTURBED;
    }

    private Optional<Table> find(Year year) {
        return year.tables().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static String period(Year year) {
        return PeriodCode.ofYear(year.year()).code();
    }

    @Override
    public String dataset() {
        return PREFIX + code;
    }

    @Override
    public int dimensions() {
        return FIXED_DIMENSIONS + table.breakdowns().size();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        long all = years.stream()
                .mapToLong(year -> find(year).orElseThrow().cells())
                .sum();
        for (Year year : years) {
            String period = period(year);
            AddingUp sums = new AddingUp(regime(), regions, classes, folder.regions(year.year()), period, notices);
            int place = periods.place(period);
            folder.cells(year.year(), find(year).orElseThrow(), cell -> {
                give(year, place, cell, sink, sums);
                if (row % CELLS_BETWEEN_WORDS == 0) {
                    progress.read("reading " + dataset(), row, all);
                }
            });
            sums.end();
        }
        return structure();
    }

    private void give(Year year, int period, ReleasedCell cell, CellSink sink, AddingUp sums) {
        row++;
        if (cell.status() == ReleasedCell.Status.NONE) {
            return; // Nobody is there whom it could be of: that is no figure, and none is missing.
        }
        int topic = known(topics.place(cell.indicator()), year, "an indicator", cell.indicator());
        int[] codes = new int[dimensions()];
        codes[0] = known(regions.place(cell.region()), year, "a region", cell.region());
        codes[1] = period;
        for (int i = 0; i < classes.size(); i++) {
            String name = cell.classes().get(i);
            // The total stands before the classes.
            codes[FIXED_DIMENSIONS + i] = name.equals(ReleasedCell.TOTAL)
                    ? 0
                    : 1 + known(classes.get(i).place(name), year, "a class", name);
        }
        boolean published = cell.status() == ReleasedCell.Status.PUBLISHED;
        double value = published ? shown(topic, cell.value()) : Double.NaN;
        if (published && Double.isNaN(value)) {
            throw damaged(folder.cellFile(year.year()), "a published cell of table " + code + " has no value");
        }
        if (counts(topic)) {
            sums.add(cell, codes);
        }
        sink.cell(topic, codes, value, null, published ? publishedAs : withheldFor(cell), row);
    }

    /** Why it is withheld, as far as that may be told. */
    private static CellStatus withheldFor(ReleasedCell cell) {
        String reason = cell.reason().orElse("");
        if (reason.equals(WithholdingReason.SMALL_BASE.code())) {
            return CellStatus.SMALL_BASE;
        }
        return reason.equals(WithholdingReason.MADE_OF_WITHHELD.code()) ? CellStatus.OF_WITHHELD : CellStatus.WITHHELD;
    }

    /** Means are given in hundredths. */
    private double shown(int topic, double value) {
        return counts(topic) ? value : Math.rint(value * HUNDREDTHS) / HUNDREDTHS;
    }

    private boolean counts(int topic) {
        return indicators.get(topic).measure().equals(COUNT);
    }

    private int known(int place, Year year, String what, String name) {
        if (place < 0) {
            throw damaged(
                    folder.cellFile(year.year()),
                    "it has a cell of table " + code + " with " + what + " " + name + ", which is not described");
        }
        return place;
    }

    static ReleaseException damaged(Path where, String problem) {
        return ReleaseException.at(where, problem, "Fetch the release again, or measure it again");
    }

    private Dataset structure() {
        AboutTable about = new AboutTable(description, regime(), table, breakdowns());
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(new Dimension(
                "Regio",
                Dimension.Kind.REGION,
                "Regio",
                "Zoals ingedeeld op 1 januari van het jaar.",
                regions.codes(),
                List.of()));
        dimensions.add(new Dimension(
                "Perioden",
                Dimension.Kind.PERIOD,
                "Perioden",
                "Toestand op 1 januari van het jaar.",
                years.stream()
                        .map(year -> Code.of(period(year), "1 januari " + year.year()))
                        .toList(),
                List.of()));
        breakdowns().forEach(breakdown -> dimensions.add(AboutTable.dimension(breakdown)));
        List<Topic> described = indicators.stream().map(AboutTable::topic).toList();
        return new Dataset(
                dataset(),
                about.origin(),
                about.title(),
                about.summary(),
                about.description(),
                "nl",
                dimensions,
                described,
                List.of(),
                description.synthetic(),
                Optional.of(about.fromRecords()));
    }

    private List<BreakdownWords> breakdowns() {
        return table.breakdowns().stream()
                .map(name -> description.breakdowns().stream()
                        .filter(each -> each.name().code().equals(name))
                        .findFirst()
                        .orElseThrow(() -> damaged(folder.folder(), "breakdown " + name + " is not described")))
                .toList();
    }

    private IndicatorWords indicator(String name) {
        return description.indicators().stream()
                .filter(each -> each.name().code().equals(name))
                .findFirst()
                .orElseThrow(() -> damaged(folder.folder(), "indicator " + name + " is not described"));
    }

    @Override
    public void close() {
        // Files are opened and closed while they are read.
    }

    private Regime regime() {
        return switch (description.protection()) {
            case Protection.By by -> by.regime();
            case Protection.None none ->
                throw damaged(folder.folder(), "it is confidential: it was measured with the regime " + none.code());
        };
    }
}
