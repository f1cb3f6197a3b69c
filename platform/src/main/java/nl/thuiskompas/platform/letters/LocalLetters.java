package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;

/** Letters about one municipality or region. */
public interface LocalLetters {
    /** Whether there are any. */
    boolean any();

    /**
     * The letter about an area as of a day; empty when there is none.
     *
     * @param code code of the municipality or region
     */
    Optional<Letter> about(String code, LocalDate day, Language language);

    /** No letters at all. */
    static LocalLetters none() {
        return new LocalLetters() {
            @Override
            public boolean any() {
                return false;
            }

            @Override
            public Optional<Letter> about(String code, LocalDate day, Language language) {
                return Optional.empty();
            }
        };
    }
}
