package nl.thuiskompas.platform.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/** The sentences of a letter with the part they stand in, for tests that go through all of them. */
record LetterSentences(Letter letter) {
    /** A figure where it is stated. */
    record Place(Letter.Section section, Letter.Sentence sentence, Inline.Stated stated) {}

    /** All places that state a figure, from the beginning to the end. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Letter.Section section : letter.sections()) {
            for (Letter.Sentence sentence : in(section)) {
                for (Inline each : sentence.words()) {
                    if (each instanceof Inline.Stated stated) {
                        places.add(new Place(section, sentence, stated));
                    }
                }
            }
        }
        return places;
    }

    /** The places that state one figure. */
    List<Place> places(String figure) {
        return places().stream()
                .filter(place -> letter.figure(place.stated().mark()).name().equals(figure))
                .toList();
    }

    /** What each sentence says, by its name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        letter.sections().stream()
                .flatMap(section -> in(section).stream())
                .collect(Collectors.groupingBy(
                        Letter.Sentence::id,
                        LinkedHashMap::new,
                        Collectors.mapping(Letter.Sentence::text, Collectors.joining(" "))))
                .forEach(texts::put);
        return texts;
    }

    private static List<Letter.Sentence> in(Letter.Section section) {
        return section.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> paragraph.sentences().stream();
                    case Block.Items items -> items.items().stream().flatMap(item -> item.sentences().stream());
                    case Block.Drawn drawn -> drawn.caption().sentences().stream();
                })
                .toList();
    }
}
