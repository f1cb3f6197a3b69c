package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.AlignedRecords;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.Places;
import nl.thuiskompas.platform.records.PreparedYear;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a year: reads its files column by column, puts the records in order, works out what follows from them, and writes
 * every column.
 *
 * <p>DuckDB reads the files. The order, and what a record was a year before, is found with arrays by number: numbers are
 * given out one after another, so a look-up is one step in memory, where a join makes a table of places anew for every year.
 * Of a year of the whole country this takes about a gigabyte; of more years no more than of one.
 */
public final class YearPreparation {
    private final int year;
    private final List<Input> inputs;
    private final Places places;
    private final RecordKeys keys;
    private final Consumer<String> progress;

    YearPreparation(int year, List<Input> inputs, Places places, RecordKeys keys, Consumer<String> progress) {
        this.year = year;
        this.inputs = inputs;
        this.places = places;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * Writes it.
     *
     * @param before the year before; null where there are no records of it
     * @param sums checksums of the files it is made of
     * @param work a folder for what is made on the way
     * @param out the folder to fill
     */
    void write(@Nullable PreparedYear before, SortedMap<String, String> sums, Workbench bench, Path work, Path out)
            throws IOException {
        try (ColumnFiles files = new ColumnFiles(out)) {
            write(before, sums, bench, work, out, files);
        }
    }

    private void write(
            @Nullable PreparedYear before,
            SortedMap<String, String> sums,
            Workbench bench,
            Path work,
            Path out,
            ColumnFiles files)
            throws IOException {
        DamageLog log = new DamageLog();
        int[] municipalities =
                places.municipalities(year).stream().mapToInt(Integer::intValue).toArray();
        progress.accept(year + ": dwellings");
        DwellingPart dwellings = new DwellingPart(rows(RecordKind.DWELLING, bench, work), municipalities, files, log);
        progress.accept(year + ": households");
        HouseholdPart households = new HouseholdPart(rows(RecordKind.HOUSEHOLD, bench, work), dwellings, files, log);
        progress.accept(year + ": persons");
        PersonPart persons = new PersonPart(rows(RecordKind.PERSON, bench, work), households, files, log);
        progress.accept(year + ": what follows from them");
        Derivation derivation = new Derivation(dwellings, households, persons, files);
        derivation.withinTheYear();
        derivation.since(before, new Distances(places, year));
        files.raw(StoreNames.key(RecordKind.DWELLING), keys.keys(RecordKind.DWELLING, dwellings.ids()));
        files.raw(StoreNames.key(RecordKind.HOUSEHOLD), keys.keys(RecordKind.HOUSEHOLD, households.ids()));
        files.raw(StoreNames.key(RecordKind.PERSON), keys.keys(RecordKind.PERSON, persons.ids()));
        Files.write(out.resolve(StoreNames.DAMAGE), log.csv().getBytes(StandardCharsets.UTF_8));
        PreparedFacts facts = new PreparedFacts(
                PreparedFacts.VERSION,
                year,
                keys.sign(),
                places.sign(),
                sums,
                extents(dwellings, households, persons),
                files.written(),
                log.counts());
        Files.write(out.resolve(PreparedFacts.FILE), facts.json());
    }

    private InputRows rows(RecordKind kind, Workbench bench, Path work) {
        return inputs.stream()
                .filter(input -> input.file().kind() == kind && input.file().year() == year)
                .findFirst()
                .orElseThrow()
                .rows(bench, work);
    }

    private static List<AlignedRecords.Extent> extents(
            DwellingPart dwellings, HouseholdPart households, PersonPart persons) {
        List<AlignedRecords.Extent> extents = new ArrayList<>();
        int household = 0;
        int person = 0;
        for (int each = 0; each < dwellings.municipalities().length; each++) {
            int firstHousehold = household;
            int firstPerson = person;
            for (int dwelling = dwellings.start(each); dwelling <= dwellings.standIn(each); dwelling++) {
                for (int left = households.within()[dwelling]; left > 0; left--) {
                    person += persons.within()[household++];
                }
            }
            extents.add(new AlignedRecords.Extent(
                    dwellings.municipalities()[each],
                    dwellings.start(each),
                    dwellings.standIn(each) + 1 - dwellings.start(each),
                    firstHousehold,
                    household - firstHousehold,
                    firstPerson,
                    person - firstPerson));
        }
        return extents;
    }
}
