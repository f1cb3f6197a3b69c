package nl.thuiskompas.platform.attack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import org.junit.jupiter.api.Test;

/** What can be read off published formulas: which indicator is part of which. */
class PartOfTest {
    private static List<PartOf> among(String... formulas) {
        return PartOf.among(Arrays.stream(formulas)
                .map(formula -> {
                    String code =
                            String.valueOf((char) ('a' + Arrays.asList(formulas).indexOf(formula)));
                    return new IndicatorWords(new Named(code, new Words(code, code)), "count", formula);
                })
                .toList());
    }

    @Test
    void aFormulaThatAsksMoreIsAPart() {
        assertThat(among(
                        "count of dwellings",
                        "count of dwellings where dwelling.vacant is yes",
                        "count of dwellings where dwelling.vacant is yes and dwelling.tenure is association",
                        "count of households"))
                .containsExactly(new PartOf("b", "a"), new PartOf("c", "a"), new PartOf("c", "b"));
    }

    @Test
    void whoIsInTwoGroupsIsInEachAndInAny() {
        assertThat(among(
                        "count of persons where person.groups has students and carers",
                        "count of persons where person.groups has carers",
                        "count of persons where person.groups has any of all groups"))
                .containsExactly(new PartOf("a", "b"), new PartOf("a", "c"), new PartOf("b", "c"));
    }

    @Test
    void whatStandsBetweenBracketsIsOneCondition() {
        assertThat(among(
                        "count of persons where person.age is up to 17",
                        "count of persons where (person.position is child and person.age is up to 17 or person.age is 3)",
                        "count of persons where person.groups not has students and carers",
                        "count of persons where person.groups not has students"))
                .isEmpty();
    }

    @Test
    void groupsOfAnotherColumnAreNotTheSame() {
        assertThat(
                        among(
                                "count of persons where person.groups has students and carers",
                                "count of persons where person.groups has students and person.groups_before has homeless and carers"))
                .isEmpty();
    }
}
