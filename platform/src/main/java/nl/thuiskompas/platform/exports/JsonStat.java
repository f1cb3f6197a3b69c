package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Figures as a JSON-stat 2.0 data set with the dimensions indicator (role metric), region (geo), period (time) and, where
 * some figure has a band, bound: value, low and high.
 *
 * <p>Where areas, subjects and periods do not all meet, values and statuses are written by place, as the format allows.
 * {@code extension} says what the format has no word for: which part of a figure was apportioned and why one is missing
 * (both by the place of the value), the date whose municipalities were used, definitions and releases.
 */
public final class JsonStat {
    /** Media type: the format has none of its own. */
    public static final String MEDIA_TYPE = "application/json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> BOUNDS = List.of("value", "low", "high");

    private final Language language;
    private final ExportTexts texts;
    private final String title;
    private final List<FigureRow> rows;
    private final Moments moments;
    private final boolean banded;
    private final Map<String, FigureRow> indicators = new LinkedHashMap<>();
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final List<String> periods;
    private final IdentityHashMap<Collection<String>, Map<String, Integer>> positions = new IdentityHashMap<>();
    private final SortedMap<Integer, Figure> places = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    private final JsonGenerator json;

    private JsonStat(Language language, String title, List<FigureRow> rows) {
        this.language = language;
        this.texts = ExportTexts.in(language);
        this.title = title;
        this.rows = rows;
        this.moments = new Moments(rows.stream().map(FigureRow::figure).toList());
        this.banded = rows.stream().anyMatch(row -> row.figure().value() instanceof Value.Amount a && a.banded());
        Set<String> times = new TreeSet<>();
        for (FigureRow row : rows) {
            indicators.putIfAbsent(row.figure().indicator().code(), row);
            regions.putIfAbsent(
                    row.figure().region().code(), row.figure().region().name());
            times.add(moments.of(row.figure()));
        }
        this.periods = List.copyOf(times);
        for (FigureRow row : rows) {
            places.put(place(row.figure()), row.figure());
        }
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /**
     * The data set. Equal figures give equal bytes.
     *
     * @param title what it shows
     * @param rows the figures, each area, subject and period once
     * @param updated when the newest of the releases was published with us; null when that is not known
     */
    public static byte[] of(Language language, String title, List<FigureRow> rows, @Nullable Instant updated) {
        return new JsonStat(language, title, rows).write(updated);
    }

    /** With how many decimals values of a unit are shown. */
    static int decimals(Unit unit) {
        return unit == Unit.PERCENT ? 1 : 0;
    }

    private int place(Figure figure) {
        int indicator = index(indicators.keySet(), figure.indicator().code());
        int region = index(regions.keySet(), figure.region().code());
        return (indicator * regions.size() + region) * periods.size() + index(periods, moments.of(figure));
    }

    private int index(Collection<String> codes, String code) {
        return positions
                .computeIfAbsent(codes, all -> {
                    Map<String, Integer> byCode = new HashMap<>();
                    all.forEach(each -> byCode.put(each, byCode.size()));
                    return byCode;
                })
                .getOrDefault(code, 0);
    }

    private byte[] write(@Nullable Instant updated) {
        try (json) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("label", title);
            json.writeStringProperty("source", sources());
            if (updated != null) {
                json.writeStringProperty("updated", updated.toString());
            }
            list("note", notes());
            ids();
            object("role", () -> {
                list("metric", List.of("indicator"));
                list("geo", List.of("region"));
                list("time", List.of("period"));
            });
            object("dimension", this::dimensions);
            values();
            statuses();
            object("extension", () -> new JsonStatExtension(json, texts, rows, bounds()).write(places));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void ids() {
        List<String> ids = new ArrayList<>(List.of("indicator", "region", "period"));
        List<Integer> sizes = new ArrayList<>(List.of(indicators.size(), regions.size(), periods.size()));
        if (banded) {
            ids.add("bound");
            sizes.add(BOUNDS.size());
        }
        list("id", ids);
        json.writeArrayPropertyStart("size");
        sizes.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void dimensions() {
        Map<String, String> titles = new LinkedHashMap<>();
        indicators.forEach((code, row) -> titles.put(code, row.title().in(language)));
        dimension("indicator", texts.get("column.indicator"), titles, () -> object("unit", this::units));
        dimension("region", texts.get("column.region"), regions, () -> {});
        Map<String, String> names = new LinkedHashMap<>();
        periods.forEach(period -> names.put(period, period));
        dimension("period", texts.get("column.period"), names, () -> {});
        if (banded) {
            Map<String, String> bounds = new LinkedHashMap<>();
            BOUNDS.forEach(bound -> bounds.put(bound, texts.get("column." + bound)));
            dimension("bound", texts.get("jsonstat.bound"), bounds, () -> {});
        }
    }

    private void dimension(String id, String label, Map<String, String> categories, Runnable more) {
        object(id, () -> {
            json.writeStringProperty("label", label);
            object("category", () -> {
                list("index", categories.keySet());
                object("label", () -> categories.forEach(json::writeStringProperty));
                more.run();
            });
        });
    }

    private void units() {
        indicators.forEach((code, row) -> object(code, () -> {
            Unit unit = row.figure().indicator().unit();
            json.writeStringProperty("label", texts.get("unit." + unit.code()));
            json.writeNumberProperty("decimals", decimals(unit));
        }));
    }

    /** All values in a row where every place is taken; else by place. */
    private void values() {
        int size = indicators.size() * regions.size() * periods.size();
        boolean whole = places.size() == size;
        if (whole) {
            json.writeArrayPropertyStart("value");
        } else {
            json.writeObjectPropertyStart("value");
        }
        cells((place, figure) -> {
            Double number = number(figure, place);
            if (!whole && number != null) {
                json.writeName(Integer.toString(place));
            }
            if (number != null) {
                json.writeNumber(Rounding.plain(number, Rounding.VALUE));
            } else if (whole) {
                json.writeNull();
            }
        });
        if (whole) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }

    private interface Visitor {
        void visit(int place, Figure figure);
    }

    private int bounds() {
        return banded ? BOUNDS.size() : 1;
    }

    private void cells(Visitor visitor) {
        places.forEach((place, figure) -> {
            for (int bound = 0; bound < bounds(); bound++) {
                visitor.visit(place * bounds() + bound, figure);
            }
        });
    }

    /** A figure without a band has neither low nor high: they would seem to be measured. */
    private @Nullable Double number(Figure figure, int place) {
        if (!(figure.value() instanceof Value.Amount amount)) {
            return null;
        }
        return switch (place % bounds()) {
            case 0 -> amount.value();
            case 1 -> amount.banded() ? amount.low() : null;
            default -> amount.banded() ? amount.high() : null;
        };
    }

    private void statuses() {
        object(
                "status",
                () -> cells((place, figure) -> json.writeStringProperty(
                        Integer.toString(place), figure.status().code())));
    }

    private String sources() {
        return rows.stream()
                .flatMap(row -> row.figure().sources().stream())
                .map(source -> source.publisher() + " " + source.table() + " (" + source.licence() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        indicators
                .values()
                .forEach(row -> notes.add(
                        row.title().in(language) + ": " + row.definition().in(language)));
        if (banded) {
            notes.add(texts.get("about.band"));
        }
        return notes;
    }

    private void list(String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }
}
