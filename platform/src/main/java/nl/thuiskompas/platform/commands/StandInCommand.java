package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.standin.FaultPlan;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thuis stand-in}: a local server that answers as the service of CBS does. */
@Command(
        name = "stand-in",
        mixinStandardHelpOptions = true,
        description = {
            "Answers on this machine as the open data service of CBS does, versions 3 and 4, until Ctrl-C.",
            "For tests and demonstrations: it serves recorded tables, and makes faults on command."
        },
        footer = {
            "",
            "A fault is " + FaultPlan.FORM + ".",
            "While it runs, POST /faults takes more of them, a line each, and DELETE /faults ends them.",
            "",
            "Examples:",
            "  ./thuis stand-in --folder recorded --port 8090",
            "  ./thuis stand-in --folder recorded --fault cut=200000:3 --fault slow=100",
            "  ./thuis stand-in --generate 32000000"
        })
final class StandInCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "DIR", description = "Folder with recorded tables.")
    private @Nullable Path folder;

    @Option(names = "--port", defaultValue = "8090", description = "Port; 0 for any (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fault", paramLabel = "FAULT", description = "What is to go wrong; may be repeated.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--generate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also serve a made-up table 99999GEN of version 4 with N observations.")
    private long generated;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "0",
            description = "Records on a page (default: 10,000 in version 3, 100,000 in version 4).")
    private int page;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535 || generated < 0 || page < 0) {
            throw new UsageException("ports go from 0 to 65535, and --generate and --page are not below 0.");
        }
        if (folder == null && generated == 0) {
            throw new UsageException("there is nothing to serve; give --folder, --generate or both.");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException(folder + " is not a folder.");
        }
        List<FaultPlan> plans = plans();
        StandInSettings settings = new StandInSettings(
                Optional.ofNullable(folder),
                port,
                10_000,
                page == 0 ? 10_000 : page,
                page == 0 ? 100_000 : page,
                generated,
                false);
        StandIn standIn = start(settings);
        plans.forEach(standIn.faults()::add);
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
        PrintWriter err = spec.commandLine().getErr();
        standIn.list().forEach(err::println);
        err.println("The stand-in of CBS runs at " + standIn.address() + " (Ctrl-C stops it)");
        err.flush();
        return ExitCodes.STILL_SERVING;
    }

    private List<FaultPlan> plans() {
        try {
            return faults.stream().map(FaultPlan::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private StandIn start(StandInSettings settings) {
        try {
            return StandIn.start(settings);
        } catch (java.net.BindException e) {
            throw new UsageException("port " + port + " cannot be used (" + e.getMessage()
                    + "); stop what uses it, or choose another with --port " + (port == 65_535 ? 8090 : port + 1)
                    + ".");
        } catch (IOException e) {
            throw new UsageException(folder + " cannot be served: " + e.getMessage() + ".");
        }
    }
}
