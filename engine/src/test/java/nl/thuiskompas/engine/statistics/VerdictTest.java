package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.statistics.Verdict.CANNOT_BE_SAID;
import static nl.thuiskompas.engine.statistics.Verdict.NO;
import static nl.thuiskompas.engine.statistics.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Amount NATIONAL = new Amount(28.9, 28.4, 29.4);

    @Test
    void bandsApartGiveAnAnswer() {
        assertThat(Verdict.below(whole(27), NATIONAL)).isEqualTo(YES);
        assertThat(Verdict.below(whole(30), NATIONAL)).isEqualTo(NO);
        assertThat(Verdict.above(whole(30), NATIONAL)).isEqualTo(YES);
        assertThat(Verdict.above(whole(27), NATIONAL)).isEqualTo(NO);
    }

    @Test
    void bandsThatOverlapCannotBeTold() {
        assertThat(Verdict.below(whole(28), NATIONAL)).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.below(whole(29), NATIONAL)).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.above(whole(29), NATIONAL)).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.below(whole(30), Amount.exact(30))).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.above(whole(30), Amount.exact(30))).isEqualTo(CANNOT_BE_SAID);
    }

    @Test
    void touchingBandsAreToldApartBecauseTheUpperEndIsNeverReached() {
        assertThat(Verdict.below(whole(27), whole(28))).isEqualTo(YES);
        assertThat(Verdict.below(whole(28), whole(27))).isEqualTo(NO);
        assertThat(Verdict.above(whole(28), whole(27))).isEqualTo(YES);
        assertThat(Verdict.above(whole(27), whole(28))).isEqualTo(NO);
    }

    @Test
    void aTouchingNormIsNotReached() {
        assertThat(Verdict.below(whole(29), Amount.exact(29.5))).isEqualTo(YES);
        assertThat(Verdict.above(whole(30), Amount.exact(29.5))).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.below(whole(30), Amount.exact(29.5))).isEqualTo(NO);
    }

    @Test
    void exactValuesAreComparedAsTheyAre() {
        assertThat(Verdict.below(Amount.exact(5), Amount.exact(6))).isEqualTo(YES);
        assertThat(Verdict.below(Amount.exact(6), Amount.exact(6))).isEqualTo(NO);
        assertThat(Verdict.above(Amount.exact(6), Amount.exact(6))).isEqualTo(NO);
        assertThat(Verdict.above(Amount.exact(7), Amount.exact(6))).isEqualTo(YES);
    }

    @Test
    void allOfThemIsNotBelowAllOfThem() {
        Amount all = new Amount(100, 99.5, 100);

        assertThat(Verdict.below(all, Amount.exact(100))).isEqualTo(CANNOT_BE_SAID);
        assertThat(Verdict.below(whole(99), all)).isEqualTo(YES);
    }

    @Test
    void aTallyCountsSurelyInTheMiddleAndPossibly() {
        Cube each = SmallStock.share(SmallStock.tables(), SmallStock.NEW_YEAR_2021, Division.MUNICIPALITY);

        // Published: 20 21 24 24 28 29 30 32 32 32 33 41.
        assertThat(Tally.below(each, Amount.exact(30))).isEqualTo(new Tally(6, 6, 7, 12));
        assertThat(Tally.below(each, NATIONAL)).isEqualTo(new Tally(4, 5, 6, 12));
        assertThat(Tally.below(each, NATIONAL).amount()).isEqualTo(new Amount(5, 4, 6));
    }

    @Test
    void ofWhatRestsOnWeightsNothingIsCertain() {
        // Appingedam, Delfzijl and Loppersum each have the share of Eemsdelta, of which they became parts.
        Evaluator evaluator = new Evaluator(SmallCountry.weighed(), SmallStock.tables());
        Cube before = evaluator.evaluate(
                SmallStock.ASSOCIATION_SHARE,
                Period.startOf(2021),
                SmallStock.NEW_YEAR_2021.minusDays(1),
                Division.MUNICIPALITY,
                Average.RATIO);
        Figure appingedam = before.find(SmallCountry.APPINGEDAM).orElseThrow();
        Amount share = (Amount) appingedam.value();

        assertThat(share.value()).isEqualTo(32);
        assertThat(appingedam.apportioned()).isEqualTo(1);
        assertThat(Verdict.below(share, Amount.exact(40))).isEqualTo(YES);
        assertThat(Verdict.below(appingedam, share, Amount.exact(40))).isEqualTo(CANNOT_BE_SAID);
        Tally below = Tally.below(before, Amount.exact(40));
        assertThat(below.surely()).isLessThan(below.middle() - 2);
    }

    @Test
    void aTallyLeavesOutWhatHasNoValue() {
        Tables withoutBoxtel =
                SmallStock.tables(SmallStock.HOMES, Tables.without(SmallStock.SHARES, SmallCountry.BOXTEL));
        Cube each = SmallStock.share(withoutBoxtel, SmallStock.NEW_YEAR_2021, Division.MUNICIPALITY);

        assertThat(Tally.below(each, NATIONAL)).isEqualTo(new Tally(4, 4, 5, 11));
    }

    private static Amount whole(double percent) {
        return new Amount(percent, percent - 0.5, percent + 0.5);
    }
}
