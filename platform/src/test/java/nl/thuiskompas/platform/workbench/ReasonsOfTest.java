package nl.thuiskompas.platform.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;

/** What is read aloud at the table. */
class ReasonsOfTest {
    private static final Workbench WORKBENCH = new Workbench(MadeUpKeys.SOURCE);

    @Test
    void anAnswerSaysOfEachNumberWhyItIsThat() {
        Result.Answer answer = example("arnhem-nijmegen");
        Reasons reasons = new Reasons(answer.asked(), Language.EN);
        assertThat(reasons.of(answer, place(answer, "GM1734")))
                .containsExactly(
                        "The fair share of Overbetuwe is 18.2 of the 240 households: 2.5 by housing association homes,"
                                + " 6.4 by homes still needed for 30% and 9.3 by inhabitants.",
                        "In whole households that is 18; rounding takes off 0.2.",
                        "It becomes 16, for the limit is: at most 16.");
        assertThat(reasons.of(answer, place(answer, "GM0202")))
                .endsWith("In whole households that is 47.", "Limits that others have add 1. That makes 48.");
        assertThat(new FairnessWords(answer.asked(), Language.EN)
                        .price(Workbench.prices(answer).getFirst()))
                .isEqualTo("Overbetuwe at most 16: because of it Arnhem +1, Lingewaard +1, Overbetuwe −2.");
    }

    @Test
    void arrearsAdvancesAndSwapsAreTold() {
        Result.Answer answer = example("midden-limburg");
        Reasons reasons = new Reasons(answer.asked(), Language.NL);
        assertThat(reasons.of(answer, place(answer, "GM0957")))
                .endsWith(
                        "Door grenzen die anderen hebben, komen er 2 bij. Dat maakt 36.",
                        "Van vorige keren staan er nog 6 open. Samen zijn dat 42 huishoudens om te huisvesten.",
                        "Door een ruil neemt Echt-Susteren er 2 over (zorg en veiligheid).",
                        "Na ruilen zijn het er 34.");
        assertThat(reasons.of(answer, place(answer, "GM0988")))
                .as("a maximum that is reached from below does not pull")
                .contains(
                        "Door grenzen die anderen hebben, komen er 2 bij. Dat maakt 28.",
                        "Daarmee is een grens precies bereikt: hoogstens 4 meer of minder dan 24, het aantal van de"
                                + " vorige keer.",
                        "Vorige keren zijn er al 3 te veel gehuisvest. Er blijven 25 huishoudens over om te huisvesten.");
    }

    @Test
    void keysOfARegionAreCalledAsTheyAreThere() {
        Result.Answer answer = (Result.Answer) WORKBENCH.solve("""
                {"language": "nl", "task": [{"category": "a", "households": 12}], "keys": {"inhabitants": 1},
                 "region": {"division": "corop", "code": "MADE-UP"},
                 "municipalities": [{"region": "X2", "atLeast": {"total": 4}}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(new Reasons(answer.asked(), Language.NL).of(answer, 1))
                .containsExactly(
                        "Het evenredige deel van Westham is 3 van de 12 huishoudens, naar bewoners.",
                        "In hele huishoudens is dat 3.",
                        "Het worden er 4, want de grens is: ten minste 4.");
        assertThat(AnswerDocument.of(answer, Language.NL, Optional.empty()).get("sources"))
                .asString()
                .contains("bewoners", "Nobody", "2021-01-01");
    }

    @Test
    void theSmallestAnswerHasWhatWasAskedFor() {
        Result.Answer answer = (Result.Answer) WORKBENCH.solve("""
                {"fairness": "webster", "task": [{"category": "urgent", "households": 5}], "keys": {"inhabitants": 1},
                 "municipalities": [{"region": "GM0363", "values": {"inhabitants": 3}},
                                    {"region": "GM0518", "values": {"inhabitants": 2}}]}
                """.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> document = AnswerDocument.of(answer, Language.EN, Optional.empty());
        assertThat(document.get("allocation"))
                .isEqualTo(List.of(
                        Map.of("region", "GM0363", "category", "urgent", "households", 3L),
                        Map.of("region", "GM0518", "category", "urgent", "households", 2L)));
        assertThat(document.get("totals"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .first(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("region", "households", "fairShare", "ratio", "because");
    }

    @Test
    void aSwapThatBreaksALimitSaysSo() {
        Result.Answer answer = (Result.Answer) WORKBENCH.solve("""
                {"task": [{"category": "a", "households": 10}], "keys": {"k": 1}, "swaps": [{"from": "A", "to": "B", "households": 2}],
                 "municipalities": [{"region": "A", "values": {"k": 1}},
                                    {"region": "B", "values": {"k": 1}, "atMost": {"total": 6}}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.swapped().total(1)).isEqualTo(7);
        assertThat(AnswerDocument.of(answer, Language.EN, Optional.empty()).get("brokenBySwaps"))
                .isEqualTo(List.of("municipalities[1].atMost.total"));
    }

    @Test
    void limitsThatConflictAreNamedWithWhatComesNearest() {
        Result result = WORKBENCH.solve("""
                {"task": [{"category": "a", "households": 10}], "keys": {"k": 1},
                 "municipalities": [{"region": "A", "values": {"k": 1}, "atMost": {"total": 3}},
                                    {"region": "B", "values": {"k": 1}, "atMost": {"total": 4}}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOfSatisfying(Result.Conflicting.class, conflicting -> {
            Map<String, Object> document = AnswerDocument.of(conflicting, Language.EN);
            assertThat(document.get("sentences"))
                    .isEqualTo(List.of(
                            "These limits cannot be kept together: A at most 3 and B at most 4.",
                            "There is no place for 3 of the 10 households: 3 (a)."));
        });
    }

    /** Whoever adds up the tenths that are read aloud comes out at the share, and with the rounding at the number. */
    @Property(tries = 300)
    void whatIsReadAloudAddsUp(
            @ForAll @IntRange(min = 1, max = 5_000) int households,
            @ForAll @IntRange(min = 1, max = 99) int one,
            @ForAll @IntRange(min = 1, max = 99) int other) {
        Result.Answer answer = (Result.Answer)
                WORKBENCH.solve("""
                {"task": [{"category": "a", "households": %d}], "keys": {"k": 3, "l": 2, "m": 1},
                 "municipalities": [{"region": "A", "values": {"k": %d, "l": %d, "m": 7}},
                                    {"region": "B", "values": {"k": 17, "l": 23, "m": 5}},
                                    {"region": "C", "values": {"k": 1, "l": 2, "m": 3}}]}
                """.formatted(households, one, other).getBytes(StandardCharsets.UTF_8));
        answer.explanation().because().forEach(because -> {
            ShownShare shown = ShownShare.of(because);
            assertThat(shown.byKey().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(shown.tenths());
        });
    }

    private static Result.Answer example(String name) {
        String problem = SourceFiles.text(SourceFiles.ROOT.resolve("docs/examples/" + name + ".json"));
        return (Result.Answer) WORKBENCH.solve(problem.getBytes(StandardCharsets.UTF_8));
    }

    private static int place(Result.Answer answer, String region) {
        return answer.distribution().parts().stream().map(Part::region).toList().indexOf(region);
    }
}
