package nl.thuiskompas.platform.geographies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.geographies.internal.DivisionFile;
import nl.thuiskompas.platform.language.Words;

/**
 * Makes tables of a list that somebody brings: which municipality lies in which region, from when to when. All that is
 * wrong is said at once, with row numbers; when anything is, no table is made.
 */
public final class DivisionImport {
    private DivisionImport() {}

    /**
     * A division that is known already.
     *
     * @param code its stable name
     * @param alias its Dutch name in lists of others; may be empty
     * @param one what one of its regions is called
     * @param many what they are called together
     * @param fixed whether its list comes with Thuiskompas, so that nobody can bring another
     */
    public record Known(String code, String alias, Words one, Words many, boolean fixed) {}

    /**
     * What the one who brings the list says about it.
     *
     * @param overlapping whether a municipality may lie in several regions at once
     * @param complete whether every municipality must lie in a region
     * @param one what one region is called; else as known, or the name in the file
     * @param many what the regions are called together; else as known, or the name in the file
     * @param publisher who published the list; else that the user brought it
     * @param source address or title of the publication; else the name of the file
     * @param licence name or address of the licence; else that none was stated
     */
    public record Options(
            boolean overlapping,
            boolean complete,
            Optional<Words> one,
            Optional<Words> many,
            Optional<String> publisher,
            Optional<String> source,
            Optional<String> licence) {
        /** Nothing said. */
        public static final Options NONE = new Options(
                false, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The same for a division in which regions may overlap. */
        public Options allowingOverlap() {
            return new Options(true, complete, one, many, publisher, source, licence);
        }

        /** The same for a list that has every municipality. */
        public Options requiringAll() {
            return new Options(overlapping, true, one, many, publisher, source, licence);
        }
    }

    /**
     * A division that was read.
     *
     * @param code its stable name; its table is called division-CODE
     * @param many what its regions are called together
     * @param regions number of regions
     * @param memberships number of rows
     */
    public record Read(String code, Words many, int regions, int memberships) {}

    /**
     * What came of a file.
     *
     * @param errors what is wrong, a sentence each, in the order of rows; empty when the tables were made
     * @param warnings what is strange but may be meant; also in the notes of the tables
     * @param divisions what was read, in the order of the file; empty when anything is wrong
     * @param files the tables and their description by name; empty when anything is wrong
     */
    public record Result(
            List<String> errors, List<Words> warnings, List<Read> divisions, SequencedMap<String, byte[]> files) {
        public Result {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            divisions = List.copyOf(divisions);
        }
    }

    /**
     * Reads a list.
     *
     * @param file its name, for messages
     * @param bytes CSV in UTF-8 with the columns name, region, municipality, from and to, separated by semicolons or
     *     commas; {@code to} is the last day that counts
     * @param geography the municipalities of every date
     * @param known the divisions that there are
     */
    public static Result read(String file, byte[] bytes, Geography geography, List<Known> known, Options options) {
        DivisionFile read = DivisionFile.read(file, bytes, geography, known, options);
        List<String> errors = new ArrayList<>(read.errors());
        if (!errors.isEmpty()) {
            return new Result(errors, read.warnings(), List.of(), new LinkedHashMap<>());
        }
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : read.files().entrySet()) {
            files.put(each.getKey(), each.getValue());
        }
        return new Result(List.of(), read.warnings(), read.divisions(), files);
    }
}
