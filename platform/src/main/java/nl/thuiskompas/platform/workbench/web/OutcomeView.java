package nl.thuiskompas.platform.workbench.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a proposal: what a slider replaces.
 *
 * @param sentence what it comes to
 * @param notes more of that
 * @param conflict which agreements cannot be kept together; empty when all can
 * @param maps before and after; null when the lines of these municipalities are not known
 * @param axis what the dots of a row are placed on; empty when there are none
 * @param rows a municipality each, the largest first
 * @param prices what each agreement costs the others
 * @param fairness how even it is
 * @param paradoxes what the method can show
 * @param spare the letter of a scenario that is free; empty when all are taken
 * @param save the page with the reader's own proposal as that scenario
 * @param facts where the figures come from
 */
public record OutcomeView(
        String sentence,
        List<String> notes,
        List<String> conflict,
        @Nullable Maps maps,
        List<Head> heads,
        String axis,
        List<Row> rows,
        Row total,
        List<String> prices,
        List<String> fairness,
        List<String> paradoxes,
        List<Way> ways,
        String spare,
        Link save,
        List<Fact> facts,
        List<File> files) {
    /** Two maps with one legend. */
    public record Maps(String before, Picture left, String after, Picture right, Picture legend) {}

    /** A scenario at the head of a column. */
    public record Head(String letter, String title) {}

    /**
     * A municipality, or the whole region.
     *
     * @param numbers households by scenario
     * @param dots before and after; null where there is nothing to compare
     * @param key its exact part of the task
     * @param brief why, in a few words
     * @param why the same in sentences that can be read aloud
     */
    public record Row(
            String code,
            String name,
            String inhabitants,
            String key,
            List<String> numbers,
            String difference,
            @Nullable Picture dots,
            String brief,
            List<String> why,
            boolean mine) {}

    /**
     * A scenario with what one can do with it.
     *
     * @param how what it is made of
     * @param sum what it comes to, where that is not the task; empty otherwise
     * @param adopt the page with it as the reader's own; null where that cannot be
     * @param drop the page without it; null where it is always there
     */
    public record Way(
            String letter,
            String title,
            String how,
            String sum,
            @Nullable Link adopt,
            @Nullable Link drop) {}

    /** A word on where figures come from. */
    public record Fact(String label, String text) {}

    /** The same as a file. */
    public record File(String label, String address) {}
}
