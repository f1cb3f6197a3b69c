package nl.thuiskompas.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.cbs.CbsService;
import nl.thuiskompas.platform.cbs.CbsTables;
import nl.thuiskompas.platform.cbs.Patience;
import nl.thuiskompas.platform.cbs.Version;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is imported from, as somebody typed it.
 *
 * @param source {@code cbs:} and the name of a table, or a file
 * @param mapping mapping file, if one was named
 * @param baseUrl address of another service than that of CBS
 * @param version version of the service
 * @param published the day on which the source published it, where somebody knows better than the source says
 */
record ImportSource(
        String source,
        Optional<Path> mapping,
        @Nullable String baseUrl,
        Version version,
        Optional<LocalDate> published) {
    private static final String CBS = "cbs:";

    /** Whether it is a table of Statistics Netherlands. */
    boolean cbs() {
        return source.toLowerCase(Locale.ROOT).startsWith(CBS);
    }

    private String table() {
        return source.substring(CBS.length()).strip();
    }

    /**
     * Opens it.
     *
     * @param geography gives the codes of municipalities that a file calls by name
     * @param notices hears when the table has been succeeded by another
     * @throws nl.thuiskompas.platform.datasets.SourceException when it cannot be opened
     */
    TableReading open(Geography geography, Notices notices, ReadProgress progress) {
        TableReading reading = cbs() ? openCbs(notices, progress) : openFile(geography);
        return published.<TableReading>map(day -> new Published(reading, day)).orElse(reading);
    }

    private TableReading openCbs(Notices notices, ReadProgress progress) {
        if (mapping.isPresent()) {
            throw new UsageException("--mapping says what the columns of a file are; a table of CBS says so itself.");
        }
        CbsService service = baseUrl == null ? CbsService.standard() : CbsService.at(baseUrl, Patience.standard());
        CbsTables.bundled()
                .findSuccessor(table())
                .filter(next -> CbsTables.bundled()
                        .findSeries(table())
                        .map(series -> series.newest().year().isEmpty())
                        .orElse(false))
                .ifPresent(next -> notices.add(new Notice(
                        "table-succeeded",
                        Severity.REMARK,
                        table(),
                        0,
                        new Words(
                                "Deze tabel is opgevolgd door " + next + ", waarin nieuwere cijfers staan.",
                                "This table has been succeeded by " + next + ", which has newer figures."))));
        return service.open(table(), version, progress);
    }

    private TableReading openFile(Geography geography) {
        if (baseUrl != null || version != Version.AUTO) {
            throw new UsageException("--base-url and --version go with a table of CBS, such as cbs:84799NED.");
        }
        Path file = Path.of(source);
        if (!Files.exists(file)) {
            throw new UsageException(source + " is neither a file nor a table such as cbs:84799NED.");
        }
        return FileTables.open(file, mapping, new NamedRegions(geography));
    }

    /** The same table with another day of publication. */
    record Published(TableReading reading, LocalDate day) implements TableReading {
        @Override
        public String dataset() {
            return reading.dataset();
        }

        @Override
        public int dimensions() {
            return reading.dimensions();
        }

        @Override
        public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
            Dataset read = reading.read(sink, notices, progress);
            Origin from = read.origin();
            Origin origin = new Origin(
                    from.publisher(),
                    from.table(),
                    from.licence(),
                    from.licenceUrl(),
                    from.url(),
                    Optional.of(day),
                    from.version(),
                    from.reason());
            return read.from(origin);
        }

        @Override
        public void close() {
            reading.close();
        }
    }
}
