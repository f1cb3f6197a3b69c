package nl.thuiskompas.platform.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.UnmeasurableException;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.SchemaColumn;
import nl.thuiskompas.platform.storage.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The indicators on records, the breakdowns, and the tables in which they are measured and published. */
public final class MeasureCatalogue {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FOLDER = "/measuring/";

    private final SequencedMap<String, MeasureEntry> indicators = new LinkedHashMap<>();
    private final SequencedMap<String, BreakdownEntry> breakdowns = new LinkedHashMap<>();
    private final SequencedMap<String, RecordTable> tables = new LinkedHashMap<>();

    private MeasureCatalogue() {}

    /**
     * Reads the definitions that come with the application.
     *
     * @throws DefinitionException when one cannot be used
     */
    public static MeasureCatalogue bundled() {
        MeasureCatalogue catalogue = new MeasureCatalogue();
        RecordSchema schema = RecordSchema.bundled();
        Limits limits = Limits.read("limits.csv", text("limits.csv"));
        for (RecordKind kind : RecordKind.values()) {
            String file = kind.name().toLowerCase(Locale.ROOT) + "s.yaml";
            new IndicatorReader(file, kind, schema, limits)
                    .read(yaml(file, text(file)))
                    .forEach(entry -> catalogue.add(file, entry));
        }
        catalogue.readBreakdowns("breakdowns.yaml", schema, limits);
        catalogue.readTables("tables.yaml");
        return catalogue;
    }

    private void add(String file, MeasureEntry entry) {
        if (indicators.put(entry.code(), entry) != null) {
            throw new DefinitionException(file, entry.code(), "is defined twice");
        }
    }

    private void readBreakdowns(String file, RecordSchema schema, Limits limits) {
        ConditionReader conditions = new ConditionReader(file, schema, limits);
        for (JsonNode lines : yaml(file, text(file))) {
            String code = lines.path("code").asString("");
            SchemaColumn column = conditions.column(code, lines.path("column").asString(""));
            JsonNode classes = lines.path("classes");
            if (lines.has("classesOf")) {
                String other = lines.get("classesOf").asString("");
                classes = StreamSupport.stream(yaml(file, text(file)).spliterator(), false)
                        .filter(each -> each.path("code").asString("").equals(other))
                        .findFirst()
                        .orElseThrow(() -> conditions.refuse(code, "there is no breakdown " + other))
                        .path("classes");
            }
            List<Breakdown.BreakdownClass> all = new ArrayList<>();
            List<Words> words = new ArrayList<>();
            for (JsonNode each : classes) {
                all.add(new Breakdown.BreakdownClass(
                        each.path("code").asString(""), conditions.values(code, column, each)));
                words.add(words(file, code, each.path("title")));
            }
            breakdowns.put(
                    code,
                    new BreakdownEntry(
                            new Breakdown(code, column.column(), all), words(file, code, lines.path("title")), words));
        }
    }

    private void readTables(String file) {
        for (JsonNode lines : yaml(file, text(file))) {
            String code = lines.path("code").asString("");
            List<Breakdown> by = new ArrayList<>();
            lines.path("breakdowns")
                    .forEach(name -> by.add(Optional.ofNullable(breakdowns.get(name.asString("")))
                            .orElseThrow(() -> new DefinitionException(file, code, "there is no breakdown " + name))
                            .breakdown()));
            List<RecordIndicator> of = new ArrayList<>();
            lines.path("indicators").forEach(name -> of.addAll(named(file, code, name.asString(""))));
            try {
                tables.put(
                        code,
                        new RecordTable(
                                code,
                                RecordKind.valueOf(
                                        lines.path("population").asString("").toUpperCase(Locale.ROOT)),
                                by,
                                of));
            } catch (UnmeasurableException e) {
                throw new DefinitionException(file, code, String.valueOf(e.getMessage()));
            }
        }
    }

    /** The indicators that a table names: one by its code, or all whose code begins so. */
    private List<RecordIndicator> named(String file, String table, String name) {
        List<RecordIndicator> named = indicators.values().stream()
                .filter(entry -> name.endsWith("*")
                        ? entry.code().startsWith(name.substring(0, name.length() - 1))
                        : entry.code().equals(name))
                .map(MeasureEntry::indicator)
                .toList();
        if (named.isEmpty()) {
            throw new DefinitionException(file, table, "there is no indicator " + name);
        }
        return named;
    }

    /** The checksum of all definitions, as they were read. */
    public String checksum() {
        StringBuilder all = new StringBuilder();
        for (String file : List.of(
                "dwellings.yaml", "households.yaml", "persons.yaml", "breakdowns.yaml", "tables.yaml", "limits.csv")) {
            all.append(file).append('\n').append(text(file)).append('\n');
        }
        return Sha256.of(all.toString());
    }

    /** All indicators, in order. */
    public Collection<MeasureEntry> indicators() {
        return Collections.unmodifiableCollection(indicators.values());
    }

    public Optional<MeasureEntry> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public BreakdownEntry breakdown(Breakdown breakdown) {
        return Objects.requireNonNull(breakdowns.get(breakdown.code()));
    }

    /** All tables, in order. */
    public Collection<RecordTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /**
     * The tables as they can be measured in a year: without the indicators of which an amount is not known for it, and
     * without tables that have no other.
     */
    public List<RecordTable> tables(int year) {
        List<RecordTable> known = new ArrayList<>();
        for (RecordTable table : tables.values()) {
            List<RecordIndicator> indicators = table.indicators().stream()
                    .filter(each -> each.requirement().isKnownIn(year))
                    .toList();
            if (!indicators.isEmpty()) {
                known.add(new RecordTable(table.code(), table.population(), table.breakdowns(), indicators));
            }
        }
        return known;
    }

    /** The indicators that cannot be measured in a year, because an amount of the law is not known for it. */
    public List<MeasureEntry> unknownIn(int year) {
        return indicators.values().stream()
                .filter(entry -> !entry.indicator().requirement().isKnownIn(year))
                .toList();
    }

    /** Words in both languages and nothing else: a comma that is not quoted would cut them short. */
    static Words words(String file, String where, JsonNode title) {
        List<String> languages = List.copyOf(title.propertyNames());
        if (languages.size() != 2 || !title.has("nl") || !title.has("en")) {
            throw new DefinitionException(
                    file, where, "a title has words in nl and en and nothing else; this has " + languages);
        }
        return new Words(title.get("nl").asString(), title.get("en").asString());
    }

    private static JsonNode yaml(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            throw new DefinitionException(file, "", e.getOriginalMessage());
        }
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(MeasureCatalogue.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
