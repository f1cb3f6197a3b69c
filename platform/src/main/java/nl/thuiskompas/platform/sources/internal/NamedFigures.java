package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.tables.CodeSets;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** Reads the raw tables that have names instead of codes, each year with the names of its last day. */
final class NamedFigures {
    static final String STOCK_FILE = "cbs/cbs_81955NED_2012_2016_2020_2024.csv";
    static final String POPULATION_FILE = "cbs/cbs_37230NED_bevolking_2012_2016_2020_2024.csv";
    static final String SALE_PRICE_FILE = "cbs/cbs_83625NED_verkoopprijs_2012_2016_2020_2024.csv";
    static final List<Integer> YEARS = List.of(2012, 2016, 2020, 2024);

    private static final String NAME = "Regio's";
    private static final Pattern YEAR = Pattern.compile("2012|2016|2020|2024");

    /**
     * Homes of a municipality in a year.
     *
     * @param newConstruction homes built in the year
     * @param end homes at the end of it
     */
    record NamedStock(int newConstruction, int end) {}

    private final SortedMap<Integer, NameResolver> names = new TreeMap<>();
    private final SortedMap<Integer, Edition> editions = new TreeMap<>();

    NamedFigures(Geography geography) {
        for (int year : YEARS) {
            Edition edition = geography.edition(LocalDate.of(year, 12, 31));
            editions.put(year, edition);
            names.put(year, new NameResolver(edition));
        }
    }

    /** Stock and new construction by year and code. */
    SortedMap<Integer, SortedMap<String, NamedStock>> stock(RawFolder raw) throws IOException {
        SortedMap<Integer, SortedMap<String, NamedStock>> stock = new TreeMap<>();
        for (RawRow row : raw.csv(STOCK_FILE, ',', NAME, "Perioden", "Nieuwbouw", "Eindstand voorraad")) {
            OptionalInt end = row.findWhole("Eindstand voorraad");
            if (end.isPresent()) {
                int year = Integer.parseInt(row.matching("Perioden", YEAR, "2012, 2016, 2020 or 2024"));
                put(stock, year, row, new NamedStock(row.whole("Nieuwbouw"), end.getAsInt()));
            }
        }
        verifyComplete(STOCK_FILE, stock);
        return stock;
    }

    /** Inhabitants at the end of the year by year and code. */
    SortedMap<Integer, SortedMap<String, Integer>> population(RawFolder raw) throws IOException {
        return figures(raw, POPULATION_FILE);
    }

    /** Average price in euros of the homes sold in the year, by year and code. */
    SortedMap<Integer, SortedMap<String, Integer>> salePrices(RawFolder raw) throws IOException {
        return figures(raw, SALE_PRICE_FILE);
    }

    private SortedMap<Integer, SortedMap<String, Integer>> figures(RawFolder raw, String file) throws IOException {
        SortedMap<Integer, SortedMap<String, Integer>> figures = new TreeMap<>();
        for (RawRow row : raw.csv(file, ',', NAME, "2012", "2016", "2020", "2024")) {
            for (int year : YEARS) {
                OptionalInt figure = row.findWhole(Integer.toString(year));
                if (figure.isPresent()) {
                    put(figures, year, row, figure.getAsInt());
                }
            }
        }
        verifyComplete(file, figures);
        return figures;
    }

    private <V> void put(SortedMap<Integer, SortedMap<String, V>> years, int year, RawRow row, V value) {
        NameResolver resolver = names.get(year);
        if (resolver == null) {
            throw new IllegalStateException(year + " is not a year of these tables");
        }
        String code = resolver.resolve(row, NAME);
        if (years.computeIfAbsent(year, y -> new TreeMap<>()).put(code, value) != null) {
            throw row.problem(
                    NAME, code + " has a value for " + year + " on an earlier row too", "Keep one of the rows");
        }
    }

    private <V> void verifyComplete(String file, SortedMap<Integer, SortedMap<String, V>> years) {
        editions.forEach((year, edition) -> {
            SortedMap<String, V> found = years.getOrDefault(year, new TreeMap<>());
            SortedSet<String> codes = new TreeSet<>();
            edition.municipalities().stream().map(Municipality::code).forEach(codes::add);
            if (!found.keySet().equals(codes)) {
                throw RawFileException.inFile(
                        file,
                        "the municipalities of " + year + " do not come out: "
                                + CodeSets.difference(new TreeSet<>(found.keySet()), codes),
                        "Add the rows that are missing");
            }
        });
    }

    /** Holds the table with names against the one with codes, for the years that both have. */
    static void verifySame(
            SortedMap<Integer, SortedMap<String, NamedStock>> named, DwellingStock coded, List<String> checks) {
        int same = 0;
        for (int year : named.headMap(DwellingStock.LAST_YEAR + 1).keySet()) {
            SortedMap<String, NamedStock> values = named.getOrDefault(year, new TreeMap<>());
            for (String code : values.keySet()) {
                verifySame(values, coded.of(year), code, year, "end stock", NamedStock::end, StockYear::end);
                verifySame(
                        values,
                        coded.of(year),
                        code,
                        year,
                        "new construction",
                        NamedStock::newConstruction,
                        StockYear::newConstruction);
                same++;
            }
        }
        checks.add("The stock and new construction of " + same
                + " municipality-years are the same in the table with names and in the one with codes.");
    }

    private static void verifySame(
            SortedMap<String, NamedStock> named,
            SortedMap<String, StockYear> coded,
            String code,
            int year,
            String what,
            ToIntFunction<NamedStock> ofNamed,
            ToIntFunction<StockYear> ofCoded) {
        NamedStock one = named.get(code);
        StockYear other = coded.get(code);
        if (one == null || other == null || ofNamed.applyAsInt(one) != ofCoded.applyAsInt(other)) {
            throw RawFileException.inFile(
                    STOCK_FILE,
                    "the " + what + " of " + code + " in " + year + " is "
                            + (one == null ? "missing" : ofNamed.applyAsInt(one)) + ", but "
                            + (other == null ? "missing" : ofCoded.applyAsInt(other)) + " in " + DwellingStock.FILE,
                    "Find out which of the two is right and fetch the other again");
        }
    }
}
