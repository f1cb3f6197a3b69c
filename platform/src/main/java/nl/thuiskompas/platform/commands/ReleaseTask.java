package nl.thuiskompas.platform.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about releases share: they open a data folder, and their result alone goes to standard output. */
abstract class ReleaseTask implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** Does what was asked and gives the exit code. */
    abstract int run(ImportedData opened);

    @Override
    public Integer call() {
        int[] code = {ExitCodes.OUR_FAULT};
        Output output = new Output(System.out, spec.commandLine().getErr());
        ImportedData.ask(data.folderToRead(), output, opened -> code[0] = run(opened));
        return code[0];
    }
}
