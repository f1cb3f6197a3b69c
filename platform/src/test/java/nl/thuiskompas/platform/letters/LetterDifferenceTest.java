package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import nl.thuiskompas.platform.letters.LetterDifference.Kind;
import nl.thuiskompas.platform.letters.LetterDifference.Line;
import org.junit.jupiter.api.Test;

/** Letters that were made up, compared sentence by sentence. */
class LetterDifferenceTest {
    private static Letter letter(Letter.Section... sections) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return new Letter(
                "national",
                "NL",
                day,
                Language.EN,
                "A letter",
                "Made up.",
                List.of(sections),
                List.of(),
                List.of(),
                List.of());
    }

    /** A section whose sentences are written as name=words. */
    private static Letter.Section section(String id, String... sentences) {
        List<Block> blocks = Arrays.stream(sentences)
                .map(each -> each.split("=", 2))
                .map(each -> (Block) new Block.Paragraph(each[0], List.of(new Inline.Plain(each[1]))))
                .toList();
        return new Letter.Section(id, 1, id, blocks);
    }

    private static List<String> told(LetterDifference difference) {
        return difference.sections().stream()
                .flatMap(changed -> changed.lines().stream())
                .map(LetterDifferenceTest::told)
                .toList();
    }

    private static String told(Line line) {
        return line.kind() + " " + line.before().map(Letter.Sentence::text).orElse("-") + " > "
                + line.after().map(Letter.Sentence::text).orElse("-");
    }

    @Test
    void aSentenceIsFoundBackByItsNameWhateverItSays() {
        LetterDifference difference = LetterDifference.of(
                letter(section("one", "a=Ten.", "b=Gone.", "c=Same.")),
                letter(section("one", "a=Eleven.", "c=Same.", "d=New.")));
        assertThat(told(difference)).containsExactly("CHANGED Ten. > Eleven.", "GONE Gone. > -", "NEW - > New.");
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.count(Kind.CHANGED)).isEqualTo(1);
    }

    @Test
    void sectionsThatCameOrWentAreToldWhereTheyStand() {
        LetterDifference difference = LetterDifference.of(
                letter(section("one", "a=A."), section("old", "b=B.")),
                letter(section("new", "c=C."), section("one", "a=A.")));
        assertThat(difference.sections())
                .extracting(changed -> changed.section().id())
                .containsExactly("new", "old");
    }

    @Test
    void aSentenceThatIsWrittenForSeveralThingsIsComparedOneByOne() {
        LetterDifference difference = LetterDifference.of(
                letter(section("one", "a=First.", "a=Second.")), letter(section("one", "a=First.", "a=Third.")));
        assertThat(told(difference)).containsExactly("CHANGED Second. > Third.");
    }

    @Test
    void theSameLetterDiffersInNothing() {
        Letter letter = letter(section("one", "a=A.", "b=B."));
        LetterDifference difference = LetterDifference.of(letter, letter);
        assertThat(difference.sections()).isEmpty();
        assertThat(difference.same()).isEqualTo(2);
    }
}
