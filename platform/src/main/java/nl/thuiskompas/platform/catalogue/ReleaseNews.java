package nl.thuiskompas.platform.catalogue;

import java.time.Instant;
import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;

/**
 * Something that happened to a release: it was published, superseded, withdrawn.
 *
 * @param id name of the release and, for what happened later, what happened, such as x-0f3a6b1c2d4e/withdrawn; never
 *     changes
 * @param at when it happened
 * @param title what happened, in a few words
 * @param facts what one has to know, each a label and a text
 * @param page where more stands; in any language
 */
public record ReleaseNews(String id, Instant at, Words title, List<Fact> facts, Link page) {
    public ReleaseNews {
        facts = List.copyOf(facts);
    }

    /** One thing to know, such as the source or the checksum. */
    public record Fact(Words label, Words text) {}

    /** The page in a language. */
    public Link page(Language language) {
        return page.in(language);
    }
}
