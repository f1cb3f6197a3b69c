package nl.thuiskompas.platform.measuring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureEntry;
import nl.thuiskompas.platform.records.RecordSchema;
import org.junit.jupiter.api.Test;

/** What follows from definitions for what has to be protected together. */
class KinTest {
    private static final int YEAR = 2021;
    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.bundled();

    private static RecordIndicator indicator(String code) {
        return CATALOGUE.indicator(code).orElseThrow().indicator();
    }

    private static RecordTable table(String code) {
        return CATALOGUE.tables().stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Breakdown breakdown(String table, String code) {
        return table(table).breakdowns().stream()
                .filter(breakdown -> breakdown.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSizeOfEveryGroupIsItsInflowAndItsStayers() {
        List<Kin> kin = Kin.among(
                CATALOGUE.indicators().stream().map(MeasureEntry::indicator).toList(), YEAR);
        assertThat(kin).hasSameSizeAs(RecordSchema.bundled().groups());
        assertThat(kin).allSatisfy(each -> {
            String group = each.whole().code().replace("group-size-", "");
            assertThat(each.parts())
                    .extracting(RecordIndicator::code)
                    .containsExactly("group-inflow-" + group, "group-stayers-" + group);
        });
    }

    @Test
    void classesThatADefinitionForbidsAreKnownToBeEmpty() {
        Conditions children = new Conditions(indicator("children-without-home"), YEAR);
        assertThat(children.possible(breakdown("without-home", "age-class")))
                .as("under 18, and no other age nor an unknown one")
                .containsExactly(true, false, false, false, false, false, false);
        assertThat(children.possible(breakdown("without-home", "living-situation")))
                .as("reception, with others, none")
                .containsExactly(false, false, true, true, true, false);
        Conditions everybody = new Conditions(indicator("persons"), YEAR);
        assertThat(everybody.possible(breakdown("without-home", "age-class"))).doesNotContain(false);
        Conditions rent = new Conditions(indicator("mean-rent-association"), YEAR);
        assertThat(rent.possible(breakdown("association-stock", "rent-class")))
                .as("a rent that is added up is known")
                .endsWith(false);
    }

    @Test
    void whatIsASumOfClassesOfAnotherCannotStandBesideIt() {
        SameRecords same = new SameRecords(YEAR, List.of(table("without-home")));
        assertThat(same.reason(indicator("without-home-of-their-own")).orElseThrow())
                .contains("beside persons in the table without-home");
        assertThat(same.reason(indicator("young-without-home"))).isPresent();
        assertThat(same.reason(indicator("persons"))).isEmpty();
        assertThat(same.reason(indicator("any-group"))).isEqualTo(Optional.empty());
        assertThat(same.reason(indicator("lost-their-home")))
                .as("where they lived before is no breakdown of this table")
                .isEmpty();
        assertThat(new SameRecords(YEAR, List.of(table("group-situation"), table("without-home")))
                        .reason(indicator("lost-their-home")))
                .isPresent();
    }

    @Test
    void aMeanIsToldBesideTheNumberItIsOf() {
        RecordIndicator rent = indicator("mean-rent-of-movers");
        assertThat(new SameRecords(YEAR, List.of(table("mobility"))).reason(rent))
                .isEmpty();
        assertThat(SameRecords.counts(indicator("moved-households"), rent, YEAR))
                .isTrue();
        assertThat(SameRecords.counts(indicator("households"), rent, YEAR)).isFalse();
    }
}
