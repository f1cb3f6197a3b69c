package nl.thuiskompas.platform.geographies;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.geographies.internal.BroughtEdition;
import nl.thuiskompas.platform.tables.ProgressListener;

/**
 * Makes tables of a newer set of municipalities: of a table 'Gebieden in Nederland', of a file with their boundaries and,
 * where municipalities came or went, of what became of them. Also gives a map to a set that is known and has none.
 */
public final class EditionImport {
    private EditionImport() {}

    /**
     * What is brought.
     *
     * @param date first day of the edition
     * @param areas the municipalities and their regions; not needed for a date that is known
     * @param boundaries GeoJSON or TopoJSON, in WGS84 degrees or in metres of RD New
     * @param changes what became of municipalities on the date
     * @param weights homes on the eve of the changes
     * @param newRegions whether a region whose code is not known is a new one, and no mistake
     * @param reading how the boundary file is to be read
     * @param origin where the files come from
     */
    public record Request(
            LocalDate date,
            Optional<Path> areas,
            Path boundaries,
            Optional<Path> changes,
            Optional<Path> weights,
            boolean newRegions,
            Reading reading,
            Origin origin) {}

    /**
     * How a boundary file is to be read.
     *
     * @param codeProperty property that holds the code; empty to look for a usual one
     * @param object object of a TopoJSON document; empty to look for it
     * @param mend metres: gaps and overlaps with a mean width below this go to a neighbour and are reported; wider ones
     *     are refused
     */
    public record Reading(String codeProperty, String object, double mend) {}

    /**
     * Where files come from, as somebody says.
     *
     * @param publisher who published them
     * @param licence short name of the licence
     */
    public record Origin(String publisher, String licence) {}

    /**
     * What is known already.
     *
     * @param geography all municipalities, with what was brought before
     * @param mapped the dates of which there are boundaries
     */
    public record Known(Geography geography, Set<LocalDate> mapped) {}

    /**
     * Tables that were made and checked.
     *
     * @param name name of the import
     * @param label where it came from, in words
     * @param files contents by name: tables.json and the tables that it describes
     * @param notes what was done, left out or is missing, one sentence each
     */
    public record Result(String name, String label, SequencedMap<String, byte[]> files, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /** The name under which an edition is brought. */
    public static String name(LocalDate date) {
        return "edition-" + date;
    }

    /**
     * Reads and checks everything; writes nothing.
     *
     * @throws EditionImportException when something is wrong, with all that is
     */
    public static Result check(Request request, Known known, ProgressListener progress) {
        return new BroughtEdition(request, known, progress).check();
    }
}
