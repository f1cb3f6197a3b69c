package nl.thuiskompas.platform.measured;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.protection.ReleaseWriter;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * A made-up release of one table, of 1 January 2021: homes by kind in a country of two municipalities, and their mean value.
 *
 * @param regime how it is protected
 * @param synthetic whether it says that it was made up
 * @param homes of the country, Amsterdam and Rotterdam: all, owned, rented, unknown; NaN is withheld
 * @param meanValue of the country; NaN is nothing to tell
 */
public record MadeRelease(String regime, boolean synthetic, double[][] homes, double meanValue) {
    /** In place of a number: withheld because its base is too small, or because it would be made of what is withheld. */
    public static final double SMALL_BASE = Double.POSITIVE_INFINITY;

    public static final double OF_WITHHELD = Double.NEGATIVE_INFINITY;

    private static final List<String> REGIONS = List.of("NL01", "GM0363", "GM0599");
    private static final List<String> CLASSES = List.of("*", "owned", "rented", "unknown");

    /** Numbers that add up. */
    public static MadeRelease of(String regime, boolean synthetic) {
        return new MadeRelease(
                regime,
                synthetic,
                new double[][] {{900, 400, 500, 0}, {500, 200, 300, 0}, {400, 200, 200, 0}},
                250.12345);
    }

    /** The same with another number in one place. */
    public MadeRelease with(int region, int place, double number) {
        double[][] other = new double[homes.length][];
        for (int i = 0; i < homes.length; i++) {
            other[i] = homes[i].clone();
        }
        other[region][place] = number;
        return new MadeRelease(regime, synthetic, other, meanValue);
    }

    private record Row(int region, int place, int indicator, double value, boolean nothing) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int region = 0; region < REGIONS.size(); region++) {
            for (int place = 0; place < CLASSES.size(); place++) {
                rows.add(new Row(region, place, 0, homes[region][place], false));
            }
        }
        rows.add(new Row(0, 0, 1, meanValue, Double.isNaN(meanValue)));
        return rows;
    }

    /** Writes it to a folder that is not there yet. */
    public Path write(Path folder) {
        Protection protection = Protection.of(regime, Map.of());
        List<Row> rows = rows();
        try (ReleaseWriter writer = ReleaseWriter.begin(folder, protection, synthetic)) {
            writer.cells(2021, words(), rows.size(), (number, into) -> {
                Row row = rows.get((int) number);
                boolean published = Double.isFinite(row.value());
                int reason = row.value() == SMALL_BASE ? 1 : row.value() == OF_WITHHELD ? 2 : 0;
                into.word(0, 0);
                into.word(1, row.region());
                into.word(2, row.place());
                into.word(3, -1);
                into.word(4, -1);
                into.word(5, row.indicator());
                into.number(6, published ? row.value() : Double.NaN);
                into.word(7, published ? 0 : row.nothing() ? 2 : 1);
                into.word(8, published || row.nothing() ? -1 : reason);
                into.number(9, published ? 0 : Double.NaN);
                into.number(10, published ? row.value() : Double.NaN);
                into.number(11, published ? row.value() : Double.NaN);
            });
            writer.regions(2021, "division,region,municipality\ncountry,NL01,GM0363\ncountry,NL01,GM0599\n");
            writer.finish(description(protection, writer, rows.size()));
        }
        return folder;
    }

    private static Map<String, List<String>> words() {
        return Map.of(
                "table", List.of("homes"),
                "region", REGIONS,
                "class1", CLASSES,
                "class2", List.of(),
                "class3", List.of(),
                "indicator", List.of("homes", "mean-value"),
                "status", List.of("published", "withheld", "none"),
                "reason", List.of("confidential", "small_base", "made_of_withheld"));
    }

    private ReleaseDescription description(Protection protection, ReleaseWriter writer, int cells) {
        return new ReleaseDescription(
                "measured-" + regime + "-test",
                Optional.of(LocalDate.of(2022, 3, 1)),
                synthetic,
                protection,
                "duckdb",
                new Origin("records of a test", OptionalLong.empty(), OptionalDouble.empty(), new TreeMap<>()),
                Sha256.of("definitions"),
                List.of(new Year(
                        2021,
                        2,
                        Map.of("country", 1, "municipality", 2),
                        List.of(new Table(
                                "homes", "dwelling", List.of("home-kind"), List.of("homes", "mean-value"), cells, 1)))),
                List.of(new BreakdownWords(
                        named("home-kind", "soort woning", "kind of home"),
                        List.of(
                                named("owned", "koop", "owned"),
                                named("rented", "huur", "rented"),
                                named("unknown", "onbekend", "unknown")))),
                List.of(
                        new IndicatorWords(named("homes", "woningen", "homes"), "count", "count of dwellings"),
                        new IndicatorWords(named("mean-value", "gemiddelde waarde", "mean value"), "mean", "mean")),
                List.of(new LeftOut(2021, "homes", "of a part not known")),
                List.of(),
                writer.files());
    }

    private static Named named(String code, String nl, String en) {
        return new Named(code, new Words(nl, en));
    }
}
