package nl.thuiskompas.platform.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.thuiskompas.platform.tables.RawFileException;

/** Where the tables of a ledger come from. */
interface LedgerSource {
    /**
     * The text of a table.
     *
     * @param table its file name, such as entries.csv
     * @return empty when this source has no such table
     */
    Optional<String> text(String table);

    /** How a table of this source is called in messages. */
    String nameOf(String table);

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
            public Optional<String> text(String table) {
                Path file = folder.resolve(table);
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException e) {
                    throw RawFileException.inFile(
                            nameOf(table), "cannot be read: " + e.getMessage(), "Save it as CSV in UTF-8");
                }
            }

            @Override
            public String nameOf(String table) {
                // Pages name it as well, and where the folder stands on the server is nobody's business there.
                return (folder.getFileName() == null ? folder : folder.getFileName()) + "/" + table;
            }
        };
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
            public String nameOf(String table) {
                return Files.isRegularFile(folder.resolve(table)) ? first.nameOf(table) : other.nameOf(table);
            }
        };
    }
}
