package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;

/** Which area a letter is about, by its code; it has to be there on the day of the letter. */
final class AreaCode {
    private static final String AREA = "code";
    private static final int MOST = 5;

    private AreaCode() {}

    /**
     * What the monitor says of the area with this code.
     *
     * @throws QuestionException when there is no such area on the day, with what it became or what was probably meant
     */
    static AreaAnswers answers(Monitor monitor, String code, LocalDate day) {
        Geography geography = monitor.geography();
        LocalDate edition = day.isAfter(geography.last()) ? geography.last() : day;
        if (code.equals(Division.COUNTRY_CODE)) {
            throw new QuestionException(
                    AREA, code, List.of(), List.of(), "for the country as a whole there is the national letter");
        }
        geography.findMunicipality(code).ifPresent(municipality -> requireThere(monitor, municipality, edition));
        Region region;
        try {
            region = Areas.region(geography, code);
        } catch (QuestionException e) {
            List<String> near = new AreaSearch(geography)
                    .find(code).stream()
                            .filter(AreaSearch.Area::current)
                            .map(area -> area.code() + " (" + area.name() + ")")
                            .limit(MOST)
                            .toList();
            throw new QuestionException(
                    AREA,
                    code,
                    List.of(),
                    near,
                    "there is no municipality or region with the code " + code
                            + (near.isEmpty() ? "" : "; perhaps you mean " + String.join(", ", near)));
        }
        if (!Areas.isThere(geography, region, edition)) {
            throw new QuestionException(AREA, code, List.of(), List.of(), code + " had no municipality on " + edition);
        }
        return new AreaAnswers(monitor, region, edition);
    }

    private static void requireThere(Monitor monitor, Municipality municipality, LocalDate edition) {
        if (municipality.validity().contains(edition)) {
            return;
        }
        Set<String> became = new GeographyQuestions(monitor).successors(municipality.code(), edition);
        List<String> names = became.stream()
                .map(code -> code + " ("
                        + monitor.geography()
                                .findMunicipality(code)
                                .map(Municipality::name)
                                .orElse("") + ")")
                .toList();
        String life = municipality.validity().until().isAfter(edition)
                ? " was not a municipality yet on " + edition
                : " was a municipality until "
                        + municipality.validity().until().minusDays(1)
                        + (names.isEmpty() ? "" : "; it became " + String.join(" and ", names));
        throw new QuestionException(
                AREA,
                municipality.code(),
                List.of(),
                List.copyOf(became),
                municipality.code() + " (" + municipality.name() + ")" + life);
    }
}
