package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.LoneDrawing;
import nl.thuiskompas.platform.pictures.Picture;

/** A made-up letter about nothing, with one of everything that letters consist of, and the one picture in it. */
final class LetterSample extends Measured.OnDay {
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final String NAME = "sample";
    private static final Picture MAP =
            new Picture("<svg viewBox=\"0 0 60 40\"><path fill=\"#336699\" stroke=\"#000000\""
                    + " d=\"M5 5L50 10L30 35Z\"/><text x=\"9\" y=\"20\" font-weight=\"600\">Sample</text></svg>");

    private final Language language;

    LetterSample(Language language) {
        this.language = language;
    }

    static Letter letter(Language language) {
        List<Inline> words = List.of(new Inline.Plain("Words, and "), new Inline.Stated("1 figure", 1));
        Block.Paragraph paragraph = new Block.Paragraph(NAME, words);
        return new Letter(
                NAME,
                "NL",
                DAY,
                language,
                "Sample",
                "A letter about nothing",
                List.of(
                        new Letter.Section("one", 1, "Part", List.of(paragraph)),
                        new Letter.Section(
                                "two",
                                2,
                                "Part of a part",
                                List.of(
                                        new Block.Items(List.of(paragraph)),
                                        new Block.Drawn(NAME, paragraph, paragraph)))),
                List.of(new StatedFigure(
                        1, NAME, "Figure", "1", "2000", "Source", "2000", "release", "Definition", "Note", "/sample")),
                List.of(new Refusal(NAME, NAME, "Reason")),
                List.of("release"));
    }

    @Override
    Answer ask(String name) {
        return new Answer.Missing(NAME);
    }

    @Override
    LocalFigures area(String code) {
        throw new IllegalArgumentException("the sample is about no area: " + code);
    }

    @Override
    public List<String> releases() {
        return List.of();
    }

    @Override
    Optional<LetterPicture> picture(String name, String alternative) {
        return Optional.of(new LetterPicture(
                new LoneDrawing(language.code(), alternative, new Drawing(Drawing.Kind.MAP, MAP)),
                "Classes",
                List.of("Value", "Number"),
                List.of(new LetterPicture.Key("#336699", "1", "1")),
                "Source"));
    }
}
