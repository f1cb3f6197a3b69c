package nl.thuiskompas.platform.files.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes the mapping of an SDMX-CSV file (1.0 and 2.0) from its header: what stands before OBS_VALUE divides the values,
 * what stands behind it says something about them. Labels may stand behind codes (labels=both) or in columns of their own
 * (labels=name).
 */
public final class SdmxCsv {
    private static final String VALUE = "OBS_VALUE";
    private static final String STATUS = "OBS_STATUS";
    /** How the names of our own data flows begin, and where their files say what we call a status. */
    private static final String OURS = "THUISKOMPAS:";

    private static final String OUR_STATUS = "STATUS";

    private static final Set<String> ABOUT_THE_FILE =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION");

    private static final Set<String> REGIONS = Set.of("REF_AREA", "GEO", "REGION", "AREA", "LOCATION", "REGIOS");

    /** The code list CL_OBS_STATUS. */
    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("A", "final"),
            Map.entry("B", "final"),
            Map.entry("D", "final"),
            Map.entry("U", "final"),
            Map.entry("E", "estimated"),
            Map.entry("F", "estimated"),
            Map.entry("G", "estimated"),
            Map.entry("I", "estimated"),
            Map.entry("P", "provisional"),
            Map.entry("V", "provisional"),
            Map.entry("M", "impossible"),
            Map.entry("H", "unknown"),
            Map.entry("K", "unknown"),
            Map.entry("L", "unknown"),
            Map.entry("N", "unknown"),
            Map.entry("O", "unknown"),
            Map.entry("Q", "withheld"));

    private final String file;
    private final List<String> header;
    private final List<String> first;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private SdmxCsv(String file, List<String> header, List<String> first) {
        this.file = file;
        this.header = header;
        this.first = first;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(id(header.get(i)), i);
        }
    }

    /**
     * The mapping of a file.
     *
     * @param rows its header and, if there is one, its first row
     */
    public static MappingFile mapping(String file, List<List<String>> rows) {
        return new SdmxCsv(file, rows.getFirst(), rows.size() > 1 ? rows.get(1) : List.of()).mapping();
    }

    private MappingFile mapping() {
        Integer value = places.get(VALUE);
        if (value == null) {
            throw Trouble.damaged(
                    Trouble.place(file, "", 1, ""), "an SDMX-CSV file has a column OBS_VALUE, and this one has none.");
        }
        Map<String, MappingFile.DimensionLines> dimensions = dimensions(value);
        if (dimensions.isEmpty()) {
            throw Trouble.damaged(Trouble.place(file, "", 1, ""), "has no dimensions before OBS_VALUE.");
        }
        String flow = places.containsKey("DATAFLOW") ? "DATAFLOW" : "STRUCTURE_ID";
        String written = said(flow);
        String named = written.replaceFirst(": .*", "");
        String table = named.contains(":") ? named.substring(named.indexOf(':') + 1) : named;
        String title = named.equals(written) ? table : label(written.substring(named.length()));
        String topic = CodeReading.slug(table).isEmpty() ? "value" : CodeReading.slug(table.replaceFirst("\\(.*", ""));
        MappingFile.TopicLines measured =
                new MappingFile.TopicLines(title, "", unit(), decimals(), "", header.get(value), true);
        return new MappingFile(
                CodeReading.slug(named),
                title,
                "",
                "",
                "en",
                named.contains(":") ? named.substring(0, named.indexOf(':')) : "",
                table,
                "",
                "",
                "",
                null,
                "",
                "",
                new MappingFile.Format("", "", "point", ""),
                dimensions,
                Map.of(topic, measured),
                Map.of("NaN", "unknown"),
                Map.of(),
                List.of(part(topic, flow, written, value)));
    }

    private MappingFile.Part part(String topic, String flow, String named, int value) {
        List<MappingFile.Leave> leave = places.containsKey("ACTION")
                ? List.of(new MappingFile.Leave(
                        Map.of(letters("ACTION"), List.of("D")),
                        new Words("de bron heeft ze ingetrokken", "the source has deleted them")))
                : List.of();
        // A file may hold several tables; those after the first are told and left out.
        Map<String, MappingFile.From> from = named.isEmpty()
                ? Map.of()
                : Map.of(
                        MappingFile.TOPIC,
                        new MappingFile.From(letters(flow), "", "exact", List.of(), "", Map.of(named, topic)));
        return new MappingFile.Part(
                "",
                List.of(1),
                0,
                0,
                Map.of(),
                leave,
                from.isEmpty() ? Map.of(MappingFile.TOPIC, topic) : Map.of(),
                from,
                List.of(new MappingFile.Values("#" + XlsxSheet.letters(value), Map.of())),
                status(named),
                List.of(),
                Map.of(),
                null);
    }

    /** Files of our own, of tables and of figures, say more in a column of ours. */
    private MappingFile.@Nullable StatusLines status(String flow) {
        if (flow.startsWith(OURS) && places.containsKey(OUR_STATUS)) {
            Map<String, String> ours = new LinkedHashMap<>(Map.of("apportioned", "estimated", "missing", "unknown"));
            for (CellStatus each : CellStatus.values()) {
                ours.put(each.code(), each.code());
            }
            return new MappingFile.StatusLines(letters(OUR_STATUS), ours);
        }
        return places.containsKey(STATUS) ? new MappingFile.StatusLines(letters(STATUS), STATUSES) : null;
    }

    private Map<String, MappingFile.DimensionLines> dimensions(int value) {
        Map<String, MappingFile.DimensionLines> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < value; i++) {
            String id = id(header.get(i));
            if (ABOUT_THE_FILE.contains(id) || isLabel(i)) {
                continue;
            }
            boolean both = header.get(i).contains(":");
            boolean labelled = i + 1 < value && isLabel(i + 1);
            String title = both ? label(header.get(i)) : labelled ? header.get(i + 1) : id;
            String kind = id.equals("TIME_PERIOD") ? "period" : REGIONS.contains(id) ? "region" : "other";
            String by = kind.equals("period") ? "period" : both ? "labelled" : "exact";
            String titles = labelled ? "#" + XlsxSheet.letters(i + 1) : "";
            MappingFile.From from =
                    new MappingFile.From("#" + XlsxSheet.letters(i), titles, by, List.of(), "", Map.of());
            dimensions.put(id, new MappingFile.DimensionLines(kind, title, "", Map.of(), false, from));
        }
        return dimensions;
    }

    /** A column that only labels the one before it: its header is no identifier, as in "Reference area". */
    private boolean isLabel(int column) {
        String name = header.get(column);
        return column > 0 && !name.contains(":") && !name.matches("[A-Z][A-Z0-9_@$-]*");
    }

    private String letters(String id) {
        return "#" + XlsxSheet.letters(places.getOrDefault(id, 0));
    }

    private static String id(String header) {
        int colon = header.indexOf(':');
        return (colon < 0 ? header : header.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
    }

    private static String label(String text) {
        return text.substring(text.indexOf(':') + 1).strip();
    }

    /** What the first row says in a column, without a label behind it. */
    private String said(String id) {
        Integer place = places.get(id);
        return place == null || place >= first.size() ? "" : first.get(place);
    }

    private String unit() {
        // Among the dimensions a unit divides the values; only behind them it is that of all.
        int value = places.getOrDefault(VALUE, 0);
        String unit = Stream.of("UNIT_MEASURE", "UNIT")
                .filter(each -> places.getOrDefault(each, -1) > value)
                .map(this::said)
                .findFirst()
                .orElse("");
        String times = said("UNIT_MULT");
        return unit + (times.isEmpty() || times.equals("0") ? "" : " x 10^" + times);
    }

    private int decimals() {
        String decimals = said("DECIMALS");
        return decimals.matches("[0-9]") ? Integer.parseInt(decimals) : 0;
    }
}
