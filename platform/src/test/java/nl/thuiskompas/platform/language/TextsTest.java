package nl.thuiskompas.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    /** A whole key between quotes: dots and letters, as in "frame.skip" or "and". */
    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z][A-Za-z0-9_.-]*)\"");
    /** The beginning of a key to which something is added: "division." + code. */
    private static final Pattern BEGUN = Pattern.compile("\"([a-zA-Z][A-Za-z0-9_.-]*\\.)\"\\s*\\+");

    private static final Pattern ASKED =
            Pattern.compile("(?:texts\\(\\)|texts|\\bt|Texts\\.in\\([^)]*\\)+)\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Texts.in(Language.EN).keys()).isEqualTo(Texts.in(Language.NL).keys());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : Texts.in(Language.NL).keys()) {
            assertThat(places(Texts.in(Language.EN).get(key)))
                    .as("places of %s", key)
                    .isEqualTo(places(Texts.in(Language.NL).get(key)));
        }
    }

    @Test
    void noTextIsEmpty() {
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).keys())
                    .noneMatch(key -> Texts.in(language).get(key).isBlank());
        }
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> known = Texts.in(Language.NL).keys();
        for (Path file : sources()) {
            if (!file.toString().contains("exports")) { // exports have texts of their own
                assertThat(found(ASKED, file)).as("texts in %s", file).isSubsetOf(known);
            }
        }
    }

    @Test
    void everyKindOfThingWithANameInTheEngineHasItsText() {
        assertThat(Stream.of(
                                names("reason.", Reason.Kind.values()),
                                names("area.lead.", Verdict.values()),
                                names("area.lead.norm.", Verdict.values()),
                                Arrays.stream(Status.values()).map(status -> "status." + status.code()),
                                Arrays.stream(Unit.values()).map(unit -> "unit." + unit.code()),
                                Arrays.stream(Unit.values()).map(unit -> "unit.title." + unit.code()),
                                Arrays.stream(Average.values()).map(average -> "form.average." + average.code()),
                                Arrays.stream(Average.values()).map(average -> "foot.average." + average.code()),
                                Arrays.stream(Average.values()).map(average -> "average.other." + average.code()))
                        .flatMap(texts -> texts))
                .isSubsetOf(Texts.in(Language.NL).keys());
    }

    @Test
    void noTextIsLeftThatNothingAsksFor() {
        Set<String> whole = new TreeSet<>();
        Set<String> begun = new TreeSet<>();
        for (Path file : sources()) {
            whole.addAll(found(QUOTED, file));
            begun.addAll(found(BEGUN, file));
        }
        assertThat(Texts.in(Language.NL).keys().stream()
                        .filter(key -> !whole.contains(key) && begun.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void placesAreFilledByName() {
        assertThat(Texts.fill("{b} van {a}, {b}", "a", 1, "b", "x")).isEqualTo("x van 1, x");
    }

    @Test
    void aTextThatDoesNotExistIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Texts.in(Language.NL).get("nobody.wrote.this"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody.wrote.this");
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static List<Path> sources() {
        return Stream.of(
                        SourceFiles.below("platform/src/main/java", ".java"),
                        SourceFiles.below("platform/src/main/jte", ".jte"))
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> found(Pattern pattern, Path file) {
        return pattern.matcher(SourceFiles.text(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
