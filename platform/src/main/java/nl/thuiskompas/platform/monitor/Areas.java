package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import org.jspecify.annotations.Nullable;

/** Municipalities and regions by code alone, as pages and letters name them. */
public final class Areas {
    private Areas() {}

    /**
     * The division to which a code belongs.
     *
     * @throws QuestionException when nothing has this code
     */
    public static Division divisionOf(Geography geography, String code) {
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
    public static Region region(Geography geography, String code) {
        Division division = divisionOf(geography, code);
        LocalDate date = lastDay(geography, code);
        var partition = geography.partition(division, date);
        return partition.regions().get(partition.indexOf(code));
    }

    /** Whether the area has a municipality on a date. */
    public static boolean isThere(Geography geography, Region region, LocalDate date) {
        Partition partition = geography.partition(region.division(), date);
        int place = partition.indexOf(region.code());
        return place >= 0 && partition.sizes()[place] > 0;
    }

    /**
     * The date that was asked for, or the last on which the area is known.
     *
     * @throws QuestionException when it is no date, or the area was not there on it
     */
    public static LocalDate edition(Geography geography, Region region, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return lastDay(geography, region.code());
        }
        List<String> there = geography.editionDates().stream()
                .filter(date -> isThere(geography, region, date))
                .map(LocalDate::toString)
                .toList();
        try {
            LocalDate date = LocalDate.parse(given);
            if (!date.isBefore(geography.first())
                    && !date.isAfter(geography.last())
                    && isThere(geography, region, date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw new QuestionException(
                    "edition", given, there, List.of(), "edition " + given + " is not a date such as 2021-01-01");
        }
        throw new QuestionException(
                "edition", given, there, List.of(), region.code() + " had no municipality on " + given);
    }

    /** The last day on which the area is known: the newest of all, or the last day of a former municipality. */
    public static LocalDate lastDay(Geography geography, String code) {
        return geography
                .findMunicipality(code)
                .map(Municipality::validity)
                .filter(validity -> !validity.until().isAfter(geography.last()))
                .map(validity -> validity.until().minusDays(1))
                .orElse(geography.last());
    }
}
