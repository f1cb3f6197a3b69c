package nl.thuiskompas.platform.synthesis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * What the reference edition says: homes, inhabitants, shares, and what became of municipalities.
 *
 * @param stock homes by year and municipality
 * @param inhabitants inhabitants at the end of a year, by year and municipality
 * @param key key figures of 1 January 2021, by municipality
 * @param steps boundary changes by date
 * @param regions COROP regions of municipalities, of any year
 */
record Published(
        Map<Integer, Map<String, Stock>> stock,
        NavigableMap<Integer, Map<String, Double>> inhabitants,
        Map<String, Key> key,
        NavigableMap<LocalDate, List<Step>> steps,
        Map<String, String> regions) {
    static final int KEY_YEAR = 2021;

    /** Homes of a municipality in a year; the flows are 0 where they were not published. */
    record Stock(int end, int built, int demolished, int otherLosses) {}

    /** Key figures of a municipality. */
    record Key(int associationPercent, int inhabitants, int homeValue) {}

    /** A part of one municipality goes to another. */
    record Step(String from, String to, double part, boolean remains) {}

    static Published read() {
        Map<Integer, Map<String, Stock>> stock = new HashMap<>();
        for (RawRow row : rows("dwelling-stock.csv")) {
            stock.computeIfAbsent(row.whole("period"), year -> new HashMap<>())
                    .put(
                            row.municipality("municipality"),
                            new Stock(
                                    row.whole("end_stock"),
                                    row.findWhole("new_construction").orElse(0),
                                    row.findWhole("demolition").orElse(0),
                                    row.findWhole("other_withdrawals").orElse(0)));
        }
        NavigableMap<Integer, Map<String, Double>> inhabitants = new TreeMap<>();
        for (RawRow row : rows("population.csv")) {
            inhabitants
                    .computeIfAbsent(row.whole("period"), year -> new HashMap<>())
                    .put(row.municipality("municipality"), (double) row.whole("inhabitants"));
        }
        Map<String, Key> key = new HashMap<>();
        for (RawRow row : rows("key-figures.csv")) {
            key.put(
                    row.municipality("municipality"),
                    new Key(
                            row.whole("association_share"),
                            row.whole("inhabitants"),
                            row.findWhole("average_home_value").orElse(0)));
        }
        return new Published(stock, inhabitants, key, readSteps(), readRegions());
    }

    private static NavigableMap<LocalDate, List<Step>> readSteps() {
        NavigableMap<LocalDate, List<Step>> steps = new TreeMap<>();
        for (RawRow row : rows("boundary-changes.csv")) {
            double part = row.findWhole("part_homes").isPresent()
                    ? (double) row.whole("part_homes") / row.whole("of_homes")
                    : 1;
            steps.computeIfAbsent(row.date("date"), date -> new ArrayList<>())
                    .add(new Step(
                            row.municipality("from_code"),
                            row.municipality("to_code"),
                            part,
                            row.text("kind").equals("boundary")));
        }
        return steps;
    }

    private static Map<String, String> readRegions() {
        Map<String, String> regions = new HashMap<>();
        for (RawRow row : rows("memberships.csv")) {
            if (row.text("division").equals("corop")) {
                regions.put(row.municipality("municipality"), row.text("region"));
            }
        }
        return regions;
    }

    /** The changes after one day, up to and including another. */
    NavigableMap<LocalDate, List<Step>> between(LocalDate after, LocalDate until) {
        return until.isAfter(after) ? steps.subMap(after, false, until, true) : new TreeMap<>();
    }

    /** Carries numbers of municipalities of one date to those of a later one. */
    Map<String, Double> carry(Map<String, Double> numbers, LocalDate from, LocalDate to) {
        Map<String, Double> now = new HashMap<>(numbers);
        for (List<Step> day : between(from, to).values()) {
            Map<String, Double> before = new HashMap<>(now);
            for (Step step : day) {
                double whole = before.getOrDefault(step.from(), 0.0);
                double gone = whole * step.part();
                double left = now.getOrDefault(step.from(), 0.0) - gone;
                if (step.remains() || left > 1e-6 * whole) {
                    now.put(step.from(), left);
                } else {
                    now.remove(step.from());
                }
                if (gone > 0) {
                    now.merge(step.to(), gone, Double::sum);
                }
            }
        }
        return now;
    }

    private static List<RawRow> rows(String file) {
        try (InputStream stream = Published.class.getResourceAsStream("/reference/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("this build holds no reference/" + file);
            }
            return RawCsv.parse(
                    "reference/" + file, new String(stream.readAllBytes(), StandardCharsets.UTF_8), ',', List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("reading reference/" + file, e);
        }
    }
}
