package nl.thuiskompas.platform.programme.web;

import java.util.Collection;
import java.util.List;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.LedgerNotice;

/**
 * A row of the ledger that is left out, as pages name it.
 *
 * @param file the table
 * @param row the row, in words; empty for the table as a whole
 * @param what is wrong with it, in the language of the page
 * @param message the same in full, in English, as whoever keeps the tables reads it
 */
public record NoticeView(String file, String row, String what, String message) {
    private static final String UNKNOWN = "unknown-";

    /** All that is left out. */
    public static List<NoticeView> all(Ledger ledger, Texts texts) {
        return ledger.notices().stream().map(notice -> of(notice, texts)).toList();
    }

    /**
     * What is left out and would have been on a page.
     *
     * @param names names of everything that the page is about
     */
    static List<NoticeView> touching(ProgrammeVisit visit, Collection<String> names) {
        return visit.ledger().notices().stream()
                .filter(notice -> notice.touches(names))
                .map(notice -> of(notice, visit.texts()))
                .toList();
    }

    /** What is left out and bears a name itself, rather than that every page misses it. */
    static List<NoticeView> naming(ProgrammeVisit visit, String name) {
        return visit.ledger().notices().stream()
                .filter(notice -> notice.about().contains(name))
                .map(notice -> of(notice, visit.texts()))
                .toList();
    }

    /** The same in one sentence. */
    String sentence() {
        return file + (row.isEmpty() ? "" : ", " + row) + ": " + what + " " + message;
    }

    private static NoticeView of(LedgerNotice notice, Texts texts) {
        String code = notice.code().startsWith(UNKNOWN) ? "unknown-name" : notice.code();
        return new NoticeView(
                notice.file(),
                notice.row() > 0 ? texts.get("ledger.notices.row", "row", notice.row()) : "",
                texts.get("ledger.notice." + code),
                notice.message());
    }
}
