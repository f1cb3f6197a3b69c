package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** The dwelling stock of every municipality at the end of 2012 to 2020, by code (CBS 81955NED). */
final class DwellingStock {
    static final String FILE = "cbs/cbs_woningvoorraad_gemeenten_2012-2020.csv";
    static final int FIRST_YEAR = 2012;
    static final int LAST_YEAR = 2020;

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}JJ00");
    /** Homes: the other functions of buildings are no part of the stock. */
    private static final Pattern HOMES = Pattern.compile("A045364");

    private static final List<String> COUNTS = List.of(
            "BeginstandVoorraad_1",
            "Nieuwbouw_2",
            "OverigeToevoeging_3",
            "Sloop_4",
            "OverigeOnttrekking_5",
            "Correctie_6",
            "SaldoVoorraad_7",
            "EindstandVoorraad_8");

    private final SortedMap<Integer, SortedMap<String, StockYear>> years;

    private DwellingStock(SortedMap<Integer, SortedMap<String, StockYear>> years) {
        this.years = years;
    }

    static DwellingStock read(RawFolder raw, List<RawChange> changes) throws IOException {
        String[] fields = Stream.concat(Stream.of("Gebruiksfunctie", "RegioS", "Perioden"), COUNTS.stream())
                .toArray(String[]::new);
        SortedMap<Integer, SortedMap<String, StockYear>> years = new TreeMap<>();
        for (RawRow row : raw.csv(FILE, ';', fields)) {
            row.matching("Gebruiksfunctie", HOMES, "A045364 (homes)");
            String code = row.municipality("RegioS");
            int year = Integer.parseInt(
                    row.matching("Perioden", YEAR, "a year such as 2012JJ00").substring(0, 4));
            Optional<StockYear> stock = stock(row);
            if (stock.isPresent()
                    && years.computeIfAbsent(year, y -> new TreeMap<>()).put(code, stock.get()) != null) {
                throw row.problem("RegioS", code + " has two rows for " + year, "Keep one of the rows");
            }
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (!years.containsKey(year)) {
                throw RawFileException.inFile(
                        FILE, "has no stock of " + year, "Fetch the file again with 2012 up to 2020");
            }
        }
        DwellingStock stock = new DwellingStock(years);
        stock.joinRenumberedMidYear(changes);
        return stock;
    }

    private static Optional<StockYear> stock(RawRow row) {
        // A municipality that did not exist in a year has a row with nothing in it.
        if (COUNTS.stream().allMatch(field -> row.text(field).isEmpty())) {
            return Optional.empty();
        }
        int[] counts = COUNTS.stream().mapToInt(row::whole).toArray();
        if (counts[0] < 0) {
            throw row.unexpected(COUNTS.getFirst(), "no fewer than 0 homes");
        }
        if (counts[7] < 0) {
            throw row.unexpected(COUNTS.getLast(), "no fewer than 0 homes");
        }
        return Optional.of(
                new StockYear(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]));
    }

    /** A municipality that got another code within a year has a row under each: it is one municipality all year. */
    private void joinRenumberedMidYear(List<RawChange> changes) {
        for (RawChange change : changes) {
            SortedMap<String, StockYear> year = years.get(change.date().getYear());
            if (change.kind() != Kind.RENUMBERING || change.date().getDayOfYear() == 1 || year == null) {
                continue;
            }
            StockYear before = year.remove(change.from());
            StockYear after = year.get(change.to());
            if (before == null || after == null || before.end() != after.begin()) {
                throw RawFileException.inFile(
                        FILE,
                        change.from() + " became " + change.to() + " on " + change.date()
                                + ", but its rows of that year do not meet; expected the end stock of the first to be"
                                + " the begin stock of the second",
                        "Check the rows of both codes, and " + RawChange.FILE);
            }
            year.put(change.to(), before.followedBy(after));
        }
    }

    /** The codes that had a stock at the end of the year. */
    SortedSet<String> codes(int year) {
        return new TreeSet<>(of(year).keySet());
    }

    /** The stock of a year by code. */
    SortedMap<String, StockYear> of(int year) {
        SortedMap<String, StockYear> found = years.get(year);
        return found == null ? new TreeMap<>() : found;
    }

    /** Homes at the end of the year. */
    OptionalInt findEnd(String code, int year) {
        StockYear stock = of(year).get(code);
        return stock == null ? OptionalInt.empty() : OptionalInt.of(stock.end());
    }

    /** How many rows CBS itself has some homes off. */
    long rowsThatDoNotAddUp() {
        return years.values().stream()
                .map(Map::values)
                .flatMap(rows -> rows.stream().filter(row -> !row.addsUp()))
                .count();
    }
}
