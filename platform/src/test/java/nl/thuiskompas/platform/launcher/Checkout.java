package nl.thuiskompas.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A checkout in a folder of its own with the real launcher in it. Its JDKs and its Maven write down what they were asked
 * and do no more than a test tells them, so that a whole first start takes milliseconds. Nothing of the machine is seen
 * but the few tools the launcher may count on.
 */
final class Checkout {
    private static final List<String> TOOLS = List.of(
            "awk",
            "cat",
            "cksum",
            "cp",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch",
            "tr");

    /** What the application does when it is started, besides telling its arguments. */
    private static final String JAVA = """
            #!/bin/sh
            echo "java $*" >>'%1$s'
            for word in "$@"; do last=$word; done
            case "$*" in
                *-Djarmode=tools*) mkdir -p "$last/lib" && : >"$last/platform-1-app.jar" ;;
                *--train*)
                    . '%2$s'
                    for word in "$@"; do
                        case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac
                    done
                    ;;
                *) echo "running $*" ;;
            esac
            """;

    private final Path root;
    private final Path folder;
    private final Path record;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** An empty checkout with an ordinary JDK and a Maven that builds. */
    Checkout(Path root) {
        this(root, "checkout");
        jdk("system/usr/lib/jvm/jdk-25", "25.0.3");
        mavenDoes("""
                mkdir -p platform/target
                cat platform/src/main/* >platform/target/platform-1-app.jar
                """);
    }

    private Checkout(Path root, String name) {
        this.root = root;
        folder = root.resolve(name);
        record = root.resolve("record");
        write(folder.resolve("pom.xml"), "<project/>");
        write(folder.resolve("engine/pom.xml"), "<project/>");
        write(folder.resolve("platform/pom.xml"), "<project/>");
        write(folder.resolve("platform/src/main/Page.java"), "class Page {}");
        write(root.resolve("training"), "");
        write(record, "");
        try {
            Files.copy(launcher(), folder.resolve("thuis"));
            Files.createDirectories(root.resolve("home"));
            for (var tool : TOOLS) {
                program(root.resolve("tools").resolve(tool), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(onPath(tool)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", root.resolve("tools").toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("THUIS_SYSTEM_ROOT", root.resolve("system").toString());
    }

    /** A checkout under this name on a machine without JDK and Maven. */
    static Checkout onBareMachine(Path root, String name) {
        return new Checkout(root, name);
    }

    Path folder() {
        return folder;
    }

    /** Puts a JDK of this version into a folder under the test's root and returns that folder. */
    Path jdk(String where, String version) {
        var home = root.resolve(where);
        write(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "#!/bin/sh\n");
        program(home.resolve("bin/java"), JAVA.formatted(record, root.resolve("training")));
        return home;
    }

    /** Puts a Maven on the path that runs these shell commands in the checkout. */
    void mavenDoes(String commands) {
        program(
                root.resolve("tools/mvn"),
                "#!/bin/sh\necho \"mvn $*\" >>'%s'\ncd '%s'\n%s".formatted(record, folder, commands));
    }

    /** Makes the training start run these shell commands first; {@code exit N} makes it fail. */
    void trainingDoes(String commands) {
        write(root.resolve("training"), commands);
    }

    void environment(String name, Path value) {
        environment.put(name, value.toString());
    }

    void forget(String name) {
        environment.remove(name);
    }

    /** Puts a program of this name on the path, and returns it. */
    Path tool(String name) {
        return program(root.resolve("tools").resolve(name), "#!/bin/sh\n");
    }

    void write(String path, String text) {
        write(folder.resolve(path), text);
    }

    /** Every call of Maven and Java since the last time this was asked. */
    List<String> calls() {
        try {
            var calls = Files.readAllLines(record);
            Files.writeString(record, "");
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome thuis(String... words) {
        return outcome(begin(words));
    }

    /** Types {@code thuis} without waiting for the end. */
    Process begin(String... words) {
        var command = new ArrayList<>(List.of(folder.resolve("thuis").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end; the few lines the launcher writes fit into the pipes, so they are read afterwards. */
    static Outcome outcome(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("thuis did not end within a minute");
            }
            return new Outcome(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes()).lines().toList(),
                    new String(process.getErrorStream().readAllBytes()).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How a call of the launcher ended. */
    record Outcome(int code, List<String> out, List<String> err) {}

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Path file, String text) {
        write(file, text);
        try {
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path launcher() {
        var place = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(place.resolve("thuis"))) {
            place = Objects.requireNonNull(place.getParent(), "no launcher above this folder");
        }
        return place.resolve("thuis");
    }

    private static Path onPath(String tool) {
        for (var part : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(part, tool))) {
                return Path.of(part, tool);
            }
        }
        throw new AssertionError("the launcher counts on " + tool + ", which this machine lacks");
    }
}
