package nl.thuiskompas.platform.letters.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
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
        return anchor(section.id());
    }

    /** The name of the place of a section, by its own name. */
    static String anchor(String section) {
        return "part-" + section;
    }

    /** Whether a section is a part of another. */
    public static boolean within(Letter.Section section) {
        return section.level() > 1;
    }

    /**
     * Where a picture comes from.
     *
     * @param image its address
     * @param page the page that shows it with everything that belongs to it
     */
    public record Shown(String image, String page) {}

    /**
     * The picture of a block, as the monitor draws it: that of an area by the code behind its name, or else that of the
     * figure it draws, if the letter states it.
     */
    public @Nullable Shown picture(Block.Drawn drawn) {
        int space = drawn.name().indexOf(' ');
        if (space >= 0) {
            Link area = Link.to(letter.language(), Place.AREAS, drawn.name().substring(space + 1))
                    .with(Link.AS_OF, letter.asOf().toString());
            return new Shown(area.as("svg"), area.toString());
        }
        return letter.figures().stream()
                .filter(figure -> figure.name().equals(MEASURED + drawn.name()))
                .findFirst()
                .map(figure -> new Shown(figure.address().replaceFirst("(\\?|$)", ".svg$1"), figure.address()))
                .orElse(null);
    }

    /** What a figure was taken from, with its release and from when it was known. */
    public List<String> origin(StatedFigure figure) {
        return List.of(
                figure.known().isEmpty() ? "" : texts.get("letters.known", "date", figure.known()),
                texts.get("letters.release", "release", figure.release()));
    }
}
