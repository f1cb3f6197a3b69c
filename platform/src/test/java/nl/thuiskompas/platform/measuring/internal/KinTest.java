package nl.thuiskompas.platform.measuring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final List<Kin> KIN = Kin.among(
            CATALOGUE.indicators().stream().map(MeasureEntry::indicator).toList(), YEAR);

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
        assertThat(KIN).hasSameSizeAs(RecordSchema.bundled().groups());
        assertThat(KIN).allSatisfy(each -> {
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

    private static SameRecords same(String... tables) {
        return new SameRecords(YEAR, Stream.of(tables).map(KinTest::table).toList(), KIN, (table, indicator) -> false);
    }

    private static Optional<String> reason(String table, String indicator, String... others) {
        String[] all = Stream.concat(Stream.of(table), Stream.of(others)).toArray(String[]::new);
        return same(all).reason(table(table), indicator(indicator));
    }

    @Test
    void whatIsASumOfClassesOfAnotherCannotStandBesideIt() {
        assertThat(reason("without-home", "without-home-of-their-own").orElseThrow())
                .contains("beside persons in the table without-home");
        assertThat(reason("without-home", "young-without-home")).isPresent();
        assertThat(reason("without-home", "persons")).isEmpty();
        assertThat(reason("without-home", "lost-their-home"))
                .as("where they lived before is no breakdown of this table")
                .isEmpty();
        assertThat(reason("without-home", "lost-their-home", "group-situation")).isPresent();
    }

    @Test
    void olderPeopleArePeopleOfAnAgeInEveryTable() {
        assertThat(reason("group-sizes", "group-size-older-people").orElseThrow())
                .contains("beside persons in the table group-sizes");
        assertThat(reason("group-overlap", "group-overlap-homeless-older-people", "group-sizes")
                        .orElseThrow())
                .contains("beside group-size-homeless in the table group-sizes");
        assertThat(reason("group-overlap", "group-overlap-homeless-students", "group-sizes"))
                .isEmpty();
        assertThat(reason("group-situation", "group-size-older-people"))
                .as("by where they live there is no age beside it")
                .isEmpty();
    }

    @Test
    void whatAddsUpToWhatCanBeReadIsLeftOutToo() {
        assertThat(reason("group-change", "group-stayers-older-people", "group-sizes")
                        .orElseThrow())
                .contains("beside persons in the table group-sizes");
        assertThat(reason("group-change", "group-inflow-older-people", "group-sizes"))
                .as("one of the two by itself is only a part")
                .isEmpty();
        assertThat(reason("group-change", "group-outflow-older-people", "group-sizes"))
                .as("they are no longer of the group")
                .isEmpty();
        assertThat(reason("group-change", "group-stayers-students", "group-sizes"))
                .as("decided together with the size")
                .isEmpty();
        assertThat(reason("group-change", "group-stayers-older-people")).isEmpty();
    }

    @Test
    void whereAllAreInAGroupThatIsTheSameCell() {
        assertThat(reason("group-sizes", "any-group").orElseThrow())
                .contains("from the table group-sizes", "persons", "cells in common");
        assertThat(reason("group-situation", "any-group", "group-sizes")).isEmpty();
        assertThat(reason("group-sizes", "group-size-students")).isEmpty();
    }

    @Test
    void householdsOfOnePersonArePersons() {
        assertThat(reason("group-sizes", "persons", "households-by-type").orElseThrow())
                .contains("from the table group-sizes", "beside households in the table households-by-type");
        assertThat(reason("moving", "older-people-alone", "households-by-type").orElseThrow())
                .contains("households");
        assertThat(reason("moving", "moved-persons", "mobility").orElseThrow()).contains("moved-households");
        assertThat(reason("households-by-type", "households", "group-sizes"))
                .as("the persons are left out, not both")
                .isEmpty();
        assertThat(reason("group-overlap", "any-group", "households-by-type"))
                .as("of persons in any household")
                .isEmpty();
    }

    @Test
    void whatWasPublishedBeforeCannotBeLeftOutAnyMore() {
        SameRecords after = new SameRecords(
                YEAR,
                List.of(table("moving"), table("group-sizes")),
                KIN,
                (table, indicator) -> table.code().equals("moving"));
        assertThat(after.reason(table("moving"), indicator("older-people-alone")))
                .as("it says again what was said")
                .isEmpty();
        assertThat(after.reason(table("group-sizes"), indicator("persons")).orElseThrow())
                .contains("after older-people-alone stood in moving of an earlier release");
    }

    @Test
    void aMeanIsToldBesideTheNumberItIsOf() {
        RecordIndicator rent = indicator("mean-rent-of-movers");
        assertThat(reason("mobility", "mean-rent-of-movers")).isEmpty();
        assertThat(SameRecords.counts(indicator("moved-households"), rent, YEAR))
                .isTrue();
        assertThat(SameRecords.counts(indicator("households"), rent, YEAR)).isFalse();
    }
}
