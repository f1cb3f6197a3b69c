package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.FactWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter to a region with none, one and several of everything; the numbers are made up. */
class RegionNumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /** A number that is one, and a word in the plural behind it. */
    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "\\b(?:1|een|one|1 new association|een nieuwe)"
                    + " (?:woningen|gemeenten|nieuwe woningen|nieuwe corporatiewoningen|bestaande woningen|regelingen|homes"
                    + "|dwellings|municipalities|existing homes|schemes|association homes|new association homes)\\b"
                    + "|\\b(?:zijn|liggen|staan|werden|gelden|zaten|are|were) (?:er |nu )?(?:1|een|one)\\b|\\b(?:1|one) (?:lie|were|are)\\b");

    /** Another number, and a word in the singular behind it. */
    private static final Pattern MANY_OF_ONE = Pattern.compile(
            "\\b(?:0|3|drie|three|geen|none)"
                    + " (?:woning|gemeente|nieuwe woning|nieuwe corporatiewoning|regeling|home|dwelling|municipality|scheme)\\b");

    /**
     * Answers every question with the same numbers.
     *
     * @param members how many municipalities there are, with or without figures
     * @param numbers numbers by what sentences call them
     */
    private record MadeUp(Language language, int members, BigDecimal otherwise, Map<String, BigDecimal> numbers)
            implements Figures {
        @Override
        public Answer ask(String name) {
            boolean told = name.startsWith("here ")
                    || name.startsWith("country ")
                    || name.startsWith("members ")
                    || name.startsWith("count ")
                    || name.endsWith(".norm")
                    || name.startsWith("dashboard.");
            if (!told) {
                return new Answer.NotYet();
            }
            BigDecimal amount = numbers.getOrDefault(name, otherwise);
            StatedFigure figure =
                    new StatedFigure(0, name, name, amount.toString(), "", "made up", "", "", "", "", "/nl/");
            return new Answer.Given(figure, form -> write(amount, form), Optional.of(amount), Optional.empty(), "");
        }

        private String write(BigDecimal amount, String form) {
            FactWords words = new FactWords(language);
            return switch (form) {
                case "", "plain", "about" -> amount.toString();
                case "words" ->
                    amount.signum() == 0 ? Texts.in(language).get("letter.local.none") : words.small(amount);
                case "all", "none" ->
                    Texts.in(language)
                            .get(
                                    "letter.local.members-" + form + "."
                                            + (amount.intValue() == 1
                                                    ? "one"
                                                    : amount.intValue() == 2 ? "two" : "many"),
                                    "count",
                                    words.small(amount));
                case "subject" -> "Madeup";
                default -> "[" + form + "]";
            };
        }

        @Override
        public Optional<String> words(String place) {
            return switch (place) {
                case "the", "The", "name", "code", "boundaries", "day" -> Optional.of("[" + place + "]");
                default -> place.startsWith("why ") ? Optional.of("") : Optional.empty();
            };
        }

        @Override
        public Optional<Boolean> holds(String kind, String what) {
            int sign = ask(what) instanceof Answer.Given given
                    ? given.amount().orElseThrow().signum()
                    : -9;
            return Optional.of(
                    switch (kind) {
                        case "positive" -> sign > 0;
                        case "none" -> sign == 0;
                        case "several" ->
                            what.equals("members")
                                    ? members > 1
                                    : ask(what) instanceof Answer.Given given
                                            && given.amount().orElseThrow().intValue() > 1;
                        case "lower", "available", "some", "banded" -> true;
                        default -> false;
                    });
        }

        @Override
        public List<Item> each(String list, Set<String> stated) {
            return List.of();
        }
    }

    private static Map<String, String> sentences(
            Language language, int members, int otherwise, Map<String, Integer> numbers) {
        Map<String, BigDecimal> amounts = numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> BigDecimal.valueOf(each.getValue())));
        Composer composer =
                new Composer(new MadeUp(language, members, BigDecimal.valueOf(otherwise), amounts), language, DAY);
        Letter letter = new Letter(
                "region",
                "PV99",
                DAY,
                language,
                "",
                "",
                composer.sections(TemplateFile.bundled("region")),
                composer.figures(),
                composer.refused(),
                List.of());
        assertThat(letter.refused()).isEmpty();
        return new LinkedHashMap<>(new LetterSentences(letter).texts());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void wordsAgreeWithTheirNumbersInBothLanguages(int number) {
        for (Language language : Language.values()) {
            for (int members : new int[] {1, 3}) {
                String all = String.join(
                        "\n", sentences(language, members, number, Map.of()).values());
                assertThat(all).doesNotContainPattern(ONE_OF_MANY).doesNotContainPattern(MANY_OF_ONE);
            }
        }
    }

    @Test
    void aRegionOfOneMunicipalityDoesNotSpeakOfEachOrOfOthers() {
        Map<String, String> dutch = sentences(Language.NL, 1, 7, Map.of("members counted", 1, "members lower", 1));
        assertThat(dutch).doesNotContainKeys("members", "members-range", "norm-most");
        assertThat(dutch.get("norm")).doesNotContain("elke gemeente", "een andere");
        assertThat(dutch.get("brief-needed")).doesNotContain("elke gemeente");
        Map<String, String> enough = sentences(Language.EN, 1, 0, Map.of("members counted", 1));
        assertThat(enough.get("norm")).contains("[the] is at or above it").doesNotContain("every municipality");
        assertThat(enough.get("brief-needed")).doesNotContain("every municipality");
    }

    @ParameterizedTest
    @EnumSource
    void oneMunicipalityWithAFigureHasNoLargestAndSmallest(Language language) {
        Map<String, String> one = sentences(language, 4, 1, Map.of("members counted", 1, "members lower", 0));
        assertThat(one).doesNotContainKey("members-range");
        assertThat(one.get("members")).contains(language == Language.NL ? "De enige gemeente" : "only municipality");
    }

    @Test
    void oneHomeIsNotMostOfThem() {
        Map<String, String> one = sentences(Language.NL, 4, 1, Map.of("members counted", 4));
        assertThat(one.get("norm"))
                .contains("is er 1 nieuwe corporatiewoning nodig", "of 1 bestaande woning die van eigenaar wisselt");
        assertThat(one).doesNotContainKey("norm-most");
        assertThat(one.get("stock")).endsWith("telde [the] 1 woning.");
        assertThat(sentences(Language.NL, 4, 0, Map.of("members counted", 4)).get("stock"))
                .endsWith("telde [the] geen woningen.");
        assertThat(sentences(Language.EN, 4, 1, Map.of("members counted", 4)).get("stock"))
                .endsWith("[the] had 1 dwelling.");
    }
}
