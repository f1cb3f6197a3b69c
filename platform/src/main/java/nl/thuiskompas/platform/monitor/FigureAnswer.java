package nl.thuiskompas.platform.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.FigureRow;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.FiguresDocument;
import nl.thuiskompas.platform.exports.JsonStat;
import nl.thuiskompas.platform.exports.OutsideFigures;
import nl.thuiskompas.platform.exports.SdmxCsv;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.warehouse.Release;
import org.jspecify.annotations.Nullable;

/**
 * Figures that leave us, the same whether a page, the API or the command line was asked: of one question or of several,
 * all regions or one of them.
 */
public final class FigureAnswer {
    private final Monitor monitor;
    private final List<Part> parts;

    /**
     * The figures of one question.
     *
     * @param question what was asked
     * @param cube its figures
     * @param place place in the cube of the one region that is meant, or {@link #ALL}
     */
    public record Part(FigureQuestion question, Cube cube, int place) {
        /** Instead of a place: all regions are meant. */
        public static final int ALL = -1;

        /** The places in the cube that are meant. */
        public IntStream places() {
            return place == ALL ? IntStream.range(0, cube.size()) : IntStream.of(place);
        }

        /** The figures that are meant. */
        public Stream<Figure> figures() {
            return places().mapToObj(cube::figure);
        }
    }

    /** @param parts in the order in which they are written */
    public FigureAnswer(Monitor monitor, List<Part> parts) {
        this.monitor = monitor;
        this.parts = List.copyOf(parts);
    }

    /**
     * Answers what somebody typed. A series leaves out the periods on whose date the one region was not there.
     *
     * @param given parameters by name, those of {@link FigureQuestions#PARAMETERS}
     * @throws QuestionException when a value does not do
     */
    public static FigureAnswer to(Monitor monitor, FigureQuestions questions, Map<String, String> given) {
        List<FigureQuestion> asked = questions.readSeries(given);
        String region = given.getOrDefault("region", "");
        List<Part> parts = new ArrayList<>();
        for (FigureQuestion question : asked) {
            Cube cube = monitor.cube(question);
            if (region.isBlank()) {
                parts.add(new Part(question, cube, Part.ALL));
            } else if (cube.partition().indexOf(region) >= 0) {
                parts.add(new Part(question, cube, cube.partition().indexOf(region)));
            }
        }
        if (parts.isEmpty()) {
            FigureQuestion newest = asked.getLast();
            parts.add(new Part(newest, monitor.cube(newest), questions.region(newest, region)));
        }
        return new FigureAnswer(monitor, parts);
    }

    /** The figures by question. */
    public List<Part> parts() {
        return parts;
    }

    /** All figures. */
    public List<Figure> figures() {
        return parts.stream().flatMap(Part::figures).toList();
    }

    /**
     * Whom the division leaves out in the newest of the questions; nobody when one region was asked. Municipalities in
     * no region are in no figure, so whoever adds figures up has to know of them.
     */
    public OutsideFigures outside() {
        Part newest = parts.getLast();
        if (newest.place() != Part.ALL || newest.cube().partition().outside().isEmpty()) {
            return OutsideFigures.NONE;
        }
        return OutsideFigures.of(newest.cube(), monitor.cube(newest.question().over(Division.MUNICIPALITY)));
    }

    /**
     * As JSON: one question in the shape it always had, several of one indicator in the shape of a series.
     *
     * @param series whether a series was asked for, also when only one period is left of it
     */
    public byte[] json(boolean series) {
        if (series) {
            return FiguresDocument.series(figures());
        }
        Part only = parts.getFirst();
        return only.place() == Part.ALL
                ? FiguresDocument.of(only.cube(), outside())
                : FiguresDocument.of(only.cube(), only.place());
    }

    /** As a table, named after the first indicator. */
    public FigureTable table(Language language) {
        return table(language, title(language));
    }

    /** As a table with a title. */
    public FigureTable table(Language language, String title) {
        return FigureTable.of(language, title, List.of(), rows());
    }

    /** As JSON-stat 2.0. */
    public byte[] jsonStat(Language language, String title) {
        return JsonStat.of(language, title, rows(), updated());
    }

    /** As SDMX-CSV 2.0. */
    public byte[] sdmxCsv() {
        return SdmxCsv.of(figures());
    }

    /**
     * What the table means when it is written as CSV, after CSV on the Web.
     *
     * @param address where the CSV is
     */
    public byte[] csvw(Language language, String title, CsvStyle style, String address) {
        return CsvwDocument.of(language, title, rows(), style, address);
    }

    /** Full name of the first indicator. */
    public String title(Language language) {
        return parts.getFirst().question().indicator().title().in(language);
    }

    /** Each figure with the words of its indicator. */
    private List<FigureRow> rows() {
        List<FigureRow> rows = new ArrayList<>();
        for (Part part : parts) {
            IndicatorEntry entry = part.question().indicator();
            Words division = monitor.divisions().of(part.question().division()).many();
            part.figures()
                    .forEach(figure -> rows.add(new FigureRow(figure, entry.title(), entry.definition(), division)));
        }
        return rows;
    }

    /** When the newest of the releases that the figures came from was published with us. */
    private @Nullable Instant updated() {
        Set<String> used = parts.stream()
                .flatMap(part -> part.cube().sources().stream())
                .map(Source::release)
                .collect(Collectors.toSet());
        return monitor.warehouse().releases().stream()
                .filter(release -> used.contains(release.id()))
                .map(Release::published)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
