package nl.thuiskompas.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.internal.CsvRows;
import nl.thuiskompas.platform.files.internal.FileKind;
import nl.thuiskompas.platform.files.internal.Input;
import nl.thuiskompas.platform.files.internal.JsonStatTable;
import nl.thuiskompas.platform.files.internal.MappedTable;
import nl.thuiskompas.platform.files.internal.MappingFile;
import nl.thuiskompas.platform.files.internal.OdsRows;
import nl.thuiskompas.platform.files.internal.Parts;
import nl.thuiskompas.platform.files.internal.Rows;
import nl.thuiskompas.platform.files.internal.XlsxRows;

/** Tables in files. */
public final class FileTables {
    private FileTables() {}

    /** Whether there is a file here whose name ends as a table's does: csv, tsv, txt, xlsx, ods or json. */
    public static boolean looksLike(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && name.matches(".*\\.(csv|tsv|txt|xlsx|xlsm|ods|json)");
    }

    /**
     * A table that stands ready to be read; close it afterwards.
     *
     * @param mapping the mapping file; not needed where the file describes itself
     * @param names who knows the codes of regions that the file calls by name
     * @throws SourceException when the file is damaged or of another kind, or the mapping does not fit
     */
    public static TableReading open(Path file, Optional<Path> mapping, RegionNames names) {
        return open(file, names, mapping.map(Mapping::read));
    }

    /** The same with a mapping that was read before. */
    public static TableReading open(Path file, RegionNames names, Optional<Mapping> mapping) {
        Input input = Input.of(file);
        return switch (FileKind.of(file)) {
            case XLSX -> mapped(input, XlsxRows.open(file), needed(input, mapping), names);
            case ODS -> mapped(input, OdsRows.open(file), needed(input, mapping), names);
            case SDMX_CSV -> sdmxCsv(input, mapping, names);
            case JSON_STAT -> JsonStatTable.open(input, mapping.map(Mapping::lines));
            case CSV -> csv(input, needed(input, mapping), names);
        };
    }

    /** A table that stands in memory, as CSV, SDMX-CSV or JSON-stat. */
    public static TableReading open(String name, byte[] bytes, RegionNames names, Optional<Mapping> mapping) {
        Input input = Input.of(name, bytes);
        return switch (FileKind.ofText(name, bytes)) {
            case SDMX_CSV -> sdmxCsv(input, mapping, names);
            case JSON_STAT -> JsonStatTable.open(input, mapping.map(Mapping::lines));
            case CSV -> csv(input, needed(input, mapping), names);
            case XLSX, ODS -> throw new IllegalArgumentException(name + " is no text");
        };
    }

    /** A spreadsheet whose parts stand in memory, unpacked, by their names. */
    public static TableReading open(String name, Map<String, byte[]> parts, RegionNames names, Mapping mapping) {
        Parts all = Parts.of(name, parts);
        return mapped(
                Input.of(name, new byte[0]),
                parts.containsKey(OdsRows.CONTENT) ? OdsRows.of(name, all) : XlsxRows.of(name, all),
                mapping,
                names);
    }

    private static Mapping needed(Input input, Optional<Mapping> mapping) {
        return mapping.orElseThrow(() -> new SourceException(
                SourceException.Kind.WRONG_USE,
                input.file() + " does not say which column is what; give a mapping file, as the guide"
                        + " bring-a-table explains."));
    }

    private static TableReading mapped(Input input, Rows rows, Mapping mapping, RegionNames names) {
        try {
            return new MappedTable(input.file(), dataset(input, mapping), rows, mapping, names);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static String dataset(Input input, Mapping mapping) {
        return mapping.lines().dataset().isEmpty()
                ? FileKind.dataset(input.file())
                : mapping.lines().dataset();
    }

    private static TableReading sdmxCsv(Input input, Optional<Mapping> mapping, RegionNames names) {
        return csv(input, Mapping.guess(input, mapping), names);
    }

    private static TableReading csv(Input input, Mapping mapping, RegionNames names) {
        return mapped(input, rows(input, mapping), mapping, names);
    }

    private static Rows rows(Input input, Mapping mapping) {
        MappingFile.Format format = mapping.lines().format();
        Charset encoding = switch (format.encoding().toLowerCase(Locale.ROOT)) {
            case "", "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "latin-1", "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            case "windows-1252" -> Charset.forName("windows-1252");
            default ->
                throw wrong(
                        mapping, "encoding is " + format.encoding() + "; it can be utf-8, latin-1 or windows-1252.");
        };
        Optional<Character> delimiter = switch (format.delimiter()) {
            case "" -> Optional.empty();
            case "tab", "\t" -> Optional.of('\t');
            default -> {
                if (format.delimiter().length() != 1 || "\"\r\n".contains(format.delimiter())) {
                    throw wrong(
                            mapping, "delimiter is \"" + format.delimiter() + "\"; it can be one character, or tab.");
                }
                yield Optional.of(format.delimiter().charAt(0));
            }
        };
        return new CsvRows(input, encoding, delimiter);
    }

    private static SourceException wrong(Mapping mapping, String sentence) {
        return new SourceException(SourceException.Kind.WRONG_USE, mapping.name() + ": format." + sentence);
    }
}
