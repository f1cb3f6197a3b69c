package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.engine.geography.shapes.Border;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import nl.thuiskompas.engine.geography.shapes.Point;
import nl.thuiskompas.platform.records.Places;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * The municipalities of the bundled reference edition, read from its tables alone: records are measured where there is no
 * server, no network and no data folder.
 */
public final class ReferencePlaces implements Places {
    /** Read when they are first asked for. */
    public static final ReferencePlaces BUNDLED = new ReferencePlaces();

    /** The tables know every municipality from here on, and until the newest figures that they hold. */
    private static final int FIRST = 2012;

    private static final int LAST = 2024;

    private static final String BOUNDARIES = "boundaries-";

    /** The dates of the tables with border lines. */
    private static final List<LocalDate> DRAWN = List.of(
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 3, 24),
            LocalDate.of(2023, 1, 1));

    private final Map<Integer, SortedSet<Integer>> years = new ConcurrentHashMap<>();
    private final Map<LocalDate, OutlineMap> maps = new ConcurrentHashMap<>();
    private final Map<LocalDate, Map<Integer, Point>> centres = new ConcurrentHashMap<>();

    private ReferencePlaces() {}

    /** The tables, as far as they are needed here; held apart so that nothing is read before it is asked for. */
    private static final class Tables {
        static final List<RawRow> MUNICIPALITIES =
                read("municipalities", List.of("code", "name", "valid_from", "valid_until"));
        static final List<RawRow> CHANGES = read("boundary-changes", List.of("date", "from_code", "to_code"));

        private static List<RawRow> read(String table, List<String> columns) {
            return RawCsv.parse(table + ".csv", text(table), ',', columns);
        }

        static String text(String table) {
            String file = table + ".csv";
            try (InputStream in =
                    Objects.requireNonNull(ReferencePlaces.class.getResourceAsStream("/reference/" + file), file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String sign() {
        StringBuilder all = new StringBuilder(Tables.text("municipalities")).append(Tables.text("boundary-changes"));
        DRAWN.forEach(date -> all.append(Tables.text(BOUNDARIES + date)));
        return Sha256.of(all.toString()).substring(0, 16);
    }

    @Override
    public int firstYear() {
        return FIRST;
    }

    @Override
    public int lastYear() {
        return LAST;
    }

    @Override
    public SortedSet<Integer> municipalities(int year) {
        return years.computeIfAbsent(year, ReferencePlaces::read);
    }

    private static SortedSet<Integer> read(int year) {
        SortedSet<Integer> found = new TreeSet<>();
        if (year >= FIRST && year <= LAST) {
            LocalDate day = LocalDate.of(year, 1, 1);
            for (RawRow row : Tables.MUNICIPALITIES) {
                String from = row.text("valid_from");
                String until = row.text("valid_until");
                if ((from.isEmpty() || !LocalDate.parse(from).isAfter(day))
                        && (until.isEmpty() || LocalDate.parse(until).isAfter(day))) {
                    found.add(number(row.text("code")));
                }
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    @Override
    public OptionalInt successor(int municipality, int year) {
        SortedSet<Integer> now = municipalities(year);
        int at = municipality;
        LocalDate from = LocalDate.of(year - 1, 1, 1);
        NavigableMap<LocalDate, SortedSet<Integer>> became = new TreeMap<>();
        while (!now.contains(at)) {
            became.clear();
            for (RawRow row : Tables.CHANGES) {
                LocalDate day = LocalDate.parse(row.text("date"));
                if (number(row.text("from_code")) == at && day.isAfter(from) && day.getYear() <= year) {
                    became.computeIfAbsent(day, any -> new TreeSet<>()).add(number(row.text("to_code")));
                }
            }
            if (became.isEmpty() || became.lastEntry().getValue().size() > 1) {
                return OptionalInt.empty();
            }
            from = became.lastKey();
            at = became.lastEntry().getValue().first();
        }
        return OptionalInt.of(at);
    }

    @Override
    public Optional<Point> centre(int municipality, int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        String code = "GM%04d".formatted(municipality);
        return DRAWN.stream()
                .sorted(Comparator.comparingLong(date -> Math.abs(date.toEpochDay() - day.toEpochDay())))
                .filter(date -> map(date).contains(code))
                .findFirst()
                .map(date -> centres.computeIfAbsent(date, any -> new ConcurrentHashMap<>())
                        .computeIfAbsent(municipality, any -> map(date).labelPoint(code)));
    }

    private OutlineMap map(LocalDate date) {
        return maps.computeIfAbsent(
                date,
                any -> OutlineMap.of(Tables.read(BOUNDARIES + date, List.of("forward", "backward", "path")).stream()
                        .map(row -> Border.parse(row.text("forward"), row.text("backward"), row.text("path")))
                        .toList()));
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(2));
    }
}
