package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    /** Years may stand in the words of a template; every other number is looked up. */
    @ParameterizedTest
    @ValueSource(strings = {"municipality", "region"})
    void noSentenceHasANumberOfItsOwn(String template) throws IOException {
        String file = "/letters/" + template + ".yaml";
        try (InputStream in = Objects.requireNonNull(Letter.class.getResourceAsStream(file))) {
            List<String> pasted = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("nl: \"") || line.startsWith("en: \""))
                    .map(line -> line.replaceAll("\\{[^}]*}", "").replaceAll("\\b(?:19|20)[0-9]{2}\\b", ""))
                    .filter(line -> NUMBER.matcher(line).find())
                    .toList();
            assertThat(pasted).isEmpty();
        }
    }

    /** What a letter to parliament once said stays what it said, whatever the ledger knows later. */
    private static final Pattern HISTORY =
            Pattern.compile("[Kk]amerbrief van juni 2023|letter to parliament of June 2023"
                    + "|In juni 2023 werd|In June 2023 it was|wetsvoorstel van 2023|bill of 2023|(?:start|start at the end of|its start"
                    + " at the end of) (?:eind )?2022|Van 2022 staat geen telling|no count for 2022"
                    + "|plan-capacity-2020[.]\\w+");

    /** Names of rounds, and parts of fixed expressions; none of them counts anything in the ledger. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "ten minste|het eerste jaar van|in het eerste jaar|in the first year"
                    + "|the first year of|eerste ronde|in de tweede|first round|in the second|eerste meting|first measurement"
                    + "|De eerste datum|The first date|het eerste aantal|the first number|twee soorten|two kinds|De twee metingen"
                    + "|The two measurements|meer dan één officiële|more than one official|the one|one names|bring one|as one"
                    + "|must have one|have to have one|had one|er een in een|er een hebben|op elke duizend|every thousand"
                    + "|honderd woningen|hundred dwellings|half jaar|18 tot 65 jaar|aged 18 to 65|remains one for|remain one for");

    private static final Pattern FIXED =
            Pattern.compile("\\b(?:(?:19|20)[0-9]{2}|twee|drie|vier|vijf|zes|zeven|acht|negen"
                    + "|tien|elf|twaalf|tweede|derde|vierde|beide|eerste|jaar eerder|jaar later|vorig jaar|dit jaar|two|three|four"
                    + "|five|six|seven|eight|nine|ten|eleven|twelve|second|both|first|year earlier|year later|last year|this year"
                    + "|half a year)\\b");

    /** Years, numbers in words and words of time come from the ledger, so that no row of it can make them untrue. */
    @ParameterizedTest
    @ValueSource(strings = {"national", "municipality", "region"})
    void noSentenceHasAYearANumberWordOrAWordOfTimeOfItsOwn(String template) throws IOException {
        String file = "/letters/" + template + ".yaml";
        try (InputStream in = Objects.requireNonNull(Letter.class.getResourceAsStream(file))) {
            List<String> fixed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .map(line -> line.replaceFirst("^- (?=(?:nl|en): )", ""))
                    .filter(line -> line.startsWith("nl: \"") || line.startsWith("en: \""))
                    .map(line -> line.replaceAll("\\{[^}]*}", ""))
                    .map(line -> HISTORY.matcher(line).replaceAll(""))
                    .map(line -> EXPRESSION.matcher(line).replaceAll(""))
                    .filter(line -> FIXED.matcher(line.toLowerCase(Locale.ROOT)).find())
                    .toList();
            assertThat(fixed).isEmpty();
        }
    }
}
