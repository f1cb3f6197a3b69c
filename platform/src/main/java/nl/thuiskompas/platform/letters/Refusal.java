package nl.thuiskompas.platform.letters;

/**
 * A sentence that was not written.
 *
 * @param sentence its name in the templates
 * @param figure the name of the figure that cannot be traced
 * @param reason why, in the language of the letter
 */
public record Refusal(String sentence, String figure, String reason) {}
