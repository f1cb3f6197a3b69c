package nl.thuiskompas.platform.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import nl.thuiskompas.platform.language.Words;

/**
 * What a measured release says of itself. Nothing in it is confidential unless the whole release is.
 *
 * @param id regime and checksum: the same measurement has the same, whichever engine counted
 * @param made when it was made, if whoever made it said so
 * @param synthetic whether the records are of a country that was made up
 * @param protection how it is protected
 * @param engine what counted
 * @param origin the records it was measured from
 * @param definitions checksum of the definitions of indicators, breakdowns and tables
 * @param years what there is of each year, the earliest first
 * @param breakdowns those of the tables, with their classes
 * @param indicators those of the tables
 * @param leftOut what was asked for and is not there
 * @param earlier ids of the releases that it was made to agree with
 * @param files all files of the release but its description and what is in the folder closed
 */
public record ReleaseDescription(
        String id,
        Optional<LocalDate> made,
        boolean synthetic,
        Protection protection,
        String engine,
        Origin origin,
        String definitions,
        List<Year> years,
        List<BreakdownWords> breakdowns,
        List<IndicatorWords> indicators,
        List<LeftOut> leftOut,
        List<String> earlier,
        List<ReleasedFile> files) {
    public ReleaseDescription {
        years = List.copyOf(years);
        breakdowns = List.copyOf(breakdowns);
        indicators = List.copyOf(indicators);
        leftOut = List.copyOf(leftOut);
        earlier = List.copyOf(earlier);
        files = List.copyOf(files);
    }

    /** Whether nothing of it may be published. */
    public boolean confidential() {
        return protection.confidential();
    }

    /** A year, if the release has it. */
    public Optional<Year> year(int year) {
        return years.stream().filter(each -> each.year() == year).findFirst();
    }

    /**
     * The records.
     *
     * @param source where they come from, in words
     * @param seed of records that were made up
     * @param scale of records that were made up
     * @param inputs for each year the checksums of its files, by name
     */
    public record Origin(
            String source,
            OptionalLong seed,
            OptionalDouble scale,
            SortedMap<Integer, SortedMap<String, String>> inputs) {}

    /**
     * A year.
     *
     * @param year on 1 January of it
     * @param municipalities how many there were
     * @param divisions for each division shown how many regions it had; municipality and country are divisions too
     * @param tables in the order of the definitions
     */
    public record Year(int year, int municipalities, Map<String, Integer> divisions, List<Table> tables) {
        public Year {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table of a year.
     *
     * @param code its name
     * @param population dwelling, household or person
     * @param breakdowns codes, in the order of the columns class1 to class3
     * @param indicators codes
     * @param cells rows in the file of the year
     * @param withheld how many of these are withheld
     */
    public record Table(
            String code,
            String population,
            List<String> breakdowns,
            List<String> indicators,
            long cells,
            long withheld) {
        public Table {
            breakdowns = List.copyOf(breakdowns);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * A class or a breakdown in words.
     *
     * @param code its name in the files
     */
    public record Named(String code, Words title) {}

    /**
     * A breakdown.
     *
     * @param classes all of them, the one for what is unknown or in no class last
     */
    public record BreakdownWords(Named name, List<Named> classes) {
        public BreakdownWords {
            classes = List.copyOf(classes);
        }
    }

    /**
     * An indicator.
     *
     * @param measure count, sum or mean
     * @param formula its definition in one line
     */
    public record IndicatorWords(Named name, String measure, String formula) {}

    /**
     * Something that is not there.
     *
     * @param what code of an indicator or a table
     * @param reason a sentence
     */
    public record LeftOut(int year, String what, String reason) {}

    /**
     * A file.
     *
     * @param name its path in the folder
     */
    public record ReleasedFile(String name, long bytes, String sha256) {}
}
