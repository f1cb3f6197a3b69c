package nl.thuiskompas.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;

/** The real municipalities, changes and ten divisions, from the reference folder; run from the root of the project. */
final class RealCountry {
    static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static final Path REFERENCE = Path.of(System.getProperty("thuis.reference", "reference"));

    /** A comma that does not stand within quotes. */
    private static final Pattern BETWEEN_FIELDS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private RealCountry() {}

    static Geography geography() {
        Map<Division, List<Region>> regions = new HashMap<>();
        rows("regions", row -> {
                    Division division = new Division(row.get("division"));
                    return new Region(row.get("code"), row.get("name"), division);
                })
                .forEach(region -> regions.computeIfAbsent(region.division(), d -> new ArrayList<>())
                        .add(region));
        return new Geography(Register.of(
                        FIRST,
                        LAST,
                        rows(
                                "municipalities",
                                row -> new Municipality(row.get("code"), row.get("name"), validity(row))),
                        rows("boundary-changes", RealCountry::change),
                        regions,
                        rows(
                                "memberships",
                                row -> new Membership(
                                        new Division(row.get("division")),
                                        row.get("municipality"),
                                        row.get("region"),
                                        validity(row))))
                .weighing(rows(
                        "change-weights",
                        row -> new ChangeWeight(
                                LocalDate.parse(row.get("date")),
                                row.get("municipality"),
                                Long.parseLong(row.get("homes")),
                                LocalDate.parse(row.get("counted_on"))))));
    }

    /** Homes at the end of each year, by year and municipality. */
    static Map<Integer, Map<String, Double>> stock() {
        Map<Integer, Map<String, Double>> stock = new HashMap<>();
        for (Map<String, String> row : rows("dwelling-stock", Function.identity())) {
            stock.computeIfAbsent(Integer.valueOf(row.get("period")), year -> new HashMap<>())
                    .put(row.get("municipality"), Double.valueOf(row.get("end_stock")));
        }
        return stock;
    }

    private static BoundaryChange change(Map<String, String> row) {
        Fraction part = row.get("part_homes").isEmpty()
                ? Fraction.ONE
                : Fraction.of(Long.parseLong(row.get("part_homes")), Long.parseLong(row.get("of_homes")));
        return new BoundaryChange(
                LocalDate.parse(row.get("date")),
                row.get("from_code"),
                row.get("to_code"),
                BoundaryChange.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                part,
                row.get("basis"));
    }

    private static Validity validity(Map<String, String> row) {
        String from = row.get("valid_from");
        String until = row.get("valid_until");
        return new Validity(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
    }

    private static <T> List<T> rows(String table, Function<Map<String, String>, T> reader) {
        try {
            List<String> lines = Files.readAllLines(REFERENCE.resolve(table + ".csv"));
            String[] header = lines.getFirst().split(",", -1);
            List<T> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] values = BETWEEN_FIELDS.split(line, -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], values[i]);
                }
                rows.add(reader.apply(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    REFERENCE.toAbsolutePath() + " cannot be read; run from the root of the project", e);
        }
    }
}
