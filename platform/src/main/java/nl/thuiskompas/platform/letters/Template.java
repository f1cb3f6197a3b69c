package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * The words of a kind of letter, with places for figures.
 *
 * @param name its name, such as national
 */
record Template(String name, Words title, Words lead, List<Part> parts) {
    /** A part with a heading. */
    record Part(String id, int level, Words title, List<Piece> pieces) {
        /** The same part without some of its sentences. */
        Part without(List<String> names) {
            return new Part(
                    id, level, title, pieces.stream().map(p -> p.without(names)).toList());
        }
    }

    /** A piece of a part. */
    sealed interface Piece {
        /** The same piece without some of its sentences. */
        default Piece without(List<String> names) {
            return switch (this) {
                case Paragraph paragraph -> new Paragraph(others(paragraph.sentences, names));
                case Items items -> new Items(others(items.sentences, names));
                case Drawn drawn -> drawn;
            };
        }

        /** The sentences it can have. */
        default List<Sentence> sentences() {
            return switch (this) {
                case Paragraph paragraph -> paragraph.sentences;
                case Items items -> items.sentences;
                case Drawn drawn -> List.of(drawn.caption, drawn.alternative);
            };
        }

        private static List<Sentence> others(List<Sentence> sentences, List<String> names) {
            return sentences.stream().filter(s -> !names.contains(s.id())).toList();
        }

        /** A paragraph: sentences, each of which is written or not. */
        record Paragraph(List<Sentence> sentences) implements Piece {}

        /** A list of which each line is a sentence. */
        record Items(List<Sentence> sentences) implements Piece {}

        /** A picture that stands where its condition holds. */
        record Drawn(String name, Sentence caption, Sentence alternative) implements Piece {}
    }

    /**
     * A sentence that can be written in several ways.
     *
     * @param id its name: refusals name it
     * @param each the list of which every item gets this sentence; empty when it is written once
     */
    record Sentence(String id, String each, List<Variant> variants) {}

    /**
     * A way to write a sentence.
     *
     * @param when conditions that must all hold
     */
    record Variant(List<String> when, Words words) {}

    /** The part with this name. */
    Optional<Part> part(String id) {
        return parts.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
