package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.LetterFormat;

/**
 * What letters are asked for, whatever they are about.
 *
 * @param day the day whose knowledge they state
 * @param site where the pages with figures are; empty for no links to them
 */
record LetterWish(LocalDate day, Language language, LetterFormat format, String site) {
    /** The file in a folder of letters for the one about an area. */
    Path file(Path folder, String code) {
        return folder.resolve(code + "-" + day + "-" + language.code() + "." + format.suffix());
    }
}
