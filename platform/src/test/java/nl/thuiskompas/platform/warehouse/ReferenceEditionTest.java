package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceEditionTest {
    @TempDir
    private Path temp;

    @Test
    void everyColumnSaysWhatItIsAndWhereItCameFrom() throws IOException {
        TableDescription table = new FixtureEdition(temp).write().tables().get(1);
        assertThat(table.name()).isEqualTo("key-figures");
        assertThat(table.kind()).isEqualTo(TableKind.OBSERVATIONS);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.sources()).extracting(SourceDescription::publisher).containsExactly("CBS");
        ColumnDescription column = table.findColumn("association_share").orElseThrow();
        assertThat(column.licenceName()).isEqualTo("CC BY 4.0");
        assertThat(column.measurement())
                .contains(new Measurement(
                        Unit.PERCENT, Period.Timing.START_OF_DAY, Precision.WHOLE_PERCENT, Status.FINAL));
        assertThat(table.findColumn("period").orElseThrow().measurement()).isEmpty();
    }

    @Test
    void aDescriptionIsReadBackAsItWasWritten() throws IOException {
        for (TableDescription table : new FixtureEdition(temp).write().tables()) {
            JsonFields document = new JsonFields(
                    "",
                    Json.read(Json.write(Map.of(
                            Descriptions.SOURCES,
                            table.sources().stream().map(Descriptions::write).toList(),
                            "table",
                            Descriptions.write(table)))));
            assertThat(Descriptions.table(
                            document.only(Set.of(Descriptions.SOURCES, "table")).object("table"),
                            Descriptions.sources(document)))
                    .isEqualTo(table);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"thuis:unit\": \"percent\",|``|table key-figures, column association_share: field thuis:unit is missing",
                "\"percent\"|\"percents\"|table key-figures, column association_share: field thuis:unit is \"percents\"; known are homes, persons, percent, euros, municipalities",
                "\"thuis:halfWidth\": 0.5|\"thuis:halfWidth\": -1|table key-figures, column association_share: field thuis:halfWidth is -1.0, less than none",
                "\"thuis:halfWidth\": 0.5|\"thuis:halfwidth\": 0.5|table key-figures, column association_share: field thuis:halfwidth is unknown",
                "\"name\": \"valid_from\",|``|table municipalities, a column: field name is missing",
                "\"url\": \"municipalities.csv\"|\"url\": \"../secret.csv\"|table municipalities: field url is ../secret.csv, not municipalities.csv",
                "\"thuis:name\": \"municipalities\"|\"thuis:name\": \"../x\"|field thuis:name is \"../x\", not small letters",
                "\"thuis:kind\": \"geography\"|\"thuis:kind\": \"map\"|table municipalities: field thuis:kind is \"map\"; known are observations, geography, boundaries",
                "\"id\": \"cbs\"|\"id\": \"CBS\"|field thuis:source names cbs, which is not among CBS",
                "\"licence\": \"CC BY 4.0\",|``|source cbs: field licence is missing",
                "\"primaryKey\": [\"code\"]|\"primaryKey\": [\"key\"]|table municipalities: the primary key names column key, which is not described",
                "\"@context\"|@context|it is not JSON"
            })
    void whatIsMissingOrUnknownIsNamed(String whole, String spoilt, String words) throws IOException {
        FixtureEdition fixture = new FixtureEdition(temp);
        fixture.write();
        String description = fixture.description();
        assertThat(description).contains(whole);
        Files.writeString(temp.resolve("tables.json"), description.replace(whole, spoilt));
        assertThatThrownBy(() -> ReferenceEdition.in(temp))
                .isInstanceOf(ReferenceEditionException.class)
                .hasMessageContaining(temp + ", tables.json: ")
                .hasMessageContaining(words);
    }

    @Test
    void aFolderWithoutDescriptionIsNoEdition() {
        assertThatThrownBy(() -> ReferenceEdition.in(temp))
                .isInstanceOf(ReferenceEditionException.class)
                .hasMessage("the reference edition in " + temp + ": tables.json is missing");
    }
}
