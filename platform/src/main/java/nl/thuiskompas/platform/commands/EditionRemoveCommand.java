package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.geographies.EditionImport;
import nl.thuiskompas.platform.warehouse.Import;
import nl.thuiskompas.platform.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis edition remove}: no longer reads an edition that was brought. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "No longer reads what was brought for a date. Later sets that were brought go first.")
final class EditionRemoveCommand implements Callable<Integer> {
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
        OpenData.ask(
                data.folderToRead(),
                new Output(System.out, spec.commandLine().getErr()),
                monitor -> remove(monitor.warehouse()));
        return ExitCodes.DONE;
    }

    private void remove(Warehouse warehouse) {
        String name = EditionImport.name(date);
        List<String> later = warehouse.imports().stream()
                .map(Import::name)
                .filter(other -> other.startsWith(EditionCommand.PREFIX) && other.compareTo(name) > 0)
                .filter(other -> warehouse
                        .current("areas-" + other.substring(EditionCommand.PREFIX.length()))
                        .isPresent())
                .toList();
        if (!later.isEmpty() && warehouse.current("areas-" + date).isPresent()) {
            throw new UsageException(
                    name + " cannot go before what builds on it: remove first " + String.join(", ", later.reversed()));
        }
        if (!warehouse.remove(name)) {
            throw new UsageException("nothing was brought for " + date + "; see: thuis edition list");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Removed " + name + ". " + DivisionImportCommand.SEEN);
        out.flush();
    }
}
