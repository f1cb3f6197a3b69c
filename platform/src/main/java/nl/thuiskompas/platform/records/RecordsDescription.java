package nl.thuiskompas.platform.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/**
 * What a folder of records says of itself, in its records.json.
 *
 * @param years of which there are records, on 1 January of each, the earliest first
 * @param synthetic whether they are of a country that was made up
 * @param seed of what was made up
 * @param scale of what was made up: 1 is as many as there are
 * @param source where they come from, in words
 * @param geography the geography that municipalities are of; only reference is known
 */
public record RecordsDescription(
        List<Integer> years,
        boolean synthetic,
        OptionalLong seed,
        OptionalDouble scale,
        String source,
        String geography) {
    private static final int SCHEMA = 1;
    private static final String MEND = "Mend " + RecordFiles.DESCRIPTION + " and try again";

    /**
     * Reads it.
     *
     * @throws RecordsException when it is not there, or says something that cannot be
     */
    static RecordsDescription read(Path folder, Places places) {
        Path file = folder.resolve(RecordFiles.DESCRIPTION);
        try {
            JsonFields fields = new JsonFields("", Json.read(Files.readAllBytes(file)))
                    .only(Set.of("schema", "years", "synthetic", "seed", "scale", "source", "geography"));
            if (fields.count("schema") != SCHEMA) {
                throw fields.problem("field schema is " + fields.count("schema") + ", this version reads " + SCHEMA);
            }
            RecordsDescription read = new RecordsDescription(
                    fields.numbers("years").stream()
                            .map(year -> year(fields, year, places))
                            .distinct()
                            .sorted()
                            .toList(),
                    fields.truth("synthetic"),
                    fields.has("seed") ? OptionalLong.of(fields.whole("seed")) : OptionalLong.empty(),
                    fields.has("scale") ? OptionalDouble.of(fields.number("scale")) : OptionalDouble.empty(),
                    fields.text("source"),
                    fields.text("geography", "reference", "reference, the only geography that is known"));
            read.check(fields);
            return read;
        } catch (NoSuchFileException e) {
            throw RecordsException.at(
                    folder.toString(),
                    "there is no " + RecordFiles.DESCRIPTION + ", which says the years of the records",
                    "Write it as the guide measure-your-own-records says, or name another folder",
                    e);
        } catch (MalformedDescriptionException e) {
            throw RecordsException.at(RecordFiles.DESCRIPTION, String.valueOf(e.getMessage()), MEND, e);
        } catch (IOException e) {
            throw RecordsException.at(file.toString(), "it cannot be read (" + e + ")", MEND, e);
        }
    }

    private void check(JsonFields fields) {
        if (years.isEmpty()) {
            throw fields.problem("field years is empty, expected at least one year");
        }
        if (synthetic && seed.isEmpty()) {
            throw fields.problem("field seed is missing, which made-up records have");
        }
    }

    private static int year(JsonFields fields, long year, Places places) {
        if (year < places.firstYear() || year > places.lastYear()) {
            throw fields.problem("field years has " + year + "; municipalities are known of " + places.firstYear()
                    + " to " + places.lastYear());
        }
        return (int) year;
    }
}
