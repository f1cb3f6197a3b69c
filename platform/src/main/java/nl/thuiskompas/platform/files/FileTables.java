package nl.thuiskompas.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.internal.CsvRows;
import nl.thuiskompas.platform.files.internal.FileKind;
import nl.thuiskompas.platform.files.internal.JsonStatTable;
import nl.thuiskompas.platform.files.internal.MappedTable;
import nl.thuiskompas.platform.files.internal.MappingFile;
import nl.thuiskompas.platform.files.internal.OdsRows;
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
        return switch (FileKind.of(file)) {
            case XLSX -> mapped(file, XlsxRows.open(file), needed(file, mapping), names);
            case ODS -> mapped(file, OdsRows.open(file), needed(file, mapping), names);
            case SDMX_CSV -> {
                Mapping whole = Mapping.guess(file, mapping);
                yield mapped(file, csv(file, whole), whole, names);
            }
            case JSON_STAT -> JsonStatTable.open(file, mapping.map(Mapping::lines));
            case CSV -> mapped(file, csv(file, needed(file, mapping)), needed(file, mapping), names);
        };
    }

    private static Mapping needed(Path file, Optional<Mapping> mapping) {
        return mapping.orElseThrow(() -> new SourceException(
                SourceException.Kind.WRONG_USE,
                file.getFileName() + " does not say which column is what; give a mapping file, as the guide"
                        + " bring-a-table explains."));
    }

    private static TableReading mapped(Path file, Rows rows, Mapping mapping, RegionNames names) {
        try {
            return new MappedTable(file.getFileName().toString(), dataset(file, mapping), rows, mapping, names);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static String dataset(Path file, Mapping mapping) {
        return mapping.lines().dataset().isEmpty()
                ? FileKind.dataset(file)
                : mapping.lines().dataset();
    }

    private static Rows csv(Path file, Mapping mapping) {
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
        return CsvRows.of(file, encoding, delimiter);
    }

    private static SourceException wrong(Mapping mapping, String sentence) {
        return new SourceException(SourceException.Kind.WRONG_USE, mapping.name() + ": format." + sentence);
    }
}
