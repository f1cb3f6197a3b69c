package nl.thuiskompas.platform.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.engine.disclosure.Fingerprint;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.platform.protection.ReleaseDescription.ReleasedFile;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.storage.TableFile;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** The folder of a measured release, to be read. Its description is looked at when it is opened, its files when asked for. */
public final class ReleaseFolder {
    /** Names of the columns of the files of cells, in their order. */
    public static final List<String> CELL_COLUMNS = ReleaseNames.names(ReleaseNames.CELLS);

    /** Code of the country in files of cells. */
    public static final String COUNTRY = ReleaseNames.COUNTRY;

    private static final long LARGEST_DESCRIPTION = 16 << 20;
    private static final String AGAIN = "Fetch the release again, or measure it again";

    private final Path folder;
    private final ReleaseDescription description;

    ReleaseFolder(Path folder, ReleaseDescription description) {
        this.folder = folder;
        this.description = description;
    }

    /**
     * Opens a release that may be published.
     *
     * @throws ReleaseException when it is not there, is damaged, or is confidential
     */
    public static ReleaseFolder open(Path folder) {
        ReleaseFolder release = openAny(folder);
        if (release.description.confidential()) {
            throw ReleaseException.at(
                    folder,
                    "it is confidential: it was measured with the regime none",
                    "Measure again with a regime that protects");
        }
        return release;
    }

