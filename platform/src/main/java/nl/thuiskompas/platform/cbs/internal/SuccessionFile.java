package nl.thuiskompas.platform.cbs.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.cbs.TableSeries;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file of table succession as it is written. */
public final class SuccessionFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SuccessionFile() {}

    private record Whole(@Nullable List<Lines> series) {}

    private record Lines(
            @Nullable String code,
            @Nullable Words title,
            @Nullable List<String> versions,
            @Nullable TreeMap<Integer, String> years) {}

    /** Reads a file. */
    public static List<TableSeries> read(String name, InputStream in) {
        Whole whole;
        try {
            whole = YAML.readValue(in, Whole.class);
        } catch (JacksonException e) {
            String place = e.getPath().stream()
                    .map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : each.getPropertyName())
                    .collect(Collectors.joining("."));
            throw wrong(name, (place.isEmpty() ? "" : place + ": ") + e.getOriginalMessage());
        }
        if (whole == null || whole.series() == null) {
            throw wrong(name, "a list named series was expected");
        }
        Set<String> codes = new HashSet<>();
        Set<String> tables = new HashSet<>();
        List<TableSeries> all = new ArrayList<>();
        for (Lines lines : whole.series()) {
            TableSeries series = series(name, lines);
            if (!codes.add(series.code())) {
                throw wrong(name, "series " + series.code() + " stands there twice");
            }
            for (TableSeries.Member member : series.tables()) {
                if (!tables.add(member.table().toLowerCase(java.util.Locale.ROOT))) {
                    throw wrong(name, "table " + member.table() + " stands there twice");
                }
            }
            all.add(series);
        }
        return all;
    }

    private static TableSeries series(String name, Lines lines) {
        String code = lines.code();
        Words title = lines.title();
        if (code == null || title == null || !code.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            throw wrong(name, "series \"" + code + "\" needs a code in small letters and hyphens, and a title");
        }
        List<TableSeries.Member> members = new ArrayList<>();
        if (lines.versions() != null) {
            lines.versions().forEach(table -> members.add(new TableSeries.Member(table, Optional.empty())));
        }
        if (lines.years() != null) {
            lines.years().forEach((year, table) -> members.add(new TableSeries.Member(table, Optional.of(year))));
        }
        if (members.isEmpty() || (lines.versions() != null && lines.years() != null)) {
            throw wrong(name, "series " + code + " needs either versions or years");
        }
        for (TableSeries.Member member : members) {
            if (!member.table().matches("[0-9]{5}[A-Za-z]{3}")) {
                throw wrong(name, "series " + code + ": \"" + member.table() + "\" is not a table such as 84799NED");
            }
        }
        return new TableSeries(code, title, members);
    }

    private static SourceException wrong(String name, String what) {
        return new SourceException(SourceException.Kind.WRONG_USE, name + ": " + what + ".");
    }
}
