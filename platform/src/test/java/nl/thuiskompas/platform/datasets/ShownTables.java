package nl.thuiskompas.platform.datasets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.language.Words;

/** Made-up tables in every state, for pages to show. */
public final class ShownTables {
    private static final String TESTER = "tester";

    private ShownTables() {}

    /** Puts them into a data folder, or finds them there. */
    public static void in(Datasets datasets) {
        arrears(datasets);
        FixtureTable many = FixtureTable.of("many", day(2021, 3, 1), List.of("2020JJ00"), districts(), numbers());
        publish(datasets, many, new Report(List.of(), List.of()));
        stage(datasets, fixture("waiting", day(2024, 2, 1), "NL01"));
        DatasetRelease held = stage(datasets, fixture("held", day(2024, 2, 1), "GM9999"));
        if (held.state() == ReleaseState.STAGED) {
            datasets.checked(held.id(), report(Severity.ERROR), TESTER);
        }
        DatasetRelease wrong =
                publish(datasets, fixture("wrong", day(2022, 1, 1), "NL01"), new Report(List.of(), List.of()));
        if (wrong.state() != ReleaseState.WITHDRAWN) {
            datasets.withdraw(wrong.id(), TESTER, "tenants were counted twice");
        }
    }

    /** A table measured from records, whose cells are changed, or withheld for each of the reasons there are. */
    public static void marksIn(Datasets datasets) {
        SampleTable table = SampleTable.of()
                .id("marks")
                .margin(1234)
                .topic("people", "People", "people", 0)
                .published(day(2022, 3, 1));
        List<CellStatus> statuses = List.of(CellStatus.values());
        for (CellStatus status : statuses.subList(statuses.indexOf(CellStatus.PERTURBED), statuses.size())) {
            table.cell(status.valued() ? 50 : Double.NaN, status, "GM%04d".formatted(status.ordinal()), "2021JJ00");
        }
        publish(datasets, table, new Report(List.of(), List.of()));
    }

    /** Two releases of homes, which other pages compute with. */
    public static void stockIn(Datasets datasets) {
        publish(datasets, stock(2024, 480_000), new Report(List.of(), List.of()));
        publish(datasets, stock(2025, 480_250), new Report(List.of(), List.of()));
    }

    private static void arrears(Datasets datasets) {
        publish(
                datasets,
                FixtureTable.of(
                        "arrears", day(2022, 6, 12), List.of("2020JJ00", "2021JJ00"), List.of("NL01"), new double[] {
                            150_000, 113_000
                        }),
                new Report(List.of(), List.of("share-above-100")));
        publish(
                datasets,
                FixtureTable.of(
                        "arrears", day(2023, 7, 3), List.of("2021JJ00", "2022JJ00"), List.of("NL01"), new double[] {
                            130_000, 135_000
                        }),
                report(Severity.WARNING));
    }

    private static FixtureTable fixture(String id, LocalDate day, String region) {
        return FixtureTable.of(id, day, List.of("2020JJ00"), List.of(region), new double[] {12});
    }

    private static StockTable stock(int year, double homes) {
        return StockTable.of(day(year, 10, 1), "2023JJ00", Map.of("GM0363", homes, "GM0599", 320_000.0));
    }

    private static List<String> districts() {
        return IntStream.range(0, 250).mapToObj("WK0363%02d"::formatted).toList();
    }

    private static double[][] numbers() {
        return IntStream.range(0, 250).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Report report(Severity severity) {
        Notice notice = new Notice(
                "revised-without-mark",
                severity,
                "Tenants, NL01, 2021JJ00",
                2,
                new Words("Was 113.000 en is nu 130.000.", "Was 113,000 and now is 130,000."));
        return new Report(
                List.of(new Report.Kind("revised-without-mark", severity, 1, List.of(notice))),
                List.of("revised-without-mark"));
    }

    private static DatasetRelease stage(Datasets datasets, TableReading reading) {
        return datasets.stage(reading, TESTER, notice -> {}, ReadProgress.SILENT);
    }

    private static DatasetRelease publish(Datasets datasets, TableReading reading, Report report) {
        DatasetRelease staged = stage(datasets, reading);
        if (staged.state() != ReleaseState.STAGED) {
            return staged;
        }
        datasets.checked(staged.id(), report, TESTER);
        return datasets.publish(staged.id(), TESTER, "");
    }
}
