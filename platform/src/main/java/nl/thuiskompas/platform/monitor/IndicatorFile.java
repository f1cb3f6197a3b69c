package nl.thuiskompas.platform.monitor;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file of the catalogue as it is written; {@link #toEntry} turns it into what is computed. */
record IndicatorFile(
        String code,
        int version,
        String theme,
        String unit,
        MeasureLines measure,
        Words title,
        Words shortTitle,
        Words definition,
        Words sentence,
        @Nullable Double norm,
        @Nullable List<IndicatorEntry.Quoted> quoted) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One of: count; share and of; mean and of; rate and of; published and because; gapOf, to and remedy. */
    record MeasureLines(
            @Nullable List<String> count,
            @Nullable String share,
            @Nullable String mean,
            @Nullable String rate,
            @Nullable List<String> published,
            @Nullable String because,
            @Nullable String of,
            @Nullable String gapOf,
            @Nullable Double to,
            @Nullable String remedy) {}

    static IndicatorFile read(String name, InputStream in) {
        try {
            return YAML.readValue(in, IndicatorFile.class);
        } catch (UnrecognizedPropertyException e) {
            List<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            String nearest = Nearest.to(e.getPropertyName(), known).getFirst();
            throw new IndicatorFileException(
                    name, "nothing is called " + e.getPropertyName() + " here; perhaps " + nearest + " is meant", e);
        } catch (JacksonException e) {
            Throwable cause = e.getCause();
            String what = cause == null || cause.getMessage() == null ? e.getOriginalMessage() : cause.getMessage();
            throw new IndicatorFileException(name, place(e) + what, e);
        }
    }

    /** Where in the file something is wrong, such as "measure.count: ". */
    private static String place(JacksonException e) {
        String path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path + ": ";
    }

    /**
     * The entry this file describes.
     *
     * @param name name of the file, for messages
     * @param others the measure of another indicator, by code
     */
    IndicatorEntry toEntry(String name, Function<String, Measure> others) {
        require(name, "code", code);
        require(name, "theme", theme);
        requireTheme(name);
        requireWords(name, "title", title);
        requireWords(name, "shortTitle", shortTitle);
        requireWords(name, "definition", definition);
        requireWords(name, "sentence", sentence);
        require(name, "unit", unit);
        require(name, "measure", measure);
        if (version < 1) {
            throw new IndicatorFileException(name, "version is " + version + "; the first version is 1");
        }
        Unit ofFigure = named(name, "unit", unit, Unit.values());
        List<IndicatorEntry.Quoted> quotes = quoted == null ? List.of() : quoted;
        for (IndicatorEntry.Quoted quote : quotes) {
            requireWords(name, "label of quoted", quote.label());
            requireWords(name, "value of quoted", quote.value());
            requireWords(name, "context of quoted", quote.context());
            requireWords(name, "difference of quoted", quote.difference());
            requireWords(name, "source of quoted", quote.source());
        }
        Indicator indicator = new Indicator(code, version, ofFigure, checkedMeasure(name, others));
        return new IndicatorEntry(indicator, theme, title, shortTitle, definition, sentence, norm, quotes);
    }

    /** A theme has a name in the texts of the pages; one that has none was probably misspelled. */
    private void requireTheme(String name) {
        List<String> themes = Texts.in(Language.NL).keys().stream()
                .filter(key -> key.startsWith("theme."))
                .map(key -> key.substring("theme.".length()))
                .toList();
        if (!themes.contains(theme)) {
            throw new IndicatorFileException(name, "theme is " + theme + "; it can be " + String.join(", ", themes));
        }
    }

    /** What the engine refuses, such as a column without a table, is a mistake in this file. */
    private Measure checkedMeasure(String name, Function<String, Measure> others) {
        try {
            return toMeasure(name, others);
        } catch (IllegalArgumentException e) {
            throw new IndicatorFileException(name, "measure: " + e.getMessage(), e);
        }
    }

    private Measure toMeasure(String name, Function<String, Measure> others) {
        if (measure.count() != null) {
            return new Measure.Count(
                    measure.count().stream().map(ColumnName::parse).toList());
        }
        if (measure.share() != null && measure.of() != null) {
            return new Measure.Share(ColumnName.parse(measure.share()), ColumnName.parse(measure.of()));
        }
        if (measure.mean() != null && measure.of() != null) {
            return new Measure.Mean(ColumnName.parse(measure.mean()), ColumnName.parse(measure.of()));
        }
        if (measure.rate() != null && measure.of() != null) {
            return new Measure.Rate(ColumnName.parse(measure.rate()), ColumnName.parse(measure.of()));
        }
        if (measure.published() != null && measure.because() != null) {
            String because = measure.because().replace('-', '_');
            return new Measure.Published(
                    measure.published().stream().map(ColumnName::parse).toList(),
                    named(name, "because", because, Measure.Obstacle.values()));
        }
        if (measure.gapOf() != null && measure.to() != null && measure.remedy() != null) {
            if (others.apply(measure.gapOf()) instanceof Measure.Share share) {
                return new Measure.Gap(
                        share, measure.to(), named(name, "remedy", measure.remedy(), Measure.Remedy.values()));
            }
            throw new IndicatorFileException(name, "gapOf names " + measure.gapOf() + ", which is not a share");
        }
        throw new IndicatorFileException(
                name,
                "measure has to hold count, or share and of, or mean and of, or rate and of, or published and because, or"
                        + " gapOf, to and remedy");
    }

    private static <T extends Enum<T>> T named(String name, String field, String text, T[] values) {
        return Arrays.stream(values)
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IndicatorFileException(
                        name,
                        field + " is " + text + "; it can be "
                                + Arrays.stream(values)
                                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static void require(String name, String field, @Nullable Object value) {
        if (value == null) {
            throw new IndicatorFileException(name, field + " is missing");
        }
    }

    private static void requireWords(String name, String field, @Nullable Words words) {
        require(name, field, words);
        if (words != null) {
            requireText(name, field + " in Dutch (nl)", words.nl());
            requireText(name, field + " in English (en)", words.en());
        }
    }

    private static void requireText(String name, String field, @Nullable String text) {
        require(name, field, text == null || text.isBlank() ? null : text);
    }
}
