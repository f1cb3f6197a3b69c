package nl.thuiskompas.platform.cbs.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Origin;

/** Who published a table of the service, when and why. */
final class Origins {
    private static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    private Origins() {}

    /** Our name of the dataset. */
    static String dataset(String table) {
        return "cbs-" + table.toLowerCase(Locale.ROOT);
    }

    /** The language of its titles, Dutch where the service does not say. */
    static String language(Fields info) {
        String language = info.code("Language").toLowerCase(Locale.ROOT);
        return language.matches("[a-z]{2}") ? language : "nl";
    }

    /** From a record of TableInfos. Version 3 has no names for versions; the moment of change serves as one. */
    static Origin v3(String table, Fields info) {
        return origin(table, info, info.code("Modified"), info.code("ReasonDelivery"));
    }

    /** From the Properties of version 4. */
    static Origin v4(String table, Fields properties) {
        return origin(table, properties, properties.code("Version"), properties.code("VersionReason"));
    }

    private static Origin origin(String table, Fields info, String version, String reason) {
        return new Origin(
                "CBS",
                table,
                "CC BY 4.0",
                LICENCE_URL,
                "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/" + table,
                day(info.code("Modified")),
                version,
                reason);
    }

    /** The day of a moment such as 2020-11-06T00:00:00+01:00, as the publisher wrote it. */
    private static Optional<LocalDate> day(String moment) {
        try {
            return moment.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(moment.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
