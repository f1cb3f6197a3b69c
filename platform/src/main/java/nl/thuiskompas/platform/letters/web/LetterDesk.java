package nl.thuiskompas.platform.letters.web;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.letters.LocalLetters;
import nl.thuiskompas.platform.letters.NoLetterException;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import org.springframework.stereotype.Component;

/** Hands out letters by what stands in addresses. */
@Component
public final class LetterDesk {
    /** What stands for the national letter where others have the code of an area. */
    public static final String NATIONAL = "national";

    private final Letters letters;
    private final LocalLetters local;
    private final PageKitchen kitchen;

    LetterDesk(Letters letters, LocalLetters local, PageKitchen kitchen) {
        this.letters = letters;
        this.local = local;
        this.kitchen = kitchen;
    }

    /**
     * A letter as of a day.
     *
     * @param about {@value #NATIONAL} or the code of a municipality or region
     * @throws QuestionException when nothing has this code
     * @throws NoLetterException when there is no letter about it
     */
    public Letter letter(String about, LocalDate day, Language language) {
        if (about.equals(NATIONAL)) {
            return letters.national(day, language);
        }
        AreaSearch.Area area = area(about);
        return local.about(area.code(), day, language)
                .orElseThrow(() -> new NoLetterException(area.code(), area.name()));
    }

    private AreaSearch.Area area(String code) {
        return kitchen.search().areas().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new QuestionException(
                        "code",
                        code,
                        List.of(),
                        List.of(),
                        "there is no municipality or region with the code " + code + "; the national letter is "
                                + NATIONAL));
    }

    /** Whether there are letters about municipalities and regions. */
    boolean local() {
        return local.any();
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
