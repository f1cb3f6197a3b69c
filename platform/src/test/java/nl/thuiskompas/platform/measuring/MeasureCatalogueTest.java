package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.thuiskompas.engine.microdata.RecordTable;
import org.junit.jupiter.api.Test;

class MeasureCatalogueTest {
    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.bundled();

    @Test
    void thereAreAtLeastSixtyDefinitionsThatAreNoVariantsOfEachOther() {
        assertThat(CATALOGUE.indicators().stream().map(MeasureEntry::family).distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyIndicatorIsInATable() {
        List<String> inTables = CATALOGUE.tables().stream()
                .flatMap(table -> table.indicators().stream())
                .map(indicator -> indicator.code())
                .distinct()
                .toList();
        assertThat(CATALOGUE.indicators()).extracting(MeasureEntry::code).allMatch(inTables::contains);
    }

    @Test
    void anAmountThatIsNotKnownForAYearLeavesItsIndicatorsOutOfThatYear() {
        assertThat(CATALOGUE.unknownIn(2018)).extracting(MeasureEntry::code).contains("social-rent-old");
        assertThat(CATALOGUE.unknownIn(2022)).isEmpty();
        assertThat(codes(2018)).contains("low-rent-homes").doesNotContain("social-rent-old");
        assertThat(codes(2021)).contains("social-rent-old").doesNotContain("allocated-appropriately");
    }

    @Test
    void titlesNameTheGroupInWords() {
        assertThat(CATALOGUE
                        .indicator("group-inflow-permit-holders")
                        .orElseThrow()
                        .title()
                        .nl())
                .isEqualTo("Statushouders: instroom sinds een jaar eerder");
    }

    private static List<String> codes(int year) {
        return CATALOGUE.tables(year).stream()
                .map(RecordTable::indicators)
                .flatMap(List::stream)
                .map(indicator -> indicator.code())
                .toList();
    }
}
