package nl.thuiskompas.platform.letters;

import java.util.List;
import nl.thuiskompas.platform.pictures.LoneDrawing;

/**
 * A picture in a letter, with what stands beside it.
 *
 * @param map the drawing
 * @param title what the keys are classes of
 * @param heads what stands above the classes and above their numbers
 * @param keys the classes, lowest first
 * @param source where its figures come from
 */
record LetterPicture(LoneDrawing map, String title, List<String> heads, List<Key> keys, String source) {
    LetterPicture {
        heads = List.copyOf(heads);
        keys = List.copyOf(keys);
    }

    /**
     * A class.
     *
     * @param colour as style sheets write it
     * @param limits its values in words
     * @param count how many areas have one of them
     */
    record Key(String colour, String limits, String count) {}
}
