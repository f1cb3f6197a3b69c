package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.geographies.DivisionImport;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.DivisionEntry;
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

/** {@code thuis division import}: a list of your own, checked and then used everywhere. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings a list that says which municipality lies in which region, and when.",
            "",
            "FILE is CSV in UTF-8, with semicolons or commas and this header:",
            "  name,region,municipality,from,to",
            "name          the division: woondealregio, or a name of your own",
            "region        name of the region",
            "municipality  a code such as GM0363, or a name",
            "from          first day, such as 2023-01-01; empty: since it exists",
            "to            the LAST day that counts (t/m); empty: until now",
            "",
            "All that is wrong is said at once, with row numbers, and nothing is imported",
            "then (exit code 2). A list of the same division replaces the one before.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis division import docs/guides/example-regions.csv --dry-run",
            "  ./thuis division import regions.csv --complete --publisher VNG"
        })
final class DivisionImportCommand implements Callable<Integer> {
    /** A server looks at the folder when it is asked something. */
    static final String SEEN = "A server that is running shows this within a few seconds.";

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path file;

    @Option(names = "--overlapping", description = "A municipality may lie in several regions at once.")
    private boolean overlapping;

    @Option(names = "--complete", description = "Every municipality must lie in a region: gaps are errors.")
    private boolean complete;

    @Option(names = "--dry-run", description = "Check only; import nothing.")
    private boolean dryRun;

    @Option(names = "--one", paramLabel = "WORD", description = "What one region is called, in Dutch.")
    private @Nullable String one;

    @Option(names = "--one-en", paramLabel = "WORD", description = "The same in English. Default: as in Dutch.")
    private @Nullable String oneEn;

    @Option(names = "--many", paramLabel = "WORD", description = "What the regions are called together, in Dutch.")
    private @Nullable String many;

    @Option(names = "--many-en", paramLabel = "WORD", description = "The same in English. Default: as in Dutch.")
    private @Nullable String manyEn;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published the list. Default: you brought it.")
    private @Nullable String publisher;

    @Option(names = "--source", paramLabel = "TEXT", description = "Address or title of the publication.")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Name or address of its licence.")
    private @Nullable String licence;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(System.out, spec.commandLine().getErr());
        DivisionImport.Options options = options();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            output.say(file + ": " + unreadable());
            return ExitCodes.BAD_DATA;
        }
        Path folder = data.folder();
        try (Warehouse warehouse = Warehouse.open(folder)) {
            warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, folder));
            Monitor monitor = Monitor.of(warehouse);
            DivisionImport.Result result =
                    DivisionImport.read(name(), bytes, monitor.geography(), known(monitor), options);
            result.warnings().forEach(warning -> output.say("warning: " + warning.en()));
            result.divisions().forEach(division -> warnOfMissing(division, monitor, output));
            if (!result.errors().isEmpty()) {
                refuse(result.errors(), output);
                return ExitCodes.BAD_DATA;
            }
            if (!dryRun) {
                warehouse.add(
                        ReferenceEdition.of(name(), result.files()),
                        importName(result.divisions()),
                        new LoadingLine(output, folder, "the list"));
            }
            result.divisions().forEach(division -> {
                tell(division, output);
                tellOfWords(division, monitor, output);
            });
            output.say(dryRun ? "nothing was imported: this was a dry run." : SEEN);
        }
        return ExitCodes.DONE;
    }

    private String unreadable() {
        if (!Files.exists(file)) {
            return "is not there, expected a file. Check its name and folder.";
        }
        return (Files.isDirectory(file) ? "is a folder, expected a file" : "cannot be read")
                + ". Check the file and its permissions.";
    }

    private String name() {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private DivisionImport.Options options() {
        return new DivisionImport.Options(
                overlapping,
                complete,
                words("--one", one, oneEn),
                words("--many", many, manyEn),
                said(publisher),
                said(source),
                said(licence));
    }

    private static Optional<Words> words(String option, @Nullable String nl, @Nullable String en) {
        if (said(nl).isEmpty() && said(en).isPresent()) {
            throw new UsageException(option + "-en needs " + option + " with the Dutch word beside it");
        }
        return said(nl).map(word -> new Words(word, said(en).orElse(word)));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static List<DivisionImport.Known> known(Monitor monitor) {
        return monitor.divisions().entries().stream()
                .map(entry -> new DivisionImport.Known(
                        entry.code(), entry.alias(), entry.one(), entry.many(), entry.listed() && !entry.brought()))
                .toList();
    }

    /** Divisions of one file come and go together, so they share an import. */
    private static String importName(List<DivisionImport.Read> divisions) {
        String codes =
                divisions.stream().map(DivisionImport.Read::code).sorted().collect(Collectors.joining("+"));
        String name = "division-" + codes;
        return name.length() <= LONGEST_NAME ? name : "divisions-" + Integer.toHexString(codes.hashCode());
    }

    private static void refuse(List<String> errors, Output output) {
        errors.stream().limit(MOST).forEach(output::say);
        if (errors.size() > MOST) {
            output.say("and " + (errors.size() - MOST) + " more.");
        }
        output.say("nothing was imported: " + errors.size() + (errors.size() == 1 ? " problem." : " problems."));
    }

    private static void warnOfMissing(DivisionImport.Read division, Monitor monitor, Output output) {
        monitor.divisions()
                .find(division.code())
                .map(DivisionEntry::expected)
                .filter(expected -> division.regions() < expected)
                .ifPresent(expected -> output.say("warning: " + division.many().en() + ": " + division.regions()
                        + " of the " + expected + " regions expected."));
    }

    /** Of a division that nobody knew, only the name in the file is known, and sentences need more than that. */
    private void tellOfWords(DivisionImport.Read division, Monitor monitor, Output output) {
        if ((said(one).isPresent() && said(many).isPresent())
                || monitor.divisions().find(division.code()).isPresent()) {
            return;
        }
        output.say("pages call one region and all of them '" + division.many().nl()
                + "' where you gave no word; to give words, import it again with --one WORD --many WORD "
                + "(--one-en and --many-en for English).");
    }

    private void tell(DivisionImport.Read division, Output output) {
        output.say((dryRun ? "would import " : "imported ") + division.code() + " ("
                + division.many().en() + "): "
                + division.regions() + (division.regions() == 1 ? " region, " : " regions, ") + division.memberships()
                + (division.memberships() == 1 ? " row." : " rows.")
                + (dryRun ? "" : " Ask it with --division " + division.code() + "."));
    }
}
