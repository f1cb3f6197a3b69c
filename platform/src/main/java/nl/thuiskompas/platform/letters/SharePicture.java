package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.pictures.ClassLimits;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.CountryMap;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.pictures.LoneDrawing;
import nl.thuiskompas.platform.pictures.MapView;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.RegionMap;
import nl.thuiskompas.platform.pictures.ValueClass;
import org.jspecify.annotations.Nullable;

/** The map of a share by municipality, as the monitor draws it: its classes have the share of the country as a limit. */
final class SharePicture {
    private final FigureQuestion question;
    private final Language language;
    private final Texts texts;
    private final Numbers numbers;
    private final Cube cube;
    private final Figure country;

    SharePicture(Monitor monitor, FigureQuestion question, Language language) {
        this.question = question;
        this.language = language;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
        this.cube = monitor.cube(question);
        this.country = monitor.cube(question.over(Division.COUNTRY)).figure(0);
    }

    /**
     * The whole country.
     *
     * @param alternative what is to be seen, in words
     */
    LetterPicture on(EditionMaps maps, String alternative) {
        List<Figure> figures = cube.figures().toList();
        ClassScale scale = scale();
        Picture map = CountryMap.draw(maps.country(), view(figures, scale, alternative, null));
        return picture(map, scale, alternative);
    }

    /**
     * Some municipalities and what lies round them, in the classes of the whole country.
     *
     * @param members codes of the municipalities
     * @param marked code of the one that it is about, if it is about one of them
     */
    LetterPicture around(EditionMaps maps, String alternative, Set<String> members, String marked) {
        List<Figure> figures = cube.figures()
                .filter(figure -> members.contains(figure.region().code()))
                .toList();
        ClassScale scale = counted(scale(), figures);
        Picture map = RegionMap.printed(
                maps.region(members),
                view(figures, scale, alternative, members.contains(marked) && members.size() > 1 ? marked : null));
        return picture(map, scale, alternative);
    }

    private ClassScale scale() {
        List<Double> values = cube.figures()
                .map(Figure::value)
                .filter(Amount.class::isInstance)
                .map(value -> ((Amount) value).value())
                .toList();
        OptionalDouble reference =
                country.value() instanceof Amount amount ? OptionalDouble.of(amount.value()) : OptionalDouble.empty();
        return ClassLimits.choose(values, 0, reference);
    }

    /** The same classes, counting only some municipalities. */
    private static ClassScale counted(ClassScale scale, List<Figure> figures) {
        List<ValueClass> classes = scale.classes().stream()
                .map(each -> new ValueClass(each.colour(), each.low(), each.high(), (int) figures.stream()
                        .filter(figure -> figure.value() instanceof Amount amount
                                && scale.classOf(amount.value()).equals(each))
                        .count()))
                .toList();
        return new ClassScale(classes, scale.decimals(), scale.cut());
    }

    private MapView view(List<Figure> figures, ClassScale scale, String alternative, @Nullable String marked) {
        return new MapView(
                figures, scale, figure -> figure.region().name(), this::words, figure -> "", alternative, "", marked);
    }

    private LetterPicture picture(Picture map, ClassScale scale, String alternative) {
        return new LetterPicture(
                new LoneDrawing(language.code(), alternative, new Drawing(Drawing.Kind.MAP, map)),
                texts.get(
                        "legend.title",
                        "indicator",
                        question.indicator().title().in(language),
                        "period",
                        question.period().code()),
                List.of(texts.get("letter.picture.share"), texts.get("letter.picture.municipalities")),
                scale.classes().stream()
                        .map(each -> new LetterPicture.Key(
                                LoneDrawing.colour(each), limits(each), numbers.whole(each.count())))
                        .toList(),
                texts.get("letter.picture.source", "source", sources(), "release", releases()));
    }

    private String words(Figure figure) {
        return figure.value() instanceof Amount amount
                ? numbers.value(amount, question.indicator().indicator().unit())
                : texts.get("figure.none");
    }

    private String limits(ValueClass each) {
        String sign = question.indicator().indicator().unit() == Unit.PERCENT ? "%" : "";
        String high = numbers.number(each.high(), 0) + sign;
        return each.low() == each.high() ? high : numbers.number(each.low(), 0) + "–" + high;
    }

    private String sources() {
        return cube.sources().stream()
                .map(source -> source.publisher() + ", " + source.title() + " (" + source.table() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String releases() {
        return cube.sources().stream().map(Source::release).distinct().collect(Collectors.joining(", "));
    }
}
