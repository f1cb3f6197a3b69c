package nl.thuiskompas.platform.groups.web;

import java.util.Locale;
import nl.thuiskompas.engine.geography.Division;

/** What the regions of a division are called together. */
final class DivisionTitle {
    private DivisionTitle() {}

    /** Within a sentence: provincies. */
    static String within(GroupsVisit visit, Division division) {
        return visit.monitor()
                .divisions()
                .find(division.code())
                .map(entry -> entry.many().in(visit.language()))
                .map(DivisionTitle::lower)
                .orElse(division.code());
    }

    /** Letters that stand for words stay as they are: COROP. */
    private static String lower(String title) {
        boolean letters = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return letters ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** As a title: Provincies. */
    static String of(GroupsVisit visit, Division division) {
        String title = within(visit, division);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
