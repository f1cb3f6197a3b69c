package nl.thuiskompas.platform.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small made-up table: numbers of tenants in arrears, as one survey gave them and as the next did. */
public final class FixtureTable implements TableReading {
    private final String id;
    private final @Nullable LocalDate published;
    private final List<String> years;
    private final List<String> regions;
    private final List<double[]> values;
    private final Optional<CellStatus> status;

    private FixtureTable(
            String id,
            @Nullable LocalDate published,
            List<String> years,
            List<String> regions,
            List<double[]> values,
            Optional<CellStatus> status) {
        this.id = id;
        this.published = published;
        this.years = years;
        this.regions = regions;
        this.values = values;
        this.status = status;
    }

    /**
     * A table with one topic, called tenants.
     *
     * @param years codes of its periods
     * @param regions codes of its regions
     * @param values for each region a number for each year, NaN for unknown
     */
    public static FixtureTable of(
            String id, @Nullable LocalDate published, List<String> years, List<String> regions, double[]... values) {
        return new FixtureTable(id, published, years, regions, List.of(values), Optional.empty());
    }

    @Override
    public String dataset() {
        return id;
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        int[] codes = new int[2];
        long row = 0;
        for (int region = 0; region < regions.size(); region++) {
            for (int year = 0; year < years.size(); year++) {
                codes[0] = region;
                codes[1] = year;
                double value = values.get(region)[year];
                sink.cell(0, codes, value, null, Double.isNaN(value) ? CellStatus.UNKNOWN : CellStatus.FINAL, ++row);
            }
        }
        List<Code> periods = new ArrayList<>();
        years.forEach(year -> periods.add(new Code(year, year.substring(0, 4), "", "", status, "")));
        return new Dataset(
                id,
                new Origin("Fixture", "F1", "CC0", "", "", Optional.ofNullable(published), published + "", ""),
                "Tenants in arrears",
                "",
                "",
                "en",
                List.of(
                        new Dimension(
                                "Regions",
                                Dimension.Kind.REGION,
                                "Regions",
                                "",
                                regions.stream()
                                        .map(code -> Code.of(code, code))
                                        .toList(),
                                List.of()),
                        new Dimension("Periods", Dimension.Kind.PERIOD, "Periods", "", periods, List.of())),
                List.of(new Topic("tenants", "Tenants", "", "aantal", 0, Topic.Type.NUMBER, "")),
                List.of());
    }

    @Override
    public void close() {}
}
