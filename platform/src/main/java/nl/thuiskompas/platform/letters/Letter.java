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
        /**
         * Sentences that belong together.
         *
         * @param id name of the first sentence
         * @param words all their words, one after the other
         * @param sentences the same, sentence by sentence
         */
        record Paragraph(String id, List<Inline> words, List<Sentence> sentences) implements Block {
            public Paragraph {
                words = List.copyOf(words);
                sentences = List.copyOf(sentences);
            }

            /** A paragraph of one sentence. */
            public Paragraph(String id, List<Inline> words) {
                this(id, words, List.of(new Sentence(id, words)));
            }

            /** All its words without marks. */
            public String text() {
                return new Sentence(id, words).text();
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
         * @param alternative the same for those who do not see it
         */
        record Drawn(String name, Paragraph caption, Paragraph alternative) implements Block {}
    }

    /**
     * A sentence as it was written.
     *
     * @param id its name in the templates, by which it can be found in another letter
     */
    public record Sentence(String id, List<Inline> words) {
        public Sentence {
            words = List.copyOf(words);
        }

        /** The sentence without its marks. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Inline each : words) {
                text.append(
                        switch (each) {
                            case Inline.Plain plain -> plain.text();
                            case Inline.Stated stated -> stated.text();
                        });
            }
            return text.toString();
        }
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
