package nl.thuiskompas.platform.letters;

import java.util.regex.Matcher;
import nl.thuiskompas.platform.language.Texts;

/** The headings of a letter, for the list that programs show beside the pages of a PDF. */
final class Bookmarks {
    private static final String END_OF_HEAD = "</head>";

    private Bookmarks() {}

    /** The page of a letter with its bookmarks. */
    static String in(String page, Letter letter) {
        return page.replaceFirst(END_OF_HEAD, Matcher.quoteReplacement(of(letter) + END_OF_HEAD));
    }

    private static String of(Letter letter) {
        Xml xml = new Xml("").start("bookmarks");
        boolean open = false;
        for (Letter.Section section : letter.sections()) {
            if (open && section.level() == 1) {
                xml.end();
            }
            xml.start("bookmark", "name", section.title(), "href", "#" + section.id());
            if (section.level() == 1) {
                open = true;
            } else {
                xml.end();
            }
        }
        if (open) {
            xml.end();
        }
        return xml.empty("bookmark", "name", Texts.in(letter.language()).get("letter.figures"), "href", "#figures")
                .end()
                .document();
    }
}
