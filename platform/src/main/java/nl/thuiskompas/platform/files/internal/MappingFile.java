package nl.thuiskompas.platform.files.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it is written; the guide bring-a-table explains every key. Whatever is left out is empty.
 *
 * @param dataset our name of the dataset
 * @param missing what stands for a value that is not there, and the status that it means
 * @param marks what stands behind a value, and the status that it means
 */
public record MappingFile(
        String dataset,
        String title,
        String summary,
        String description,
        String language,
        String publisher,
        String table,
        String licence,
        String licenceUrl,
        String url,
        @Nullable LocalDate published,
        String version,
        String reason,
        Format format,
        Map<String, DimensionLines> dimensions,
        Map<String, TopicLines> topics,
        Map<String, String> missing,
        Map<String, String> marks,
        List<Part> parts) {

    /** The name by which values are told of which topic they are. */
    static final String TOPIC = "topic";

    public MappingFile {
        dataset = text(dataset);
        title = text(title);
        summary = text(summary);
        description = text(description);
        language = text(language);
        publisher = text(publisher);
        table = text(table);
        licence = text(licence);
        licenceUrl = text(licenceUrl);
        url = text(url);
        version = text(version);
        reason = text(reason);
        format = format == null ? new Format("", "", "", "") : format;
        dimensions = map(dimensions);
        topics = map(topics);
        missing = map(missing);
        marks = map(marks);
        parts = list(parts);
    }

    /** This mapping, with what another says about the table as a whole in the place of what this says. */
    public MappingFile described(MappingFile other) {
        return new MappingFile(
                or(other.dataset, dataset),
                or(other.title, title),
                or(other.summary, summary),
                or(other.description, description),
                or(other.language, language),
                or(other.publisher, publisher),
                or(other.table, table),
                or(other.licence, licence),
                or(other.licenceUrl, licenceUrl),
                or(other.url, url),
                other.published == null ? published : other.published,
                or(other.version, version),
                or(other.reason, reason),
                format,
                dimensions,
                topics,
                missing,
                marks,
                parts);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /** How text is written. */
    public record Format(String delimiter, String encoding, String decimal, String thousands) {
        public Format {
            delimiter = raw(delimiter);
            encoding = text(encoding);
            decimal = text(decimal);
            thousands = raw(thousands);
        }
    }

    /** A dimension; with codes it has no others, unless open. */
    public record DimensionLines(
            String kind,
            String title,
            String description,
            Map<String, CodeLines> codes,
            boolean open,
            @Nullable From from) {
        public DimensionLines {
            kind = text(kind);
            title = text(title);
            description = text(description);
            codes = map(codes);
        }
    }

    /** A code of a dimension. */
    public record CodeLines(String title, String description, String status) {
        public CodeLines {
            title = text(title);
            description = text(description);
            status = text(status);
        }
    }

    /** A topic. */
    public record TopicLines(
            String title, String description, String unit, int decimals, String type, String column, boolean negative) {
        public TopicLines {
            title = text(title);
            description = text(description);
            unit = text(unit);
            type = text(type);
            column = text(column);
        }
    }

    /** Where the code of a dimension stands, and what it is written as. */
    public record From(
            String column, String titles, String by, List<LocalDate> on, String prefix, Map<String, String> aliases) {
        public From {
            column = text(column);
            titles = text(titles);
            by = text(by);
            on = list(on);
            prefix = text(prefix);
            aliases = map(aliases);
        }
    }

    /** A sheet, or some rows of it, read in one way. */
    public record Part(
            String sheet,
            List<Integer> header,
            int first,
            int last,
            Map<String, List<String>> keep,
            List<Leave> leave,
            Map<String, String> at,
            Map<String, From> from,
            List<Values> values,
            @Nullable StatusLines status,
            List<Total> totals,
            Map<String, String> missing,
            @Nullable Words note) {
        public Part {
            sheet = text(sheet);
            header = list(header);
            keep = map(keep);
            leave = list(leave);
            at = map(at);
            from = map(from);
            values = list(values);
            totals = list(totals);
            missing = map(missing);
        }
    }

    /** Columns with values, and the codes they all have. */
    public record Values(String columns, Map<String, String> at) {
        public Values {
            columns = text(columns);
            at = map(at);
        }
    }

    /** Rows that are left alone. */
    public record Leave(
            Map<String, List<String>> where, @Nullable Words because) {
        public Leave {
            where = map(where);
        }
    }

    /** A column that says what others add up to. */
    public record Total(String column, List<String> of, double within) {
        public Total {
            column = text(column);
            of = list(of);
        }
    }

    /** The column that says what the values of a row are worth. */
    public record StatusLines(String column, Map<String, String> codes) {
        public StatusLines {
            column = text(column);
            codes = map(codes);
        }
    }

    private static String raw(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new java.util.ArrayList<>(list));
    }
}
