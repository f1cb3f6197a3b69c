package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.geographies.EditionImport;
import nl.thuiskompas.platform.geographies.EditionImportException;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis edition import}: checks files and makes an edition of them. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the municipalities of a date.",
            "They come as a table 'Gebieden in Nederland', a boundary file (GeoJSON or TopoJSON, in WGS84 or RD) and, where"
                    + " municipalities came or went, a table of changes.",
            "For a known date without a map the boundary file is enough."
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis edition import 2025-01-01 --areas areas.csv --boundaries gemeenten.geojson --changes changes.csv",
            "  ./thuis edition import 2012-01-01 --boundaries gemeenten-2012.geojson",
            "",
            "Everything is checked first; when something is wrong, nothing is written. See"
                    + " docs/guides/bring-an-edition.md."
        })
final class EditionImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DATE", description = "First day of the edition, such as 2025-01-01.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private LocalDate date;

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "Municipalities and their regions: CSV, or JSON of CBS. Not needed for a known date.")
    private @Nullable Path areas;

    @Option(names = "--boundaries", required = true, paramLabel = "FILE", description = "GeoJSON or TopoJSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path boundaries;

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description =
                    "What became of municipalities: CSV with date,from_code,to_code,kind,part_homes,of_homes,basis.")
    private @Nullable Path changes;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Homes on the eve of the changes: CSV with date,municipality,homes,counted_on. Without it"
                    + " figures cannot be carried back through a merger.")
    private @Nullable Path weights;

    @Option(names = "--new-regions", description = "Codes of regions that are not known yet are new regions.")
    private boolean newRegions;

    @Option(
            names = "--code-property",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Property of the boundary file that holds the code. Default: statcode, GM_CODE,"
                    + " gemeentecode or code.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String codeProperty;

    @Option(
            names = "--object",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Object of a TopoJSON file with the municipalities. Default: the one that has codes.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String object;

    @Option(
            names = "--mend",
            paramLabel = "METRES",
            defaultValue = "0.5",
            description = "Gaps and overlaps narrower than this go to a neighbour and are reported; wider ones are"
                    + " refused (default: ${DEFAULT-VALUE}, at most 100).")
    private double mend;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "not stated",
            description = "Who published the files (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String publisher;

    @Option(
            names = "--licence",
            paramLabel = "NAME",
            defaultValue = "not stated",
            description = "Their licence, such as \"CC BY 4.0\" (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String licence;

    @Option(names = "--dry-run", description = "Only check; write nothing.")
    private boolean dryRun;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(mend >= 0 && mend <= 100)) {
            throw new UsageException("--mend is " + mend + ", expected 0 to 100 metres");
        }
        Output output = new Output(System.out, spec.commandLine().getErr());
        OpenData.ask(data.folder(), output, monitor -> bring(monitor, output));
        return ExitCodes.DONE;
    }

    private void bring(Monitor monitor, Output output) {
        EditionImport.Request request = new EditionImport.Request(
                date,
                Optional.ofNullable(areas),
                boundaries,
                Optional.ofNullable(changes),
                Optional.ofNullable(weights),
                newRegions,
                new EditionImport.Reading(codeProperty, object, mend),
                new EditionImport.Origin(publisher, licence));
        Warehouse warehouse = monitor.warehouse();
        EditionImport.Known known = new EditionImport.Known(monitor.geography(), EditionCommand.mapped(warehouse));
        EditionImport.Result result = EditionImport.check(request, known, output::say);
        PrintWriter out = spec.commandLine().getOut();
        result.notes().forEach(out::println);
        if (dryRun) {
            out.println("Everything is in order; nothing was written (--dry-run).");
        } else {
            add(warehouse, result);
            out.println("Imported as " + result.name() + ". " + DivisionImportCommand.SEEN);
        }
        out.flush();
    }

    /** What cannot be read back is not there: better than a program that does not start. */
    private static void add(Warehouse warehouse, EditionImport.Result result) {
        warehouse.add(ReferenceEdition.of(result.label(), result.files()), result.name());
        try {
            Monitor.of(warehouse).geography();
        } catch (IllegalArgumentException e) {
            warehouse.remove(result.name());
            throw new EditionImportException(List.of(result.name()
                    + ": does not agree with what was brought before: " + e.getMessage()
                    + ". Remove that, or mend the files. Nothing was imported."));
        }
    }
}
