package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.geographies.EditionImport;
import nl.thuiskompas.platform.warehouse.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuis edition list}: says which sets of municipalities are known. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "The dates from which on there was another set of municipalities, which have a map of their own,"
                + " and which were brought.")
final class EditionListCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        OpenData.ask(
                data.folderToRead(), new Output(System.out, spec.commandLine().getErr()), monitor -> {
                    PrintWriter out = spec.commandLine().getOut();
                    SortedSet<LocalDate> mapped = EditionCommand.mapped(monitor.warehouse());
                    List<String> brought = monitor.warehouse().imports().stream()
                            .map(Import::name)
                            .toList();
                    SortedSet<LocalDate> dates = new TreeSet<>(mapped);
                    dates.addAll(monitor.geography().editionDates());
                    brought.stream()
                            .filter(name -> name.startsWith(EditionCommand.PREFIX))
                            .forEach(
                                    name -> dates.add(LocalDate.parse(name.substring(EditionCommand.PREFIX.length()))));
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
