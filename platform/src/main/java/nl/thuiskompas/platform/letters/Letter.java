package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Language;

/**
 * A letter as it was written: its words, the figures in them, and the sentences that could not be written.
 *
 * @param kind what sort of letter it is, such as national
 * @param about code of the region or municipality it is about; NL for the country
 * @param asOf the day whose knowledge it states
 * @param title its title
 * @param lead what stands under the title
 * @param figures all figures it states, in the order of their marks
 * @param refused the sentences that are not there because a figure in them cannot be traced
 * @param releases what its figures were taken from
 */
public record Letter(
        String kind,
        String about,
        LocalDate asOf,
        Language language,
        String title,
        String lead,
        List<Section> sections,
        List<StatedFigure> figures,
        List<Refusal> refused,
        List<String> releases) {
    public Letter {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        refused = List.copyOf(refused);
        releases = List.copyOf(releases);
    }

    /**
     * A part of the letter.
     *
     * @param level 1 for a main part, 2 for a part of one
     */
    public record Section(String id, int level, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section. */
    public sealed interface Block {
        /** Sentences that belong together. */
        record Paragraph(String id, List<Inline> words) implements Block {
            public Paragraph {
                words = List.copyOf(words);
            }
        }

        /** Lines of a list. */
        record Items(List<Paragraph> items) implements Block {
            public Items {
                items = List.copyOf(items);
            }
        }

        /**
         * A picture.
         *
         * @param name which one, for those who draw it
         * @param caption what it shows
         */
        record Drawn(String name, String caption, String alternative) implements Block {}
    }

    /** A piece of a sentence. */
    public sealed interface Inline {
        /** Words of our own. */
        record Plain(String text) implements Inline {}

        /**
         * A figure.
         *
         * @param text as the sentence writes it
         * @param mark its number in the list of figures, from 1
         */
        record Stated(String text, int mark) implements Inline {}
    }

    /** The figure with a mark. */
    public StatedFigure figure(int mark) {
        return figures.get(mark - 1);
    }
}
