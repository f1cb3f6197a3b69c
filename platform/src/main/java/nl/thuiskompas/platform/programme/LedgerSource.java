package nl.thuiskompas.platform.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.tables.RawFileException;

/** Where the tables of a ledger come from. */
interface LedgerSource {
    /** File names of all tables. */
    List<String> TABLES = List.of(
            "lines.csv",
            "parties.csv",
            "groups.csv",
            "concepts.csv",
            "terms.csv",
            "documents.csv",
            "measures.csv",
            "series.csv",
            "entries.csv",
            "relations.csv",
            "total-parts.csv",
            "totals.csv",
            "comparisons.csv");

    /** U+FEFF, the byte order mark. */
    String BYTE_ORDER_MARK = String.valueOf((char) 0xFEFF);

    /**
     * The text of a table.
     *
     * @param table its file name, such as entries.csv
     * @return empty when this source has no such table
     */
    Optional<String> text(String table);

    /** Why nothing of this source can be read; empty when that is not so. */
    default Optional<RawFileException> trouble() {
        return Optional.empty();
    }

    /** How a table of this source is called in messages. */
    String nameOf(String table);

    /**
     * What lies beside the tables and looks like one, but has another name: nothing in it is used.
     *
     * @return names for messages
     */
    default List<String> strangers() {
        return List.of();
    }

    /** The tables that come with Thuiskompas. */
    static LedgerSource bundled() {
        return new LedgerSource() {
            @Override
            public Optional<String> text(String table) {
                try (InputStream in = LedgerSource.class.getResourceAsStream("/reference/programme/" + table)) {
                    if (in == null) {
                        throw new IllegalStateException("the application lacks reference/programme/" + table);
                    }
                    return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException("reference/programme/" + table, e);
                }
            }

            @Override
            public String nameOf(String table) {
                return "reference/programme/" + table;
            }
        };
    }

    /** The tables in a folder, of which some may be absent. */
    static LedgerSource folder(Path folder) {
        return new LedgerSource() {
            @Override
            public Optional<RawFileException> trouble() {
                return Files.exists(folder) && !Files.isDirectory(folder)
                        ? Optional.of(RawFileException.inFile(
                                String.valueOf(folder.getFileName()),
                                "is a file, expected a folder with tables of the programme",
                                "Move it away, or make a folder of that name and put the tables in it"))
                        : Optional.empty();
            }

            @Override
            public Optional<String> text(String table) {
                Path file = folder.resolve(table);
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                if (Files.isDirectory(file)) {
                    throw RawFileException.inFile(
                            nameOf(table),
                            "is a folder, expected a table",
                            "Move it away, or put the table in its place");
                }
                try {
                    return Optional.of(lines(nameOf(table), withoutMark(Files.readString(file))));
                } catch (CharacterCodingException e) {
                    throw RawFileException.inFile(
                            nameOf(table),
                            "is not in UTF-8, so that nothing in it is used",
                            "Save it again as CSV in UTF-8; spreadsheet programs ask for it as \"CSV UTF-8\"");
                } catch (IOException e) {
                    throw RawFileException.inFile(
                            nameOf(table),
                            "cannot be read (" + e.getClass().getSimpleName() + ")",
                            "See that the server may read it");
                }
            }

            @Override
            public List<String> strangers() {
                return LedgerSource.beside(folder).map(this::nameOf).toList();
            }

            @Override
            public String nameOf(String table) {
                // Pages name it as well, and where the folder stands on the server is nobody's business there.
                return (folder.getFileName() == null ? folder : folder.getFileName()) + "/" + table;
            }
        };
    }

    /** Files in a folder that end as tables do, or begin with the name of one: entries.csv.txt, Entries.csv, entries.xlsx. */
    private static Stream<String> beside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !TABLES.contains(name) && !name.startsWith("."))
                    .filter(name -> {
                        String lower = name.toLowerCase(Locale.ROOT);
                        return lower.endsWith(".csv")
                                || TABLES.stream().anyMatch(table -> lower.startsWith(table.replace("csv", "")));
                    })
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // Who may not list the folder can still read its tables by their names.
        }
    }

    /** A carriage return alone ends no line here: the whole table would be its header. */
    private static String lines(String name, String text) {
        if (text.indexOf('\r') >= 0 && text.indexOf('\n') < 0) {
            throw RawFileException.inFile(
                    name,
                    "has lines that end with a carriage return alone, so that nothing in it is used",
                    "Save it again as CSV with the line ends of Windows or Unix");
        }
        return text;
    }

    /** Spreadsheet programs begin a file in UTF-8 with a mark that says so and is no part of the first name. */
    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** The tables of a folder, and those of another source where the folder has none of that name. */
    static LedgerSource folderBefore(Path folder, LedgerSource other) {
        LedgerSource first = folder(folder);
        return new LedgerSource() {
            @Override
            public Optional<String> text(String table) {
                return first.text(table).or(() -> other.text(table));
            }

            @Override
            public List<String> strangers() {
                return first.strangers();
            }

            @Override
            public String nameOf(String table) {
                return Files.exists(folder.resolve(table)) ? first.nameOf(table) : other.nameOf(table);
            }
        };
    }
}
