package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureCommandTest {
    @Test
    void anIndicatorIsExplainedByItsDefinitionItsLawAndItsSql() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-old", "--year", "2022");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("dwelling.tenure is association")
                .contains("Wet op de huurtoeslag art. 13")
                .contains("Tables:     homes-by-segment, association-stock")
                .contains("in which it looks at dwelling.tenure, dwelling.rent.")
                .contains("d.rent BETWEEN 0 AND 76347");
    }

    @Test
    void anIndicatorOfChoicesIsCountedInPartsThatExcludeEachOther() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-new", "--year", "2022");
        assertThat(run.out()).contains("counted in 2 parts that exclude each other");
    }

    @Test
    void aYearWhoseAmountIsNotKnownHasNoSql() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-old", "--year", "2020");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Cannot be measured in 2020").doesNotContain("SELECT");
    }

    @Test
    void anIndicatorThatIsNotThereIsRefusedWithTheNearest() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-odl");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains("there is no indicator \"social-rent-odl\"")
                .contains("social-rent-old");
    }

    @Test
    void withoutAnIndicatorAllAreListed() {
        assertThat(CommandRun.withoutData("measure", "explain").out())
                .contains("group-size-permit-holders")
                .contains("low-rent-homes");
    }
}
