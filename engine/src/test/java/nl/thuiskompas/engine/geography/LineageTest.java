package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BEDUM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.HET_HOGELAND;
import static nl.thuiskompas.engine.geography.SmallCountry.HOOGEZAND;
import static nl.thuiskompas.engine.geography.SmallCountry.MARUM;
import static nl.thuiskompas.engine.geography.SmallCountry.MIDDEN_GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.OISTERWIJK;
import static nl.thuiskompas.engine.geography.SmallCountry.SLOCHTEREN;
import static nl.thuiskompas.engine.geography.SmallCountry.TILBURG;
import static nl.thuiskompas.engine.geography.SmallCountry.VUGHT;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.geography.SmallCountry.WESTERKWARTIER;
import static nl.thuiskompas.engine.geography.SmallCountry.WINSUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.Lineage.Bond;
import nl.thuiskompas.engine.geography.Lineage.Node;
import org.junit.jupiter.api.Test;

class LineageTest {
    private final Geography geography = SmallCountry.geography();

    @Test
    void aDividedMunicipalityHasFourDescendantsWithTheirParts() {
        Lineage haaren = Lineage.of(geography, HAAREN);

        assertThat(haaren.today()).extracting(Municipality::code).containsExactly(BOXTEL, OISTERWIJK, TILBURG, VUGHT);
        assertThat(haaren.changes()).hasSize(4).allMatch(change -> change.kind() == Kind.SPLIT);
        assertThat(haaren.subject().until()).isEqualTo("2021-01-01");
        assertThat(haaren.days()).containsExactly(LocalDate.of(2021, 1, 1));
        assertThat(haaren.earlier()).isEmpty();
    }

    @Test
    void whoeverWentIntoADescendantOnTheSameDayStandsBesideIt() {
        Lineage bedum = Lineage.of(geography, BEDUM);

        assertThat(bedum.nodes()).extracting(Node::code).containsExactly(BEDUM, WINSUM, HET_HOGELAND);
        assertThat(bedum.node(WINSUM).bond()).isEqualTo(Bond.BESIDE);
        assertThat(bedum.node(HET_HOGELAND).bond()).isEqualTo(Bond.DESCENDANT);
        assertThat(bedum.node(HET_HOGELAND).from()).isEqualTo("2019-01-01");
        assertThat(bedum.node(HET_HOGELAND).until()).isNull();
    }

    @Test
    void whatSomebodyWasMadeFromAreAncestors() {
        Lineage westerkwartier = Lineage.of(geography, WESTERKWARTIER);

        assertThat(westerkwartier.nodes())
                .extracting(Node::code, Node::bond)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MARUM, Bond.ANCESTOR),
                        org.assertj.core.groups.Tuple.tuple(WINSUM, Bond.ANCESTOR),
                        org.assertj.core.groups.Tuple.tuple(WESTERKWARTIER, Bond.SUBJECT));
        assertThat(westerkwartier.today()).extracting(Municipality::code).containsExactly(WESTERKWARTIER);
    }

    @Test
    void aPartOfTheAreaMayGoAndTheRestLater() {
        Lineage slochteren = Lineage.of(geography, SLOCHTEREN);

        assertThat(slochteren.today()).extracting(Municipality::code).containsExactly(GRONINGEN, MIDDEN_GRONINGEN);
        assertThat(slochteren.node(HOOGEZAND).bond()).isEqualTo(Bond.BESIDE);
        assertThat(slochteren.changes())
                .extracting(BoundaryChange::kind)
                .containsExactly(Kind.BOUNDARY, Kind.MERGER, Kind.MERGER);
    }

    @Test
    void aRenumberingIsAStepOfItsOwn() {
        Lineage groesbeek = Lineage.of(geography, GROESBEEK);

        assertThat(groesbeek.changes()).extracting(BoundaryChange::kind).containsExactly(Kind.RENUMBERING);
        assertThat(groesbeek.today()).extracting(Municipality::code).containsExactly(BERG_EN_DAL);
    }

    @Test
    void whatHappenedToADescendantBeforeIsNotOfTheFamily() {
        Lineage vught = Lineage.of(geography, VUGHT);
        Lineage weesp = Lineage.of(geography, WEESP);

        assertThat(vught.nodes()).extracting(Node::code).containsExactly(HAAREN, VUGHT);
        assertThat(weesp.nodes()).extracting(Node::code).containsExactly(AMSTERDAM, WEESP);
    }

    @Test
    void nothingMayHaveHappenedAtAll() {
        Lineage alone = Lineage.of(
                new Geography(Register.of(
                        SmallCountry.FIRST,
                        SmallCountry.LAST,
                        List.of(SmallCountry.always(AMSTERDAM, "Amsterdam")),
                        List.of(),
                        SmallCountry.regions(),
                        List.of())),
                AMSTERDAM);

        assertThat(alone.nodes()).extracting(Node::bond).containsExactly(Bond.SUBJECT);
        assertThat(alone.changes()).isEmpty();
        assertThat(alone.today()).hasSize(1);
    }

    @Test
    void aCodeOfLongAgoLeadsToTheMunicipalityOfToday() {
        Geography old = withOldChanges();
        Lineage lineage = Lineage.of(old, "GM1400");

        assertThat(lineage.subject().name()).isNull();
        assertThat(lineage.subject().until()).isEqualTo("1905-01-01");
        assertThat(lineage.changes())
                .extracting(BoundaryChange::from)
                .containsExactly("GM1400", "GM1401", "GM1300", "GM0003", "GM0010", "GM0024");
        assertThat(lineage.today()).extracting(Municipality::code).containsExactly(EEMSDELTA);
    }

    @Test
    void whatLongAgoWentIntoAMunicipalityStandsApart() {
        Lineage lineage = Lineage.of(withOldChanges(), SmallCountry.DELFZIJL);

        assertThat(lineage.earlier()).extracting(BoundaryChange::from).containsExactly("GM1400", "GM1401", "GM1300");
        assertThat(lineage.changes()).allMatch(change -> change.kind() == Kind.MERGER);
        assertThat(lineage.node("GM1401").bond()).isEqualTo(Bond.ANCESTOR);
    }

    @Test
    void aCodeThatNobodyKnowsHasNoFamily() {
        assertThat(Lineage.isKnown(geography, "GM9999")).isFalse();
        assertThatThrownBy(() -> Lineage.of(geography, "GM9999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no municipality and no change has the code GM9999");
        Lineage weesp = Lineage.of(geography, WEESP);
        assertThatThrownBy(() -> weesp.node(BOXTEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GM0757 is not of the family of GM0457");
    }

    /** GM1400 and GM1401 became GM1300 in 1905, and that became Delfzijl in 1990. */
    private static Geography withOldChanges() {
        List<BoundaryChange> changes = new ArrayList<>(SmallCountry.changes());
        changes.add(SmallCountry.change("1905-01-01", "GM1400", "GM1300", Kind.SUCCESSION, 1, 1));
        changes.add(SmallCountry.change("1905-01-01", "GM1401", "GM1300", Kind.SUCCESSION, 1, 1));
        changes.add(SmallCountry.change("1990-01-01", "GM1300", SmallCountry.DELFZIJL, Kind.SUCCESSION, 1, 1));
        return new Geography(Register.of(
                SmallCountry.FIRST,
                SmallCountry.LAST,
                SmallCountry.municipalities(),
                changes,
                SmallCountry.regions(),
                SmallCountry.memberships()));
    }
}
