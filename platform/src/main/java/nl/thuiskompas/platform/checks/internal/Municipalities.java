package nl.thuiskompas.platform.checks.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.datasets.PeriodCode;

/** Questions about codes of regions and when they were in use. */
final class Municipalities {
    /** The kinds of regions of Statistics Netherlands: two letters and digits, or those of districts and neighbourhoods. */
    private static final Pattern REGION =
            Pattern.compile("[A-Z]{2}\\d{2,4}|NL\\d{0,2}|NL\\d{2}[A-Z]|(?:WK|BU)[0-9A-Z]{6,8}");

    private static final Pattern CODE = Pattern.compile("GM\\d{4}");

    private final Geography geography;
    private final Set<String> everKnown = new HashSet<>();

    Municipalities(Geography geography) {
        this.geography = geography;
        geography.municipalities().forEach(each -> everKnown.add(each.code()));
        for (BoundaryChange change : geography.changes()) {
            everKnown.add(change.from());
            everKnown.add(change.to());
        }
    }

    static boolean looksLikeRegion(String code) {
        return REGION.matcher(code).matches();
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether the tables know, or once knew, a municipality with this code. */
    boolean everKnown(String code) {
        return everKnown.contains(code);
    }

    /** Whether all municipalities of a period are known. */
    boolean knowsAll(PeriodCode period) {
        return !period.first().isBefore(geography.first()) && !period.last().isAfter(geography.last());
    }

    /** Whether the code was in use on a day of the period, or on the day on which it ended. */
    boolean inUse(String code, PeriodCode period) {
        return geography
                .findMunicipality(code)
                .map(Municipality::validity)
                .filter(validity -> overlaps(validity, period))
                .isPresent();
    }

    private static boolean overlaps(Validity validity, PeriodCode period) {
        // Figures of a year's end are often given by the municipalities of the next day.
        return !validity.from().isAfter(period.last().plusDays(1))
                && validity.until().isAfter(period.first());
    }

    /** The municipalities that were there during the whole period and on the day after. */
    Set<String> throughout(PeriodCode period) {
        Set<String> codes = new TreeSet<>();
        for (Municipality each : geography.municipalities()) {
            if (!each.validity().from().isAfter(period.first())
                    && each.validity().until().isAfter(period.last().plusDays(1))) {
                codes.add(each.code());
            }
        }
        return codes;
    }

    /** Number of municipalities on a day, if they are known. */
    Optional<Integer> number(LocalDate day) {
        return day.isBefore(geography.first()) || day.isAfter(geography.last())
                ? Optional.empty()
                : Optional.of(edition(day).size());
    }

    private Edition edition(LocalDate day) {
        return geography.edition(day);
    }

    /** The municipalities of which area came or went between two days, the first not counted. */
    Set<String> changed(LocalDate after, LocalDate until) {
        Set<String> codes = new HashSet<>();
        for (BoundaryChange change : geography.changes()) {
            if (change.date().isAfter(after) && !change.date().isAfter(until)) {
                codes.add(change.from());
                codes.add(change.to());
            }
        }
        return codes;
    }
}
