package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.monitor.IndicatorCatalogue;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.sources.EditionImport;
import nl.thuiskompas.platform.sources.EditionImportException;
import nl.thuiskompas.platform.warehouse.Import;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.TableKind;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Newer sets of municipalities that somebody brings, and maps of sets that have none. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "Newer sets of municipalities, and maps of sets that have none: bring, list, remove.",
        subcommands = {
            EditionCommand.ImportEdition.class,
            EditionCommand.ListEditions.class,
            EditionCommand.Remove.class
        })
final class EditionCommand implements Runnable {
    private static final String PREFIX = "edition-";
    private static final String BOUNDARIES = "boundaries-";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static Output output(CommandSpec spec) {
        return new Output(System.out, spec.commandLine().getErr());
    }

    /** Checks files and makes an edition of them. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Brings the municipalities of a date: a table 'Gebieden in Nederland', a boundary file (GeoJSON or"
                        + " TopoJSON, in WGS84 or RD) and, where municipalities came or went, a table of changes.",
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
    static final class ImportEdition implements Callable<Integer> {
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
            Output output = output(spec);
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
            EditionImport.Known known = new EditionImport.Known(monitor.geography(), mapped(warehouse));
            EditionImport.Result result = EditionImport.check(request, known, output::say);
            PrintWriter out = spec.commandLine().getOut();
            result.notes().forEach(out::println);
            if (dryRun) {
                out.println("Everything is in order; nothing was written (--dry-run).");
            } else {
                add(warehouse, result);
                out.println("Imported as " + result.name() + ". A server that runs shows it after a restart.");
            }
            out.flush();
        }

        /** What cannot be read back is not there: better than a program that does not start. */
        private static void add(Warehouse warehouse, EditionImport.Result result) {
            warehouse.add(ReferenceEdition.of(result.label(), result.files()), result.name());
            try {
                new Monitor(warehouse, IndicatorCatalogue.bundled()).geography();
            } catch (IllegalArgumentException e) {
                warehouse.remove(result.name());
                throw new EditionImportException(List.of(result.name()
                        + ": does not agree with what was brought before: " + e.getMessage()
                        + ". Remove that, or mend the files. Nothing was imported."));
            }
        }

        private static SortedSet<LocalDate> mapped(Warehouse warehouse) {
            SortedSet<LocalDate> dates = new TreeSet<>();
            warehouse.releases().stream()
                    .map(release -> release.table())
                    .filter(table -> table.kind() == TableKind.BOUNDARIES)
                    .forEach(table -> dates.add(LocalDate.parse(table.name().substring(BOUNDARIES.length()))));
            return dates;
        }
    }

    /** Says which sets of municipalities are known. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "The dates from which on there was another set of municipalities, which have a map of their own,"
                            + " and which were brought.")
    static final class ListEditions implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private DataOption data;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private CommandSpec spec;

        @Override
        public Integer call() {
            OpenData.ask(data.folder(), output(spec), monitor -> {
                PrintWriter out = spec.commandLine().getOut();
                SortedSet<LocalDate> mapped = ImportEdition.mapped(monitor.warehouse());
                List<String> brought =
                        monitor.warehouse().imports().stream().map(Import::name).toList();
                SortedSet<LocalDate> dates = new TreeSet<>(mapped);
                dates.addAll(monitor.geography().editionDates());
                brought.stream()
                        .filter(name -> name.startsWith(PREFIX))
                        .forEach(name -> dates.add(LocalDate.parse(name.substring(PREFIX.length()))));
                for (LocalDate date : dates) {
                    out.printf(
                            "%s  %d municipalities  %-7s %s%n",
                            date,
                            monitor.geography().edition(date).size(),
                            mapped.contains(date) ? "map" : "no map",
                            brought.contains(EditionImport.name(date)) ? "brought" : "");
                }
                out.flush();
            });
            return ExitCodes.DONE;
        }
    }

    /** No longer reads an edition that was brought. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "No longer reads what was brought for a date. Later sets that were brought go first.")
    static final class Remove implements Callable<Integer> {
        @Parameters(paramLabel = "DATE", description = "Date of the edition that was brought.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private LocalDate date;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private DataOption data;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private CommandSpec spec;

        @Override
        public Integer call() {
            OpenData.ask(data.folder(), output(spec), monitor -> remove(monitor.warehouse()));
            return ExitCodes.DONE;
        }

        private void remove(Warehouse warehouse) {
            String name = EditionImport.name(date);
            List<String> later = warehouse.imports().stream()
                    .map(Import::name)
                    .filter(other -> other.startsWith(PREFIX) && other.compareTo(name) > 0)
                    .filter(other -> warehouse
                            .current("areas-" + other.substring(PREFIX.length()))
                            .isPresent())
                    .toList();
            if (!later.isEmpty() && warehouse.current("areas-" + date).isPresent()) {
                throw new UsageException(name + " cannot go before what builds on it: remove first "
                        + String.join(", ", later.reversed()));
            }
            if (!warehouse.remove(name)) {
                throw new UsageException("nothing was brought for " + date + "; see: thuis edition list");
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("Removed " + name + ". A server that runs shows it after a restart.");
            out.flush();
        }
    }
}