    /** Opens a release that may be confidential: only for what never leaves the environment. */
    public static ReleaseFolder openAny(Path folder) {
        Path file = folder.resolve(ReleaseNames.DESCRIPTION);
        try {
            if (!Files.isRegularFile(file)) {
                throw ReleaseException.at(
                        folder, "there is no " + ReleaseNames.DESCRIPTION, "Name the folder of a measured release");
            }
            if (Files.size(file) > LARGEST_DESCRIPTION) {
                throw ReleaseException.at(file, "it is larger than any description", AGAIN);
            }
            return new ReleaseFolder(folder, ReleaseJsonReader.read(Files.readAllBytes(file)));
        } catch (MalformedDescriptionException e) {
            throw ReleaseException.at(file, String.valueOf(e.getMessage()), AGAIN, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A description as the bytes of its file. */
    public static byte[] write(ReleaseDescription description) {
        return ReleaseJson.write(description);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** What it says of itself. */
    public ReleaseDescription description() {
        return description;
    }

    /**
     * Compares the checksums of all files but the closed ones, and what the files of cells say of themselves.
     *
     * @throws ReleaseException when one is missing or was changed
     */
    public void verify() {
        for (ReleasedFile file : description.files()) {
            requireSum(folder.resolve(file.name()), file.sha256());
        }
        for (ReleaseDescription.Year year : description.years()) {
            Path file = cellFile(year.year());
            try {
                Marks.require(file, description);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }

    private static void requireSum(Path file, String sum) {
        try {
            if (!Sha256.of(file).equals(sum)) {
                throw ReleaseException.at(file, "its checksum is not the one it was released with", AGAIN);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file with the cells of a year, of which {@link #CELL_COLUMNS} are the columns. */
    public Path cellFile(int year) {
        return folder.resolve(ReleaseNames.cells(year, description.confidential()));
    }

    /**
     * Reads the cells of a year, in the order in which they stand: by indicator, table, region and classes.
     *
     * @throws ReleaseException when the file is damaged, or says something that cannot be
     */
    public void cells(int year, Consumer<ReleasedCell> consumer) {
        Map<String, Integer> breakdowns = breakdowns(year);
        Path file = cellFile(year);
        try {
            TableFile.read(file, CELL_COLUMNS, row -> consumer.accept(cell(file, row, breakdowns)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads the cells of an indicator in a year, as {@link #cells(int, Consumer)} does those of all. */
    public void cells(int year, String indicator, Consumer<ReleasedCell> consumer) {
        cells(year, List.of(indicator), consumer);
    }

    /** Reads the cells of some indicators in a year, as {@link #cells(int, Consumer)} does those of all. */
    public void cells(int year, Collection<String> indicators, Consumer<ReleasedCell> consumer) {
        cells(year, ReleaseNames.INDICATOR, indicators, consumer);
    }

    /** Reads the cells of one table of a year, by indicator, region and classes. */
    public void cells(int year, ReleaseDescription.Table table, Consumer<ReleasedCell> consumer) {
        cells(year, CELL_COLUMNS.getFirst(), List.of(table.code()), consumer);
    }

    private void cells(int year, String column, Collection<String> texts, Consumer<ReleasedCell> consumer) {
        Map<String, Integer> breakdowns = breakdowns(year);
        Path file = cellFile(year);
        try {
            TableFile.read(file, CELL_COLUMNS, column, texts, row -> consumer.accept(cell(file, row, breakdowns)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private Map<String, Integer> breakdowns(int year) {
        Map<String, Integer> breakdowns = new LinkedHashMap<>();
        description
                .year(year)
                .orElseThrow(() -> ReleaseException.at(folder, "it has no year " + year, "Ask for another year"))
                .tables()
                .forEach(
                        table -> breakdowns.put(table.code(), table.breakdowns().size()));
        return breakdowns;
    }

    private static ReleasedCell cell(Path file, TableFile.ReadRow row, Map<String, Integer> breakdowns) {
        String table = row.text(0);
        Integer classes = breakdowns.get(table);
        if (classes == null) {
            throw ReleaseException.at(file, "it has cells of a table " + table + " that is not described", AGAIN);
        }
        List<String> codes = new ArrayList<>(classes);
        for (int i = 0; i < classes; i++) {
            codes.add(row.text(2 + i));
        }
        return new ReleasedCell(
                table,
                row.text(1),
                codes,
                row.text(5),
                status(file, row.text(7)),
                row.isNothing(8) ? Optional.empty() : Optional.of(row.text(8)),
                number(row, 6),
                number(row, 9),
                number(row, 10),
                number(row, 11));
    }

    private static ReleasedCell.Status status(Path file, String text) {
        return switch (text) {
            case "published" -> ReleasedCell.Status.PUBLISHED;
            case "withheld" -> ReleasedCell.Status.WITHHELD;
            case "none" -> ReleasedCell.Status.NONE;
            default -> throw ReleaseException.at(file, "it has a cell whose status is \"" + text + "\"", AGAIN);
        };
    }

    private static double number(TableFile.ReadRow row, int column) {
        return row.isNothing(column) ? Double.NaN : row.number(column);
    }

    /**
     * Which municipalities the regions of a year are made of: for each division, for each region, codes of municipalities.
     * The country is a region; municipalities themselves are not.
     */
    public Map<String, Map<String, Set<String>>> regions(int year) {
        Path file = folder.resolve(ReleaseNames.regions(year));
        Map<String, Map<String, Set<String>>> divisions = new LinkedHashMap<>();
        try {
            for (RawRow row : RawCsv.parse(
                    String.valueOf(file.getFileName()),
                    Files.readString(file, StandardCharsets.UTF_8),
                    ',',
                    List.of("division", "region", "municipality"))) {
                divisions
                        .computeIfAbsent(row.required("division"), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.required("region"), any -> new TreeSet<>())
                        .add(row.required("municipality"));
            }
            return divisions;
        } catch (RawFileException e) {
            throw ReleaseException.at(file, String.valueOf(e.getMessage()), AGAIN, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Adds what was decided about its cells of a year, which binds later releases; from the folder closed, which is only where
     * it was measured. Nothing is added of a year that it does not have.
     *
     * @throws ReleaseException when that is not there or was changed, or another release said something else of a cell
     */
    public void decisions(int year, EarlierDecisions.Builder into) {
        if (description.year(year).isEmpty()) {
            return;
        }
        Path closed = folder.resolve(ReleaseNames.CLOSED);
        JsonFields sums = sums(closed.resolve(ReleaseNames.CLOSED_LIST));
        Path file = closed.resolve(ReleaseNames.decisions(year));
        requireSum(file, sums.text(ReleaseNames.decisions(year)));
        try {
            TableFile.read(file, ReleaseNames.names(ReleaseNames.DECISIONS), row -> {
                WithholdingReason reason = row.isNothing(3) ? null : reason(row.text(3));
                into.add(new Fingerprint(row.whole(0), row.whole(1)), row.whole(2), reason);
            });
        } catch (IllegalArgumentException e) {
            throw ReleaseException.at(file, String.valueOf(e.getMessage()), "Leave one of the releases out", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private JsonFields sums(Path list) {
        try {
            byte[] document = Files.readAllBytes(list);
            JsonFields fields = new JsonFields("", Json.read(document));
            if (!ReleaseJson.isWhole(document, fields.text(ReleaseJson.SEAL))
                    || !fields.text("release").equals(description.id())) {
                throw fields.problem("it was changed, or is of another release");
            }
            return fields.object("files");
        } catch (MalformedDescriptionException e) {
            throw ReleaseException.at(list, String.valueOf(e.getMessage()), AGAIN, e);
        } catch (IOException e) {
            throw ReleaseException.at(
                    list,
                    "what the release decided about its cells is not there (" + e + ")",
                    "Name the whole folder, as it was written where the records are",
                    e);
        }
    }

    private static WithholdingReason reason(String code) {
        return WithholdingReason.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static ReleaseException unreadable(Path file, IOException e) {
        return ReleaseException.at(file, "it cannot be read (" + e.getMessage() + ")", AGAIN, e);
    }
}
