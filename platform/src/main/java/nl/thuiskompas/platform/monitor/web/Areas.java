package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.monitor.QuestionException;

/** Municipalities and regions by code alone, as pages name them. */
final class Areas {
    private Areas() {}

    /**
     * The division to which a code belongs.
     *
     * @throws QuestionException when nothing has this code
     */
    static Division divisionOf(Geography geography, String code) {
        if (geography.findMunicipality(code).isPresent()) {
            return Division.MUNICIPALITY;
        }
        for (Division division : geography.divisions()) {
            if (!division.equals(Division.MUNICIPALITY)
                    && geography.partition(division, geography.last()).indexOf(code) >= 0) {
                return division;
            }
        }
        throw new QuestionException(
                "region", code, List.of(), List.of(), "there is no municipality or region with the code " + code);
    }

    /** The region with this code, today's or the last that bore it. */
    static Region region(Geography geography, String code) {
        Division division = divisionOf(geography, code);
        LocalDate date = lastDay(geography, code);
        var partition = geography.partition(division, date);
        return partition.regions().get(partition.indexOf(code));
    }

    /** The last day on which the area is known: the newest of all, or the last day of a former municipality. */
    static LocalDate lastDay(Geography geography, String code) {
        return geography
                .findMunicipality(code)
                .map(Municipality::validity)
                .filter(validity -> !validity.until().isAfter(geography.last()))
                .map(validity -> validity.until().minusDays(1))
                .orElse(geography.last());
    }
}
