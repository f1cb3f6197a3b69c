package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Figures as JSON, in the one shape that the API and the command line keep:
 *
 * <pre>{@code
 * {"indicator":"association-share","period":"2021","referenceDate":"2021-01-01","edition":"2021-01-01",
 *  "division":"municipality","average":"ratio",
 *  "figures":[{"region":"GM0363","name":"Amsterdam","period":"2021",
 *    "referenceDate":"2021-01-01","edition":"2021-01-01","value":40,"low":39.5,"high":40.5,"unit":"percent",
 *    "status":"final","reason":null,"apportionedShare":0,"definition":"association-share/1","release":"...",
 *    "sources":[{"release":"...","publisher":"...","table":"...","title":"...","column":"...",
 *      "referenceDate":"2021-01-01","licence":"..."}]}]}
 * }</pre>
 *
 * <p>Values carry at most four decimals and whole ones none. {@code low} and {@code high} are null when the value is
 * exact. Without a value, {@code value} is null and {@code reason} is a sentence. {@code apportionedShare} lies between
 * 0 and 1. Equal figures give equal bytes.
 *
 * <p>Where the division leaves municipalities out, all its figures are followed by {@code "outside"}: their codes and
 * what they count for together, null for a share or an average. A series and a single region do not have it.
 *
 * <p>A series has the same shape with {@code "period":"all"} and {@code "referenceDate":null} at the top, and
 * {@code edition} null there when each period is about the municipalities of its own time. Each figure names its own.
 */
public final class FiguresDocument {
    /** Media type of the document. */
    public static final String MEDIA_TYPE = "application/json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int BYTES_OF_A_FIGURE = 720;
    private static final String SERIES = "all";

    private FiguresDocument() {}

    /** The document with all figures of a cube. */
    public static byte[] of(Cube cube) {
        return of(cube, OutsideFigures.NONE);
    }

    /**
     * The document with all figures of a cube and what its division leaves out.
     *
     * @param outside stands in the document when it has municipalities
     */
    public static byte[] of(Cube cube, OutsideFigures outside) {
        return write(cube, 0, cube.size(), outside);
    }

    /**
     * The document with one figure of a cube.
     *
     * @param place place of the region in the cube
     */
    public static byte[] of(Cube cube, int place) {
        return write(cube, place, place + 1, OutsideFigures.NONE);
    }

    /**
     * The document with the figures of several periods.
     *
     * @param figures of one indicator and one division, at least one, in the order in which they are written
     */
    public static byte[] series(List<Figure> figures) {
        Figure first = figures.getFirst();
        boolean oneDate = figures.stream().allMatch(figure -> figure.edition().equals(first.edition()));
        Heading heading = new Heading(
                SERIES, null, oneDate ? first.edition() : null, first.region().division());
        return write(heading, first.indicator(), first.average(), figures, OutsideFigures.NONE);
    }

    private static byte[] write(Cube cube, int from, int to, OutsideFigures outside) {
        List<Figure> figures = IntStream.range(from, to).mapToObj(cube::figure).toList();
        return write(
                new Heading(
                        cube.period().code(),
                        cube.period().reference(),
                        cube.edition(),
                        cube.partition().division()),
                cube.indicator(),
                cube.average(),
                figures,
                outside);
    }

    /** What all figures of a document have in common; null where each has its own. */
    private record Heading(
            String period,
            @Nullable LocalDate reference,
            @Nullable LocalDate edition,
            Division division) {}

    private static byte[] write(
            Heading heading, Indicator indicator, Average average, List<Figure> figures, OutsideFigures outside) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(300 + BYTES_OF_A_FIGURE * figures.size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("indicator", indicator.code());
            json.writeStringProperty("period", heading.period());
            day(json, "referenceDate", heading.reference());
            day(json, "edition", heading.edition());
            json.writeStringProperty("division", heading.division().code());
            json.writeStringProperty("average", average.code());
            json.writeArrayPropertyStart("figures");
            figures.forEach(figure -> figure(json, figure));
            json.writeEndArray();
            outside(json, outside);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void outside(JsonGenerator json, OutsideFigures outside) {
        if (outside.municipalities().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("outside");
        json.writeArrayPropertyStart("municipalities");
        outside.municipalities().forEach(municipality -> json.writeString(municipality.code()));
        json.writeEndArray();
        if (outside.value().isPresent()) {
            number(json, "value", outside.value().getAsDouble(), Rounding.VALUE);
        } else {
            nulls(json, "value");
        }
        json.writeEndObject();
    }

    private static void day(JsonGenerator json, String name, @Nullable LocalDate day) {
        if (day == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, day.toString());
        }
    }

    private static void figure(JsonGenerator json, Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("region", figure.region().code());
        json.writeStringProperty("name", figure.region().name());
        json.writeStringProperty("period", figure.period().code());
        json.writeStringProperty("referenceDate", figure.period().reference().toString());
        json.writeStringProperty("edition", figure.edition().toString());
        switch (figure.value()) {
            case Value.Amount amount -> {
                number(json, "value", amount.value(), Rounding.VALUE);
                if (amount.banded()) {
                    number(json, "low", amount.low(), Rounding.VALUE);
                    number(json, "high", amount.high(), Rounding.VALUE);
                } else {
                    nulls(json, "low", "high");
                }
            }
            case Value.Missing missing -> nulls(json, "value", "low", "high");
        }
        json.writeStringProperty("unit", figure.indicator().unit().code());
        json.writeStringProperty("status", figure.status().code());
        switch (figure.value()) {
            case Value.Amount amount -> nulls(json, "reason");
            case Value.Missing missing ->
                json.writeStringProperty("reason", missing.reason().sentence());
        }
        number(json, "apportionedShare", figure.apportioned(), Rounding.PART);
        json.writeStringProperty("definition", figure.indicator().definition());
        json.writeStringProperty("release", figure.sources().getFirst().release());
        sources(json, figure.sources());
        json.writeEndObject();
    }

    private static void sources(JsonGenerator json, List<Source> sources) {
        json.writeArrayPropertyStart("sources");
        for (Source source : sources) {
            json.writeStartObject();
            json.writeStringProperty("release", source.release());
            json.writeStringProperty("publisher", source.publisher());
            json.writeStringProperty("table", source.table());
            json.writeStringProperty("title", source.title());
            json.writeStringProperty("column", source.column().toString());
            json.writeStringProperty("referenceDate", source.reference().toString());
            json.writeStringProperty("licence", source.licence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value, int decimals) {
        json.writeName(name);
        json.writeNumber(Rounding.plain(value, decimals));
    }

    private static void nulls(JsonGenerator json, String... names) {
        for (String name : names) {
            json.writeNullProperty(name);
        }
    }
}
