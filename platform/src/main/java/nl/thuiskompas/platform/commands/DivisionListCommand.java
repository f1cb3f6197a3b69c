package nl.thuiskompas.platform.commands;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuis division list}: every division, also those of which the list is missing. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the divisions: how many regions, for which days verified, and which list is missing.",
        footer = {"", "Example:", "  ./thuis division list"})
final class DivisionListCommand implements Callable<Integer> {
    private final OutputStream result;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The command as the process runs it. */
    DivisionListCommand() {
        this(System.out);
    }

    /** @param result where the result goes, as it is */
    DivisionListCommand(OutputStream result) {
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        OpenData.ask(data.folderToRead(), output, monitor -> output.write(text(monitor)));
        return ExitCodes.DONE;
    }

    private static String text(Monitor monitor) {
        LocalDate day = monitor.geography().last();
        TextTable table = new TextTable(Set.of(2), "division", "name", "regions", "verified", "list");
        for (DivisionEntry entry : monitor.divisions().entries()) {
            table.add(
                    entry.code(),
                    entry.many().en(),
                    regions(monitor, entry, day),
                    verified(entry),
                    !entry.listed() ? "list is missing" : entry.brought() ? "brought" : "listed");
        }
        return table.text() + "\nRegions are counted on " + day + ".\n";
    }

    private static String regions(Monitor monitor, DivisionEntry entry, LocalDate day) {
        if (!entry.listed()) {
            return entry.expected() == null ? "" : "(" + entry.expected() + ")";
        }
        Division division = entry.division();
        Partition partition = monitor.geography().partition(division, day);
        int inhabited = 0;
        for (int size : partition.sizes()) {
            inhabited += size > 0 ? 1 : 0;
        }
        return Integer.toString(inhabited);
    }

    private static String verified(DivisionEntry entry) {
        @Nullable Validity days = entry.verified();
        if (days == null) {
            return "no";
        }
        if (days.equals(Validity.ALWAYS)) {
            return "always";
        }
        return (days.from().equals(LocalDate.MIN) ? "" : days.from() + " ") + "to"
                + (days.hasEnded() ? " " + days.until().minusDays(1) : " now");
    }
}
