package nl.thuiskompas.platform.exports;

import static nl.thuiskompas.platform.exports.FigureTable.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.exports.FigureTable.Block;
import nl.thuiskompas.platform.language.Language;

/** What a reader of a table has to know of its figures, each thing once. */
final class About {
    private About() {}

    static List<Block> of(Language language, List<FigureRow> rows) {
        ExportTexts texts = ExportTexts.in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(indicators(texts, language, rows));
        blocks.add(sources(texts, language, rows));
        if (rows.stream().anyMatch(row -> row.figure().indicator().unit() == Unit.PERCENT)) {
            blocks.add(averages(texts, rows));
        }
        blocks.add(statuses(texts));
        return blocks;
    }

    private static Block indicators(ExportTexts texts, Language language, List<FigureRow> rows) {
        Set<List<Cell>> lines = new LinkedHashSet<>();
        for (FigureRow row : rows) {
            Figure figure = row.figure();
            lines.add(List.of(
                    text(row.title().in(language)),
                    text(row.definition().in(language)),
                    text(figure.indicator().definition()),
                    text(texts.get("unit." + figure.indicator().unit().code())),
                    text(figure.period().code()),
                    new Cell.Day(figure.period().reference()),
                    new Cell.Day(figure.edition()),
                    text(row.division().in(language))));
        }
        return block(
                texts,
                "about.indicators",
                lines,
                "indicator",
                "meaning",
                "version",
                "unit",
                "period",
                "reference",
                "edition",
                "division");
    }

    private static Block sources(ExportTexts texts, Language language, List<FigureRow> rows) {
        Set<List<Cell>> lines = new LinkedHashSet<>();
        for (FigureRow row : rows) {
            for (Source source : row.figure().sources()) {
                lines.add(List.of(
                        text(row.title().in(language)),
                        text(source.title()),
                        text(source.publisher()),
                        text(source.table()),
                        text(source.column().toString()),
                        new Cell.Day(source.reference()),
                        text(source.release()),
                        text(source.licence())));
            }
        }
        return block(
                texts,
                "about.sources",
                lines,
                "indicator",
                "title",
                "publisher",
                "table",
                "column",
                "reference",
                "release",
                "licence");
    }

    private static Block averages(ExportTexts texts, List<FigureRow> rows) {
        Stream<Average> used = rows.stream()
                .map(FigureRow::figure)
                .filter(figure -> figure.indicator().unit() == Unit.PERCENT)
                .map(Figure::average)
                .distinct()
                .sorted();
        List<List<Cell>> lines = used.map(average -> List.of(
                        text(texts.get("average." + average.code())),
                        text(texts.get("about.average." + average.code()))))
                .toList();
        return block(texts, "about.average", lines, "average", "meaning");
    }

    private static Block statuses(ExportTexts texts) {
        List<List<Cell>> lines = Stream.of(Status.values())
                .map(status ->
                        List.of(text(texts.get("status." + status.code())), text(texts.get("legend." + status.code()))))
                .toList();
        return block(texts, "about.status", lines, "status", "meaning");
    }

    private static Block block(ExportTexts texts, String title, Iterable<List<Cell>> lines, String... columns) {
        List<String> headings =
                Stream.of(columns).map(key -> texts.get("column." + key)).toList();
        List<List<Cell>> rows = new ArrayList<>();
        lines.forEach(rows::add);
        return new Block(texts.get(title), headings, rows);
    }
}
