package nl.thuiskompas.platform.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.disclosure.ListedTable;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.protection.ReleaseWriter;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * People who never were in six municipalities, two divisions that cut each other and the country, by age and household, and
 * releases of them that say whatever a test wants.
 */
final class MadeRecords {
    static final int YEAR = 2021;

    private static final List<String> MUNICIPALITIES =
            List.of("GM0001", "GM0002", "GM0003", "GM0004", "GM0005", "GM0006");
    private static final Map<String, List<String>> UNIONS = new TreeMap<>(Map.of(
            "A1", List.of("GM0001", "GM0002", "GM0003"),
            "A2", List.of("GM0004", "GM0005", "GM0006"),
            "B1", List.of("GM0001", "GM0002"),
            "B2", List.of("GM0003", "GM0004"),
            "B3", List.of("GM0005", "GM0006")));
    private static final List<String> AGES = List.of("young", "middle", "old");
    private static final List<String> HOUSEHOLDS = List.of("alone", "together");
    private static final Map<String, List<String>> TABLES = new TreeMap<>(Map.of(
            "by-age", List.of("age"), "by-both", List.of("age", "household"), "by-household", List.of("household")));

    private static final List<String> INDICATORS = List.of("persons", "ill");

    private final Layout layout;
    private final Cells cells;
    private final String records;

    /**
     * What is said of a cell.
     *
     * @param value NaN when it is withheld
     */
    record Said(double value, double low, double high) {
        static final Said WITHHELD = new Said(Double.NaN, Double.NaN, Double.NaN);

        static Said exactly(double value) {
            return new Said(value, value, value);
        }
    }

    /** Says something of a cell in a table. */
    @FunctionalInterface
    interface Saying {
        Said of(String table, int cell);
    }

    /** @param most most people in a municipality of one age and household */
    MadeRecords(long seed, int most) {
        records = "records " + seed;
        layout = new Layout(
                Dimension.of("region", MUNICIPALITIES, UNIONS),
                List.of(Dimension.of("age", AGES), Dimension.of("household", HOUSEHOLDS)),
                TABLES.entrySet().stream()
                        .map(table -> new ListedTable(table.getKey(), table.getValue()))
                        .toList());
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[layout.size()];
        long[] keys = new long[layout.size()];
        for (int municipality = 0; municipality < MUNICIPALITIES.size(); municipality++) {
            for (int age = 0; age < AGES.size(); age++) {
                for (int household = 0; household < HOUSEHOLDS.size(); household++) {
                    int people = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(most);
                    long key = random.nextLong();
                    for (int cell = 0; cell < counts.length; cell++) {
                        if (holds(cell, municipality, age, household)) {
                            counts[cell] += people;
                            keys[cell] ^= people == 0 ? 0 : key;
                        }
                    }
                }
            }
        }
        cells = Cells.counts(layout, "persons", YEAR, counts, keys);
    }

    private boolean holds(int cell, int... parts) {
        int[] classes = layout.classes(cell);
        for (int d = 0; d < classes.length; d++) {
            if (classes[d] != Dimension.ALL && !layout.dimensions().get(d).contains(classes[d], parts[d])) {
                return false;
            }
        }
        return true;
    }

    Cells cells() {
        return cells;
    }

    /** The true number of a cell. */
    int people(int cell) {
        return cells.contributors(cell);
    }

    /** A cell in the words in which findings name it. */
    String name(int cell) {
        String words = layout.describe(cell);
        return words.startsWith("region=") ? words.substring("region=".length()) : "NL01 " + words;
    }

    /** Writes a release of persons. */
    Path write(Path folder, Protection protection, List<String> tables, Saying saying) {
        return write(folder, protection, tables, List.of(saying));
    }

    /** Writes a release of persons and of those among them who are ill. */
    Path write(Path folder, Protection protection, List<String> tables, Saying persons, Saying ill) {
        return write(folder, protection, tables, List.of(persons, ill));
    }

