package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topics and headings are made up after those of the key figures of neighbourhoods. */
class TopicFinderTest {
    private final Dataset dataset = new Dataset(
            "made-up",
            new Origin("nobody", "T", "", "", "", Optional.empty(), "", ""),
            "Made up",
            "",
            "",
            "nl",
            List.of(),
            List.of(
                    topic("InBezitWoningcorporatie_43", "In bezit woningcorporatie", "2"),
                    topic("Appartement_48", "Appartement", "3"),
                    topic("Appartement_56", "Appartement", "4"),
                    topic("M000297", "Woningvoorraad", "")),
            List.of(
                    new Group("1", "Wonen", "", ""),
                    new Group("2", "Woningen naar eigendom", "", "1"),
                    new Group("3", "Elektriciteit", "", "9"),
                    new Group("4", "Gas", "", "9"),
                    new Group("9", "Energie", "", "9")));

    private static Topic topic(String id, String title, String group) {
        return new Topic(id, title, "", "", 0, Topic.Type.NUMBER, group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InBezitWoningcorporatie_43",
                "In bezit woningcorporatie",
                " in bezit  Woningcorporatie ",
                "Woningen naar eigendom > In bezit woningcorporatie",
                "Wonen>Woningen naar eigendom>In bezit woningcorporatie",
            })
    void aTopicIsFoundByItsKeyItsTitleOrItsHeadings(String name) {
        assertThat(TopicFinder.find(dataset, name)).map(Topic::id).contains("InBezitWoningcorporatie_43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InBezitWoningcorporatie", "InBezitWoningcorporatie_42", "woningcorporatie", "_43", ""})
    void partOfAKeyOrATitleFindsNothing(String name) {
        assertThat(TopicFinder.find(dataset, name)).isEmpty();
    }

    @Test
    void severalTopicsOfOneTitleAreToldApartByTheirHeadings() {
        assertThatThrownBy(() -> TopicFinder.find(dataset, "Appartement"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("means 2 topics of made-up")
                .hasMessageContaining("Elektriciteit > Appartement (Appartement_48)");
        assertThat(TopicFinder.find(dataset, "Gas > Appartement"))
                .map(Topic::id)
                .contains("Appartement_56");
    }

    @Test
    void aHeadingThatStandsUnderItselfEndsThePath() {
        assertThat(TopicFinder.fullName(dataset, dataset.topics().get(1))).endsWith("Elektriciteit > Appartement");
    }
}
