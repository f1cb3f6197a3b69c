package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;

/** Choosing a division and the day whose municipalities count. */
final class DivisionChoice {
    private DivisionChoice() {}

    /** The divisions between municipality and country: those that say something when laid over another. */
    static List<DivisionEntry> between(Visit visit) {
        return visit.monitor().divisions().entries().stream()
                .filter(entry -> !isTrivial(entry.division()))
                .toList();
    }

    static boolean isTrivial(Division division) {
        return division.equals(Division.MUNICIPALITY) || division.equals(Division.COUNTRY);
    }

    /**
     * The date of the visit; without one the first day of the newest set of municipalities, which has its own map.
     *
     * @throws nl.thuiskompas.platform.monitor.QuestionException when it is no date that is known
     */
    static LocalDate edition(Visit visit) {
        Geography geography = visit.monitor().geography();
        return new GeographyQuestions(visit.monitor())
                .edition(
                        "edition",
                        visit.choice("edition"),
                        geography.editionDates().getLast());
    }

    static List<Option> editions(Visit visit, LocalDate chosen) {
        Geography geography = visit.monitor().geography();
        List<Option> options = new ArrayList<>();
        for (LocalDate date : geography.editionDates().reversed()) {
            boolean same = geography.edition(date).validity().contains(chosen);
            options.add(new Option(
                    same ? chosen.toString() : date.toString(),
                    visit.texts()
                            .get(
                                    "form.edition",
                                    "date",
                                    visit.words().numbers().date(date),
                                    "count",
                                    geography.edition(date).size()),
                    same));
        }
        return options;
    }

    /** The listed divisions, one of them chosen. */
    static List<Option> divisions(Visit visit, Division chosen) {
        DivisionWords words = DivisionWords.of(visit);
        return between(visit).stream()
                .filter(DivisionEntry::listed)
                .map(e -> new Option(
                        e.code(), words.many(e.division()), e.division().equals(chosen)))
                .toList();
    }

    /** What one region is called in a sentence: veiligheidsregio. */
    static String one(Visit visit, Division division) {
        String text = visit.monitor().divisions().of(division).one().in(visit.language());
        boolean capitals = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || capitals ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** One region or several of them, in a sentence. */
    static String counted(Visit visit, Division division, int count) {
        String name =
                count == 1 ? one(visit, division) : DivisionWords.of(visit).regions(division);
        return visit.words().numbers().whole(count) + " " + name;
    }

    /** One municipality or several. */
    static String municipalities(Visit visit, int count) {
        return count == 1
                ? visit.texts().get("divisions.municipality")
                : visit.texts()
                        .get(
                                "divisions.municipalities",
                                "count",
                                visit.words().numbers().whole(count));
    }

    /** How sure one can be of a division on a date. */
    static String standing(Visit visit, DivisionEntry entry, LocalDate date) {
        Texts texts = visit.texts();
        if (entry.brought()) {
            return texts.get("divisions.brought");
        }
        return texts.get(
                entry.verified() != null && entry.verified().contains(date)
                        ? "divisions.verified"
                        : "divisions.derived");
    }

    /** The days for which the list was checked, in words; empty when there are none. */
    static String verified(Visit visit, DivisionEntry entry) {
        var validity = entry.verified();
        if (validity == null) {
            return "";
        }
        var numbers = visit.words().numbers();
        boolean begun = !validity.from().equals(LocalDate.MIN);
        if (!validity.hasEnded()) {
            return begun
                    ? visit.texts().get("divisions.verifiedFrom", "from", numbers.date(validity.from()))
                    : visit.texts().get("divisions.verifiedAlways");
        }
        LocalDate last = validity.until().minusDays(1);
        return begun
                ? visit.texts()
                        .get(
                                "divisions.verifiedBetween",
                                "from",
                                numbers.date(validity.from()),
                                "until",
                                numbers.date(last))
                : visit.texts().get("divisions.verifiedUntil", "until", numbers.date(last));
    }
}