    private Path write(Path folder, Protection protection, List<String> tables, List<Saying> sayings) {
        List<String> regions = new ArrayList<>(List.of("NL01"));
        regions.addAll(MUNICIPALITIES);
        regions.addAll(UNIONS.keySet());
        Map<String, List<String>> words = new HashMap<>();
        words.put("table", tables);
        words.put("region", regions);
        words.put("class1", List.of("*", "young", "middle", "old", "alone", "together"));
        words.put("class2", List.of("*", "alone", "together"));
        words.put("class3", List.of());
        words.put("indicator", INDICATORS.subList(0, sayings.size()));
        words.put("status", List.of("published", "withheld"));
        words.put("reason", List.of("confidential"));
        List<int[]> rows = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            List<String> breakdowns = TABLES.getOrDefault(tables.get(table), List.of());
            for (int cell = 0; cell < layout.size(); cell++) {
                int[] classes = layout.classes(cell);
                if ((breakdowns.contains("age") || classes[1] == Dimension.ALL)
                        && (breakdowns.contains("household") || classes[2] == Dimension.ALL)) {
                    for (int indicator = 0; indicator < sayings.size(); indicator++) {
                        rows.add(new int[] {table, cell, indicator});
                    }
                }
            }
        }
        try (ReleaseWriter writer = ReleaseWriter.begin(folder, protection, false)) {
            writer.cells(YEAR, words, rows.size(), (row, into) -> {
                String table = tables.get(rows.get((int) row)[0]);
                int cell = rows.get((int) row)[1];
                int[] classes = layout.classes(cell);
                String region = classes[0] == Dimension.ALL
                        ? "NL01"
                        : layout.dimensions().get(0).className(classes[0]);
                into.word(0, rows.get((int) row)[0]);
                into.word(1, regions.indexOf(region));
                List<String> breakdowns = TABLES.getOrDefault(table, List.of());
                for (int each = 0; each < 3; each++) {
                    int place = -1;
                    if (each < breakdowns.size()) {
                        int d = layout.dimension(breakdowns.get(each));
                        place = words.get("class" + (each + 1))
                                .indexOf(layout.dimensions().get(d).className(classes[d]));
                    }
                    into.word(2 + each, place);
                }
                int indicator = rows.get((int) row)[2];
                into.word(5, indicator);
                Said said = sayings.get(indicator).of(table, cell);
                boolean withheld = Double.isNaN(said.value());
                into.number(6, said.value());
                into.word(7, withheld ? 1 : 0);
                into.word(8, withheld ? 0 : -1);
                into.number(9, withheld ? Double.NaN : 0);
                into.number(10, said.low());
                into.number(11, said.high());
            });
            writer.regions(YEAR, csv());
            writer.finish(description(protection, tables, sayings.size(), rows.size(), folder.toString(), writer));
        }
        return folder;
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("division,region,municipality\n");
        MUNICIPALITIES.forEach(each -> csv.append("country,NL01,").append(each).append('\n'));
        UNIONS.forEach((region, of) -> of.forEach(each -> csv.append(region.charAt(0) == 'A' ? "halves," : "pairs,")
                .append(region)
                .append(',')
                .append(each)
                .append('\n')));
        return csv.toString();
    }

    private static Named named(String code) {
        return new Named(code, new Words(code, code));
    }

    private ReleaseDescription description(
            Protection protection, List<String> tables, int indicators, int rows, String id, ReleaseWriter writer) {
        return new ReleaseDescription(
                "made-" + Sha256.of(id).substring(0, 8),
                Optional.empty(),
                false,
                protection,
                "duckdb",
                new Origin(
                        "made up for a test",
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        new TreeMap<>(Map.of(YEAR, new TreeMap<>(Map.of("persons.csv", Sha256.of(records)))))),
                Sha256.of("definitions"),
                List.of(new Year(
                        YEAR,
                        MUNICIPALITIES.size(),
                        Map.of("municipality", 6, "halves", 2, "pairs", 3, "country", 1),
                        tables.stream()
                                .map(code -> new Table(
                                        code,
                                        "person",
                                        TABLES.getOrDefault(code, List.of()),
                                        INDICATORS.subList(0, indicators),
                                        rows,
                                        0))
                                .toList())),
                List.of(
                        new BreakdownWords(
                                named("age"),
                                AGES.stream().map(MadeRecords::named).toList()),
                        new BreakdownWords(
                                named("household"),
                                HOUSEHOLDS.stream().map(MadeRecords::named).toList())),
                List.of(
                                new IndicatorWords(named("persons"), "count", "count of persons"),
                                new IndicatorWords(named("ill"), "count", "count of persons where health is ill"))
                        .subList(0, indicators),
                List.of(),
                List.of(),
                writer.files());
    }
}
