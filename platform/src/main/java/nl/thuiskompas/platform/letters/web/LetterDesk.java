package nl.thuiskompas.platform.letters.web;

import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.stereotype.Component;

/** Hands out letters by what stands in addresses. */
@Component
public final class LetterDesk {
    /** What stands for the national letter where others have the code of an area. */
    public static final String NATIONAL = "national";

    private final Letters letters;

    LetterDesk(Letters letters) {
        this.letters = letters;
    }

    /**
     * A letter as of a day.
     *
     * @param about {@value #NATIONAL} or the code of a municipality or region
     * @throws QuestionException when nothing has this code
     */
    public Letter letter(String about, LocalDate day, Language language) {
        if (about.equals(NATIONAL)) {
            return letters.national(day, language);
        }
        return letters.local(about, day, language);
    }

    /** The first day of which there is a national letter. */
    LocalDate first() {
        return letters.first();
    }

    /** Gives another text whenever letters may read otherwise for a reason that is not in the monitor. */
    public String stamp() {
        return letters.ledger().release();
    }

    /** What the letters are written from, and what writes them as files. */
    Letters letters() {
        return letters;
    }
}
