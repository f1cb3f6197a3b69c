package nl.thuiskompas.platform.warehouse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.storage.DuckDb;
import nl.thuiskompas.platform.storage.Sha256;

/** Makes a staged release from one table of a reference edition. */
final class ReleaseWriter {
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern CONVERSION = Pattern.compile("Error when converting column \"(.+)\"\\. (.+)");
    private static final Pattern WIDTH = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

    private final DataFolder folder;
    private final DuckDb duckDb;
    private final ReferenceEdition edition;
    private final boolean brought;

    /** @param brought whether the edition is something that somebody brought */
    ReleaseWriter(DataFolder folder, DuckDb duckDb, ReferenceEdition edition, boolean brought) {
        this.folder = folder;
        this.duckDb = duckDb;
        this.edition = edition;
        this.brought = brought;
    }

    /** The place where a table is staged. */
    Path stagingOf(TableDescription table) {
        return folder.staging()
                .resolve(table.releaseId() + "-" + ProcessHandle.current().pid());
    }

    /**
     * Writes data and manifest, on the disk and not yet visible.
     *
     * @throws ReferenceEditionException when the file is not what its description says
     * @throws DataFolderException when it cannot be written
     */
    Path stage(TableDescription table, Instant published) {
        byte[] csv = edition.csv(table);
        checkHeader(table, csv);
        Path staged = stagingOf(table);
        folder.discard(staged);
        folder.guard(() -> Files.createDirectories(staged));
        Path source = staged.resolve(table.file());
        Path data = staged.resolve(Release.DATA);
        folder.guard(() -> Files.write(source, csv));
        convert(table, source, data);
        folder.delete(source);
        folder.force(data);
        Release release = new Release(
                table.releaseId(),
                table,
                published,
                edition.label(),
                Sha256.of(folder.guard(() -> Files.readAllBytes(data))),
                staged,
                brought);
        folder.write(staged.resolve(Release.MANIFEST), Manifest.write(release));
        folder.force(staged);
        return staged;
    }

    private void checkHeader(TableDescription table, byte[] csv) {
        String described = table.columns().stream().map(ColumnDescription::name).collect(Collectors.joining(","));
        String header =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        if (!header.equals(described)) {
            throw edition.problem(
                    table.file() + " line 1: the columns are " + header + ", tables.json says " + described);
        }
    }

    private void convert(TableDescription table, Path source, Path data) {
        String types = table.columns().stream()
                .map(column -> "'" + column.name().replace("'", "''") + "': '"
                        + column.datatype().sql() + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        String read = "SELECT * FROM read_csv(" + DuckDb.literal(source) + ", columns = " + types
                + ", auto_detect = false, header = true, strict_mode = true, delim = ',', quote = '\"', escape = '\"',"
                + " new_line = '\\n', nullstr = '', dateformat = '%Y-%m-%d')";
        try (Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            long rows = statement.executeLargeUpdate(
                    "COPY (" + read + ") TO " + DuckDb.literal(data) + " (FORMAT parquet)");
            if (rows != table.rows()) {
                throw edition.problem(table.file() + " has " + rows + " rows, tables.json says " + table.rows());
            }
            checkKeys(table, data, statement);
        } catch (SQLException e) {
            throw problem(table, e);
        }
    }

    private void checkKeys(TableDescription table, Path data, Statement statement) throws SQLException {
        if (table.primaryKey().isEmpty()) {
            return;
        }
        List<String> keys = table.primaryKey().stream().map(DuckDb::name).toList();
        String key = String.join(", ", keys);
        String twice = "SELECT "
                + String.join(
                        " || ' ' || ",
                        keys.stream()
                                .map(k -> "coalesce(" + k + "::VARCHAR, '')")
                                .toList()) + " FROM read_parquet(" + DuckDb.literal(data) + ") GROUP BY " + key
                + " HAVING count(*) > 1 LIMIT 1";
        try (ResultSet result = statement.executeQuery(twice)) {
            if (result.next()) {
                throw edition.problem(table.file() + ": the row of " + result.getString(1) + " is there twice ("
                        + String.join(", ", table.primaryKey()) + ")");
            }
        }
        if (table.kind() == TableKind.OBSERVATIONS) {
            checkObservationKeys(table, data, statement);
        }
    }

    private void checkObservationKeys(TableDescription table, Path data, Statement statement) throws SQLException {
        String keyless = "SELECT coalesce(municipality::VARCHAR, ''), coalesce(period::VARCHAR, '') FROM read_parquet("
                + DuckDb.literal(data) + ") WHERE municipality IS NULL OR period IS NULL"
                + " OR NOT regexp_full_match(period::VARCHAR, '[0-9]{4}') LIMIT 1";
        try (ResultSet result = statement.executeQuery(keyless)) {
            if (result.next()) {
                throw edition.problem(table.file() + ": a row has municipality \"" + result.getString(1)
                        + "\" and period \"" + result.getString(2) + "\"; it needs a code and a year");
            }
        }
    }

    /** Says in our words what DuckDB says in many. */
    private RuntimeException problem(TableDescription table, SQLException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        Matcher line = LINE.matcher(message);
        if (!line.find()) {
            String first = message.lines().findFirst().orElse("");
            return message.toLowerCase(Locale.ROOT).contains("io error")
                    ? DataFolderException.of(folder.root(), first, e)
                    : new ReferenceEditionException(edition.label() + ": " + table.file() + ": " + first, e);
        }
        Matcher conversion = CONVERSION.matcher(message);
        Matcher width = WIDTH.matcher(message);
        String what;
        if (conversion.find()) {
            what = "column " + conversion.group(1) + ": " + conversion.group(2);
        } else if (width.find()) {
            what = "there are " + width.group(2) + " values, not " + width.group(1);
        } else {
            what = message.lines().limit(3).collect(Collectors.joining(" "));
        }
        return new ReferenceEditionException(
                edition.label() + ": " + table.file() + " line " + line.group(1) + ": " + what, e);
    }
}
