package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-stat 2.0, SDMX-CSV 2.0, CSV on the Web and OpenDocument, each held against what its specification asks. */
class StandardsTest {
    private static final List<FigureRow> SHARES =
            SmallCountry.rows(SmallCountry.shares(Division.MUNICIPALITY).figures());
    private static final List<FigureRow> MIXED = SmallCountry.rows(Stream.concat(
            SmallCountry.shares(Division.COUNTRY).figures(),
            SmallCountry.stock().figures()));

    @Test
    void jsonStatHasAValueForEveryPlaceOfItsDimensions() {
        JsonNode set = jsonStat(SHARES);
        assertThat(set.get("version").asString()).isEqualTo("2.0");
        assertThat(set.get("class").asString()).isEqualTo("dataset");
        assertThat(texts(set.get("id"))).containsExactly("indicator", "region", "period", "bound");
        assertThat(set.get("size").valueStream().map(JsonNode::asInt)).containsExactly(1, 3, 1, 3);
        for (int i = 0; i < 4; i++) {
            JsonNode category =
                    set.get("dimension").get(set.get("id").get(i).asString()).get("category");
            assertThat(category.get("index")).hasSize(set.get("size").get(i).asInt());
            assertThat(category.get("label").propertyNames()).containsAll(texts(category.get("index")));
        }
        assertThat(set.get("value")).hasSize(9);
        assertThat(set.get("value").get(0).decimalValue()).isEqualByComparingTo("40");
        assertThat(set.get("value").get(1).decimalValue()).isEqualByComparingTo("39.5");
        assertThat(set.get("value").get(6).isNull()).as("no share is known").isTrue();
        assertThat(set.get("status").get("6").asString()).isEqualTo("missing");
        assertThat(set.get("extension").get("reasons").get("6").asString()).isNotBlank();
    }

