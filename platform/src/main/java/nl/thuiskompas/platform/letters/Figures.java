package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whoever knows figures by what a sentence calls them. */
@FunctionalInterface
interface Figures {
    /**
     * Asks for a figure.
     *
     * @param name what stands in the sentence, such as flex.target or total grant-2022-groups
     */
    Answer ask(String name);

    /**
     * Words that are no figure, such as the name of the municipality that a letter is about.
     *
     * @param place what stands in the sentence
     */
    default Optional<String> words(String place) {
        return Optional.empty();
    }

    /**
     * Whether a condition holds that is not one of those every letter knows; empty when there is no such condition.
     *
     * @param kind its first word
     * @param what the rest of it
     */
    default Optional<Boolean> holds(String kind, String what) {
        return Optional.empty();
    }

    /**
     * What a sentence is written for once each.
     *
     * @param stated names of the figures that were stated before
     * @throws TemplateException when there is no such list
     */
    default List<Item> each(String list, Set<String> stated) {
        throw new TemplateException("there is no list " + list);
    }

    /**
     * One of several things that a sentence is written for.
     *
     * @param figures names of figures by what the sentence calls them, such as each.window
     * @param words words by what the sentence calls them, such as each.measure
     */
    record Item(Map<String, String> figures, Map<String, String> words) {
        static final String EACH = "each.";
    }
}
