package nl.thuiskompas.platform.commands;

import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter;

/** Writes the letter of a municipality or a region. */
@FunctionalInterface
interface LocalLetters {
    /** Where only the letter of the country can be written. */
    LocalLetters NONE = (code, day, language) -> {
        throw new UsageException("there is no letter about " + code
                + " yet: only the letter of the country can be written; leave --about and --all-municipalities out.");
    };

    /**
     * Writes a letter.
     *
     * @param code such as GM0202, or the code of a region
     */
    Letter write(String code, LocalDate day, Language language);
}
