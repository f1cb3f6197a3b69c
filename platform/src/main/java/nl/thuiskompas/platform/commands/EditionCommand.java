package nl.thuiskompas.platform.commands;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.platform.warehouse.TableKind;
import nl.thuiskompas.platform.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuis edition}: newer sets of municipalities that somebody brings, and maps of sets that have none. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "Newer sets of municipalities, and maps of sets that have none: bring, list, remove.",
        subcommands = {EditionImportCommand.class, EditionListCommand.class, EditionRemoveCommand.class})
final class EditionCommand implements Runnable {
    static final String PREFIX = "edition-";
    private static final String BOUNDARIES = "boundaries-";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The dates of which there is a map. */
    static SortedSet<LocalDate> mapped(Warehouse warehouse) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        warehouse.releases().stream()
                .map(release -> release.table())
                .filter(table -> table.kind() == TableKind.BOUNDARIES)
                .forEach(table -> dates.add(LocalDate.parse(table.name().substring(BOUNDARIES.length()))));
        return dates;
    }
}
