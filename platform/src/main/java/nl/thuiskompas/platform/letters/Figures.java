package nl.thuiskompas.platform.letters;

/** Whoever knows figures by what a sentence calls them. */
@FunctionalInterface
interface Figures {
    /**
     * Asks for a figure.
     *
     * @param name what stands in the sentence, such as flex.target or total grant-2022-groups
     */
    Answer ask(String name);
}
