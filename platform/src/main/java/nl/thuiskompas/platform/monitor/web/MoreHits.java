package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Lineage;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.web.SearchPage.Hit;

/** What one can look for beside municipalities and regions: divisions by name, and codes that were used long ago. */
final class MoreHits {
    private static final Pattern CODE = Pattern.compile("(?i)(?:GM)?(\\d{4})");
    private static final int LEAST_LETTERS = 3;

    private MoreHits() {}

    static List<Hit> of(Visit visit, String words) {
        List<Hit> hits = new ArrayList<>();
        String wanted = words.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (wanted.length() >= LEAST_LETTERS) {
            for (DivisionEntry entry : DivisionChoice.between(visit)) {
                if (isMeant(entry, wanted)) {
                    hits.add(new Hit(
                            DivisionWords.of(visit).many(entry.division()),
                            visit.texts().get("search.division"),
                            entry.code(),
                            visit.to(Place.DIVISIONS, entry.code()),
                            List.of()));
                }
            }
        }
        Matcher code = CODE.matcher(words.strip());
        if (code.matches()) {
            old(visit, "GM" + code.group(1), hits);
        }
        return hits;
    }

    private static boolean isMeant(DivisionEntry entry, String wanted) {
        return List.of(
                        entry.code(),
                        entry.alias(),
                        entry.one().nl(),
                        entry.one().en(),
                        entry.many().nl(),
                        entry.many().en())
                .stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    /** A code that no table of municipalities has and that a change names. */
    private static void old(Visit visit, String code, List<Hit> hits) {
        Geography geography = visit.monitor().geography();
        if (geography.findMunicipality(code).isEmpty() && Lineage.isKnown(geography, code)) {
            hits.add(new Hit(
                    visit.texts().get("search.lineage", "name", code),
                    visit.texts().get("search.oldCode"),
                    code,
                    visit.to(Place.LINEAGE, code),
                    new LineageWords(visit)
                            .tell(Lineage.of(geography, code).changes()).stream()
                                    .map(LineageWords.Told::sentence)
                                    .toList()));
        }
    }
}
