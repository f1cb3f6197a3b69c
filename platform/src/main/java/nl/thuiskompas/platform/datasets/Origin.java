package nl.thuiskompas.platform.datasets;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who published a table, and when it was known.
 *
 * @param publisher who published it, such as CBS
 * @param table the publisher's name of it, such as 84799NED
 * @param licence short name of the licence, such as CC BY 4.0
 * @param licenceUrl address of the licence; may be empty
 * @param url address of the publication; may be empty
 * @param published the day on which its source published these values; empty when it does not say: then they count as
 *     known from the day on which they were fetched
 * @param version the publisher's name of this version, such as 202011060000; may be empty
 * @param reason why the publisher made this version, such as Correctie; may be empty
 */
public record Origin(
        String publisher,
        String table,
        String licence,
        String licenceUrl,
        String url,
        Optional<LocalDate> published,
        String version,
        String reason) {}
