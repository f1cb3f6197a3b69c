package nl.thuiskompas.platform.letters.web;

import java.util.List;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.StatedFigure;
import org.jspecify.annotations.Nullable;

/** A letter as its template writes it. */
public record LetterView(Letter letter, Texts texts) {
    private static final String MEASURED = "measured ";

    /** The day whose knowledge it states, in words. */
    public String day() {
        return Numbers.in(letter.language()).date(letter.asOf());
    }

    /** The name of the place of a figure in the list at the end. */
    public String anchor(int mark) {
        return texts.get("letter.anchor") + mark;
    }

    /** The name of the place of a section. */
    public static String anchor(Letter.Section section) {
        return "part-" + section.id();
    }

    /** Whether a section is a part of another. */
    public static boolean within(Letter.Section section) {
        return section.level() > 1;
    }

    /** The figure that a picture draws, if the letter states it: its page is where the picture comes from. */
    public @Nullable StatedFigure drawn(Block.Drawn drawn) {
        return letter.figures().stream()
                .filter(figure -> figure.name().equals(MEASURED + drawn.name()))
                .findFirst()
                .orElse(null);
    }

    /** The address of the picture on the page of a figure. */
    public static String picture(StatedFigure figure) {
        return figure.address().replaceFirst("(\\?|$)", ".svg$1");
    }

    /** What a figure was taken from, with its release and from when it was known. */
    public List<String> origin(StatedFigure figure) {
        return List.of(
                figure.known().isEmpty() ? "" : texts.get("letters.known", "date", figure.known()),
                texts.get("letters.release", "release", figure.release()));
    }
}
