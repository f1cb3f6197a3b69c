package nl.thuiskompas.platform.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * A dataset in the catalogue.
 *
 * @param id stable name, of letters, digits, points and hyphens
 * @param title what it is
 * @param description what is in it
 * @param creator who made the numbers in it
 * @param licences addresses of the licences it is under, at least one
 * @param themes codes of the European list of data themes, at least one
 * @param coverage the days it is about
 * @param frequency code of the European list of frequencies, such as ANNUAL
 * @param issued when it could first be had here
 * @param modified when it last changed
 * @param provenance how it came about
 * @param derivedFrom addresses of the publications it was made from
 * @param landingPage address on this site of its page, in each language
 * @param version the version of its contents; empty when it has none
 * @param distributions the forms in which it can be had; may be empty
 */
public record CatalogueEntry(
        String id,
        Words title,
        Words description,
        Agent creator,
        List<String> licences,
        List<Theme> themes,
        Optional<Coverage> coverage,
        Optional<String> frequency,
        Optional<Instant> issued,
        Optional<Instant> modified,
        Words provenance,
        List<String> derivedFrom,
        Words landingPage,
        String version,
        List<Distribution> distributions) {
    public CatalogueEntry {
        if (!id.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "the id '" + id + "' has other signs than letters, digits, points, hyphens");
        }
        licences = List.copyOf(licences);
        themes = List.copyOf(themes);
        derivedFrom = List.copyOf(derivedFrom);
        distributions = List.copyOf(distributions);
    }

    /** The themes of the European list that we have something about. */
    public enum Theme {
        /** Population and society: also housing. */
        SOCI,
        /** Regions and cities. */
        REGI,
        /** Economy and finance. */
        ECON
    }

    /** From the first day to the last, both included. */
    public record Coverage(LocalDate first, LocalDate last) {}
}
