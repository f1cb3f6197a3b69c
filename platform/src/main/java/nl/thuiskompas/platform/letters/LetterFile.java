package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.programme.FactWords;

/**
 * A letter as a file of one of its formats.
 *
 * @param measured draws the pictures
 * @param site where the pages with figures are; empty for no links to them
 */
record LetterFile(Letter letter, Measured.OnDay measured, String site) {
    /** Dots for each pixel of a picture: about 300 to the inch as wide as it is printed. */
    private static final double DENSITY = 2;

    /** How large a map is printed, in millimetres: that of the country as a figure of its own, another beside its keys. */
    private static final double COUNTRY_WIDTH = 76;

    private static final double COUNTRY_HEIGHT = 84;
    private static final double LOCAL_WIDTH = 70;
    private static final double LOCAL_HEIGHT = 56;

    private static final String PAGE_STYLE = read("page.css");
    private static final String PRINT_STYLE = read("print.css");

    byte[] bytes(LetterFormat format) {
        return switch (format) {
            case MD -> Markdown.of(letter, site).getBytes(StandardCharsets.UTF_8);
            case HTML -> html().getBytes(StandardCharsets.UTF_8);
            case PDF -> Pdf.of(Bookmarks.in(printed(), letter), letter.asOf());
            case ODT -> Odt.of(letter, site, dots());
        };
    }

    private Optional<LetterPicture> picture(Block.Drawn drawn) {
        return measured.picture(drawn.name(), drawn.alternative().text());
    }

    /** The pictures that are in it. */
    List<LetterPicture> pictures() {
        return drawn().flatMap(drawn -> picture(drawn).stream()).toList();
    }

    private Stream<Block.Drawn> drawn() {
        return letter.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Drawn.class::isInstance)
                .map(Block.Drawn.class::cast);
    }

    private String html() {
        return new Html(
                        letter,
                        site,
                        PAGE_STYLE,
                        drawn -> picture(drawn)
                                .map(p -> new Html.Drawn(p.map().svg().markup(), p)))
                .page();
    }

    private String printed() {
        Texts texts = Texts.in(letter.language());
        String day = texts.get("letter.asof", "day", new FactWords(letter.language()).day(letter.asOf()));
        String style = PRINT_STYLE
                .replace("%HEAD%", quoted(letter.title() + ", " + day))
                .replace("%PAGE%", quoted(texts.get("letter.page")));
        return new Html(letter, site, style, drawn -> picture(drawn).map(p -> new Html.Drawn(image(drawn, p), p)))
                .page();
    }

    /** A picture as wide as its column and no higher than leaves room for the words. */
    private String image(Block.Drawn drawn, LetterPicture picture) {
        boolean country = letter.about().equals(Division.COUNTRY_CODE);
        double widest = country ? COUNTRY_WIDTH : LOCAL_WIDTH;
        double highest = country ? COUNTRY_HEIGHT : LOCAL_HEIGHT;
        double width = Math.min(widest, highest / picture.map().proportion());
        String data = Base64.getEncoder().encodeToString(picture.map().png(DENSITY));
        return new Xml("")
                .empty(
                        "img",
                        "alt",
                        drawn.alternative().text(),
                        "style",
                        String.format(Locale.ROOT, "width:%.1fmm", width),
                        "src",
                        "data:image/png;base64," + data)
                .document();
    }

    /** What may stand between quotes in a style sheet that stands in XML. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\\"<>&\\n]", " ");
    }

    /** The pictures as dots, by the names of their blocks. */
    private Map<String, Odt.Drawn> dots() {
        Map<String, Odt.Drawn> pictures = new LinkedHashMap<>();
        drawn().forEach(drawn -> picture(drawn)
                .ifPresent(p -> pictures.put(drawn.name(), new Odt.Drawn(p.map().png(DENSITY), p))));
        return pictures;
    }

    private static String read(String name) {
        try (InputStream in = LetterFile.class.getResourceAsStream("/letters/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks letters/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
