package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis division remove}: no longer uses a list that somebody brought. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes away a division that was brought. Divisions that come with Thuiskompas stay.",
        footer = {"", "Example:", "  ./thuis division remove housing-deal-region"})
final class DivisionRemoveCommand implements Callable<Integer> {
    private static final String TABLE = "division-";

    @Parameters(index = "0", paramLabel = "CODE", description = "Code, such as housing-deal-region.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String code;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(System.out, spec.commandLine().getErr());
        Path folder = data.folderToRead();
        try (Warehouse warehouse = Warehouse.open(folder)) {
            warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, folder));
            // A list that can no longer be read has no tables to withdraw; then its file goes.
            if (!warehouse.withdraw(TABLE + code) && !warehouse.remove(TABLE + code)) {
                List<String> brought = warehouse.releases().stream()
                        .map(release -> release.table().name())
                        .filter(name -> name.startsWith(TABLE))
                        .map(name -> name.substring(TABLE.length()))
                        .distinct()
                        .toList();
                throw new UsageException("no division " + code + " was brought; "
                        + (brought.isEmpty() ? "none was" : "brought were " + String.join(", ", brought)));
            }
        }
        output.say("division " + code + " is no longer used. " + DivisionImportCommand.SEEN);
        return ExitCodes.DONE;
    }
}