    @Test
    void jsonStatSaysWhichDimensionIsWhich() {
        JsonNode set = jsonStat(SHARES);
        assertThat(texts(set.get("role").get("metric"))).containsExactly("indicator");
        assertThat(texts(set.get("role").get("geo"))).containsExactly("region");
        assertThat(texts(set.get("role").get("time"))).containsExactly("period");
        JsonNode unit = set.get("dimension")
                .get("indicator")
                .get("category")
                .get("unit")
                .get("association-share");
        assertThat(unit.get("decimals").asInt()).isEqualTo(1);
        assertThat(set.get("updated").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(set.get("source").asString()).contains("CBS", "85039NED", "CC BY 4.0");
        assertThat(texts(set.get("extension").get("definitions"))).containsExactly("association-share/1");
    }

    @Test
    void whereSubjectsAndAreasDoNotAllMeetJsonStatWritesByPlace() {
        JsonNode set = jsonStat(MIXED);
        int size = set.get("size").valueStream().mapToInt(JsonNode::asInt).reduce(1, (a, b) -> a * b);
        assertThat(set.get("value").isObject()).isTrue();
        assertThat(set.get("value").propertyNames()).allMatch(place -> Integer.parseInt(place) < size);
        assertThat(set.get("value").propertyStream().filter(v -> v.getValue().asDouble() == 7449298))
                .hasSize(1);
    }

    @Test
    void sdmxCsvBeginsWithItsThreeColumnsAndHasEveryKeyOnce() {
        List<List<String>> lines = StrictCsv.read(
                new String(SdmxCsv.of(MIXED.stream().map(FigureRow::figure).toList()), StandardCharsets.UTF_8), ',');
        List<String> head = lines.getFirst();
        assertThat(head).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION").isEqualTo(SdmxCsv.COLUMNS);
        assertThat(lines).hasSize(1 + MIXED.size());
        Set<List<String>> keys = new HashSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line.getFirst()).isEqualTo("dataflow");
            assertThat(line.get(1)).matches("[A-Z]+:[A-Z]+\\([0-9]+\\.[0-9]+\\)");
            assertThat(line.get(2)).isIn("I", "A", "M", "R", "D");
            assertThat(line.get(head.indexOf("OBS_STATUS"))).isIn("A", "E", "P", "M", "O");
            assertThat(line.get(head.indexOf("OBS_VALUE"))).matches("-?[0-9]+(\\.[0-9]+)?|");
            assertThat(keys.add(line.subList(3, 7))).as("%s", line).isTrue();
        }
    }

    @Test
    void theMetadataOfACsvDescribesEveryColumnOfIt() {
        for (CsvStyle style : CsvStyle.values()) {
            JsonNode csvw =
                    JsonMapper.shared().readTree(CsvwDocument.of(Language.NL, "Titel", SHARES, style, "figures.csv"));
            assertThat(csvw.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
            assertThat(csvw.get("@context").get(1).get("@language").asString()).isEqualTo("nl");
            assertThat(csvw.get("url").asString()).isEqualTo("figures.csv");
            assertThat(csvw.get("dc:license").get(0).get("@id").asString())
                    .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            assertThat(csvw.get("dc:source").get(0).get("dc:identifier").asString())
                    .isEqualTo("85039NED");
            FigureTable table = SmallCountry.table(Language.NL, SmallCountry.shares(Division.MUNICIPALITY));
            String file = new String(CsvWriter.write(table, style), StandardCharsets.UTF_8).replace("\uFEFF", "");
            char delimiter = csvw.get("dialect").get("delimiter").asString().charAt(0);
            List<List<String>> lines = StrictCsv.read(file, delimiter);
            JsonNode columns = csvw.get("tableSchema").get("columns");
            assertThat(columns.valueStream().map(column -> column.get("titles").asString()))
                    .isEqualTo(lines.getFirst());
            assertThat(columns.valueStream().map(column -> column.get("name").asString()))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z]+"))
                    .containsAll(texts(csvw.get("tableSchema").get("primaryKey")));
            lines.subList(1, lines.size()).forEach(line -> everyCellHasItsType(columns, line));
        }
    }

    /** As far as the datatypes that are used go: Tabular Data Model, sections 6.4.2 and 6.4.4. */
    private static void everyCellHasItsType(JsonNode columns, List<String> line) {
        for (int i = 0; i < line.size(); i++) {
            JsonNode type = columns.get(i).get("datatype");
            String base = type.isString() ? type.asString() : type.get("base").asString();
            String cell = line.get(i);
            if (columns.get(i).has("required")) {
                assertThat(cell).isNotEmpty();
            }
            if (cell.isEmpty()) {
                continue;
            }
            switch (base) {
                case "decimal" -> {
                    String mark = type.get("format").get("decimalChar").asString();
                    assertThat(cell).matches("-?[0-9]+([" + mark + "][0-9]+)?");
                }
                case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
                default -> assertThat(base).isEqualTo("string");
            }
        }
    }

    @Test
    void anOpenDocumentHoldsNumbersPercentagesAndDays() throws IOException {
        byte[] file = OpenDocuments.write(SmallCountry.table(Language.NL, SmallCountry.shares(Division.MUNICIPALITY)));
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(file));
        Sheet figures = book.getSheet("Cijfers");
        assertThat(figures.getRange(1, 0).getValue()).isEqualTo("GM0363");
        assertThat(figures.getRange(1, 2).getValue()).isEqualTo(new OfficePercentage(0.4));
        assertThat(figures.getRange(3, 2).getValue()).as("no value").isNull();
        assertThat(figures.getRange(1, 11).getValue()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(List.of(book.getSheet("Bronnen").getDataRange().getValues()))
                .anySatisfy(row -> assertThat(row).contains("85039NED", "CC BY 4.0"));
    }

    @Test
    void anOpenDocumentIsKnownByItsFirstBytesAndHasNoClockInIt() throws IOException {
        FigureTable table = SmallCountry.table(Language.EN, SmallCountry.stock());
        byte[] file = OpenDocuments.write(table);
        assertThat(OpenDocuments.write(table)).isEqualTo(file);
        assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetype" + OpenDocuments.MEDIA_TYPE);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
    }

    private static JsonNode jsonStat(List<FigureRow> rows) {
        return JsonMapper.shared()
                .readTree(JsonStat.of(Language.NL, "Titel", rows, Instant.parse("2026-01-02T03:04:05Z")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
