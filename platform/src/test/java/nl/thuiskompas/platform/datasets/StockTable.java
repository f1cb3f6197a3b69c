package nl.thuiskompas.platform.datasets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A made-up reading of 81955NED: the homes of a few municipalities at the end of one year. */
public final class StockTable implements TableReading {
    private final LocalDate published;
    private final String year;
    private final Map<String, Double> homes;

    private StockTable(LocalDate published, String year, Map<String, Double> homes) {
        this.published = published;
        this.year = year;
        this.homes = new TreeMap<>(homes);
    }

    /** A table that was published on a day. */
    public static StockTable of(LocalDate published, String year, Map<String, Double> homes) {
        return new StockTable(published, year, homes);
    }

    @Override
    public String dataset() {
        return "cbs-81955ned";
    }

    @Override
    public int dimensions() {
        return 3;
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        int[] codes = new int[3];
        long row = 0;
        for (double value : homes.values()) {
            sink.cell(0, codes, value, null, CellStatus.FINAL, ++row);
            codes[1]++;
        }
        return new Dataset(
                dataset(),
                new Origin(
                        "CBS",
                        "81955NED",
                        "CC BY 4.0",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "",
                        Optional.of(published),
                        "",
                        ""),
                "Voorraad woningen",
                "",
                "",
                "nl",
                List.of(
                        dimension("Gebruiksfunctie", Dimension.Kind.OTHER, List.of("A045364")),
                        dimension("RegioS", Dimension.Kind.REGION, List.copyOf(homes.keySet())),
                        dimension("Perioden", Dimension.Kind.PERIOD, List.of(year))),
                List.of(new Topic("EindstandVoorraad_8", "Eindstand voorraad", "", "aantal", 0, Topic.Type.NUMBER, "")),
                List.of());
    }

    private static Dimension dimension(String name, Dimension.Kind kind, List<String> codes) {
        return new Dimension(
                name,
                kind,
                name,
                "",
                codes.stream().map(code -> Code.of(code, code)).toList(),
                List.of());
    }

    @Override
    public void close() {}
}
