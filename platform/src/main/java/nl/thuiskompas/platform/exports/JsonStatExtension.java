package nl.thuiskompas.platform.exports;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import tools.jackson.core.JsonGenerator;

/**
 * What JSON-stat has no word for: which part of a figure was apportioned and why one is missing, the dates, definitions and
 * releases, and what the statuses are called.
 *
 * @param bounds number of values that each figure has in the data set
 */
record JsonStatExtension(JsonGenerator json, ExportTexts texts, List<FigureRow> rows, int bounds) {
    void write(SortedMap<Integer, Figure> places) {
        list("definitions", distinct(figure -> figure.indicator().definition()));
        list("editions", distinct(figure -> figure.edition().toString()));
        list("referenceDates", distinct(figure -> figure.period().reference().toString()));
        list("averages", distinct(figure -> figure.average().code()));
        json.writeArrayPropertyStart("releases");
        rows.stream().flatMap(row -> row.figure().sources().stream()).distinct().forEach(source -> {
            json.writeStartObject();
            json.writeStringProperty("release", source.release());
            json.writeStringProperty("publisher", source.publisher());
            json.writeStringProperty("table", source.table());
            json.writeStringProperty("title", source.title());
            json.writeStringProperty("column", source.column().toString());
            json.writeStringProperty("referenceDate", source.reference().toString());
            json.writeStringProperty("licence", source.licence());
            json.writeEndObject();
        });
        json.writeEndArray();
        object(
                "apportioned",
                () -> places.forEach((place, figure) -> {
                    if (figure.apportioned() > 0) {
                        json.writeName(Integer.toString(place * bounds));
                        json.writeNumber(Rounding.plain(figure.apportioned(), Rounding.PART));
                    }
                }));
        object(
                "reasons",
                () -> places.forEach((place, figure) -> {
                    if (figure.value() instanceof Value.Missing missing) {
                        json.writeStringProperty(
                                Integer.toString(place * bounds), FigureTable.reason(texts, missing.reason()));
                    }
                }));
        object(
                "statuses",
                () -> distinct(figure -> figure.status().code())
                        .forEach(code -> json.writeStringProperty(code, texts.get("status." + code))));
    }

    private List<String> distinct(Function<Figure, String> part) {
        return rows.stream().map(FigureRow::figure).map(part).distinct().toList();
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
