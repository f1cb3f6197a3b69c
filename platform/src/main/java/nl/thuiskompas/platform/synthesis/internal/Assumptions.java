package nl.thuiskompas.platform.synthesis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/** What is not published and was made up, in one table that people can read: synthesis/assumptions.csv. */
final class Assumptions {
    private static final String FILE = "synthesis/assumptions.csv";

    private final Map<String, Double> values = new TreeMap<>();

    private Assumptions(List<RawRow> rows) {
        for (RawRow row : rows) {
            row.required("meaning");
            row.required("source");
            String text = row.required("value");
            try {
                if (values.put(row.required("name"), Double.valueOf(text)) != null) {
                    throw row.problem("name", "stands there twice", "Leave one out");
                }
            } catch (NumberFormatException e) {
                throw row.unexpected("value", "a number");
            }
        }
    }

    static Assumptions read() {
        try (InputStream stream = Assumptions.class.getResourceAsStream("/" + FILE)) {
            if (stream == null) {
                throw new IllegalStateException("this build holds no " + FILE);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Assumptions(RawCsv.parse(FILE, text, ',', List.of("name", "value", "meaning", "source")));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** The value of an assumption. */
    double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(FILE + " has no row " + name);
        }
        return value;
    }

    /** A curve: the rows {@code name@0} to {@code name@100} give its height at those percents. */
    Curve curve(String name) {
        String stem = name + "@";
        Map<Double, Double> points = new TreeMap<>();
        values.forEach((row, value) -> {
            if (row.startsWith(stem)) {
                points.put(Double.parseDouble(row.substring(stem.length())) / 100, value);
            }
        });
        if (!points.containsKey(0.0) || !points.containsKey(1.0)) {
            throw new IllegalStateException(FILE + " has no curve " + name + " from 0 to 100");
        }
        return new Curve(
                points.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * A line with bends.
     *
     * @param at where the bends are, rising from 0 to 1
     * @param heights how high they are
     */
    record Curve(double[] at, double[] heights) {
        double height(double part) {
            int i = 1;
            while (i < at.length - 1 && part > at[i]) {
                i++;
            }
            double way = Math.clamp((part - at[i - 1]) / (at[i] - at[i - 1]), 0, 1);
            return heights[i - 1] + way * (heights[i] - heights[i - 1]);
        }
    }
}
