package nl.thuiskompas.platform.records;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.thuiskompas.engine.microdata.AlignedRecords;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.UnmeasurableException;
import nl.thuiskompas.platform.records.internal.PackedColumn;
import nl.thuiskompas.platform.records.internal.ParquetExport;
import nl.thuiskompas.platform.records.internal.PreparedFacts;
import nl.thuiskompas.platform.records.internal.StoreNames;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * The prepared records of a year, in files that are mapped into memory: they are good until it is closed. Numbers of records
 * are no columns to measure by; {@link #numbers} has them.
 */
public final class PreparedYear implements AlignedRecords, AutoCloseable {
    private final Path folder;
    private final PreparedFacts facts;
    private final Arena arena = Arena.ofShared();
    private final Map<String, ColumnData> columns = new HashMap<>();

    private PreparedYear(Path folder, PreparedFacts facts) {
        this.folder = folder;
        this.facts = facts;
    }

    /**
     * Opens a prepared year. The lengths of all files are looked at, their contents are not: see {@link #verify}.
     *
     * @throws RecordsException when a file is missing or has another length than it should
     */
    public static PreparedYear open(Path folder) {
        PreparedYear year = new PreparedYear(folder, facts(folder));
        boolean whole = false;
        try {
            for (PackedColumn column : year.facts.columns()) {
                year.columns.put(column.name(), year.map(column));
            }
            whole = true;
            return year;
        } finally {
            if (!whole) {
                year.close();
            }
        }
    }

    private static PreparedFacts facts(Path folder) {
        try {
            return PreparedFacts.read(folder);
        } catch (IOException | MalformedDescriptionException e) {
            throw RecordsException.at(
                    folder.toString(),
                    "its prepared.json is missing or damaged (" + e.getMessage() + ")",
                    again(folder),
                    e);
        }
    }

    private ColumnData map(PackedColumn column) {
        Path file = folder.resolve(column.file());
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() != column.bytes()) {
                throw RecordsException.at(
                        file.toString(),
                        "it is " + channel.size() + " bytes long, expected " + column.bytes(),
                        again(folder));
            }
            MemorySegment data = channel.map(FileChannel.MapMode.READ_ONLY, 0, column.bytes(), arena);
            return new ColumnData(data, column.width(), column.base(), column.highest());
        } catch (NoSuchFileException e) {
            throw RecordsException.at(file.toString(), "it is missing", again(folder), e);
        } catch (IOException e) {
            throw RecordsException.at(file.toString(), "it cannot be read (" + e + ")", again(folder), e);
        }
    }

    private static String again(Path folder) {
        return "Remove the folder " + folder + " and prepare the records again";
    }

    /**
     * Compares the checksums of all files, which takes about as long as reading them.
     *
     * @throws RecordsException when one was changed
     */
    public void verify() {
        for (PackedColumn column : facts.columns()) {
            Path file = folder.resolve(column.file());
            try {
                if (!Sha256.of(file).equals(column.sha256())) {
                    throw RecordsException.at(
                            file.toString(), "its checksum is not the one it was written with", again(folder));
                }
            } catch (IOException e) {
                throw RecordsException.at(file.toString(), "it cannot be read (" + e + ")", again(folder), e);
            }
        }
    }

    @Override
    public int year() {
        return facts.year();
    }

    @Override
    public List<Extent> extents() {
        return facts.extents();
    }

    @Override
    public ColumnData column(RecordColumn column) {
        ColumnData data = columns.get(column.toString());
        if (data == null) {
            throw new UnmeasurableException("Records have no column " + column + " to measure by.");
        }
        return data;
    }

    /** Whether there is such a column to measure by. */
    public boolean has(RecordColumn column) {
        return columns.containsKey(column.toString());
    }

    @Override
    public ColumnData within(RecordKind parent) {
        return stored(StoreNames.within(parent));
    }

    @Override
    public ColumnData keys(RecordKind kind) {
        return stored(StoreNames.key(kind));
    }

    /** The numbers of the records, the same in all years; unknown for stand-in dwellings. Four bytes. */
    public ColumnData numbers(RecordKind kind) {
        return stored(StoreNames.id(kind));
    }

    /** 1 for households whose dwelling is not known although they have one, else 0. */
    public ColumnData lostDwellings() {
        return stored(StoreNames.LOST);
    }

    private ColumnData stored(String name) {
        ColumnData data = columns.get(name);
        if (data == null) {
            throw RecordsException.at(folder.toString(), "it has no column " + name, again(folder));
        }
        return data;
    }

    /** How many records of a kind there are, stand-in dwellings not counted. */
    public long records(RecordKind kind) {
        long all = numbers(kind).size();
        return kind == RecordKind.DWELLING ? all - extents().size() : all;
    }

    /** How often each damage was found; what was not found is not there. */
    public SortedMap<Damage, Long> damage() {
        return facts.damage();
    }

    /** The first damaged records of each code as CSV: code, file, row, record, column, value. */
    public String damageList() {
        try {
            return Files.readString(folder.resolve(StoreNames.DAMAGE));
        } catch (IOException e) {
            throw RecordsException.at(folder.resolve(StoreNames.DAMAGE).toString(), "it is missing", again(folder), e);
        }
    }

    /** Checksums of the files that this was made of, by name: those of the year and of the year before. */
    public SortedMap<String, String> inputs() {
        return facts.inputs();
    }

    /**
     * The records of a kind as a Parquet file for engines that read SQL, written when first asked for, which takes longer
     * than preparing them. It has the columns of the schema, those that are derived too, and record_key. A household without
     * a dwelling has none there, and stand-in dwellings are left out.
     *
     * @throws RecordsException when it cannot be written
     */
    public Path parquet(RecordKind kind) {
        return ParquetExport.of(this, kind);
    }

    /** Where it is kept. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        arena.close();
    }
}
