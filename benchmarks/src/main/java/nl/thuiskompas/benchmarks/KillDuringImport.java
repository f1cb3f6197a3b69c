package nl.thuiskompas.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;

/**
 * Kills a process that imports, publishes and withdraws, again and again, at random moments, and looks each time whether
 * something that was acknowledged is lost or something half is visible. Words: the number of kills, by default 200.
 *
 * <p>Acknowledged means: the process had said so on its standard output before it was killed.
 */
public final class KillDuringImport {
    private static final String CHILD = "child";
    private static final int KILLS = 200;
    private static final int CELLS = 3_000;
    private static final int LONGEST_MS = 3_000;
    private static final int EVERY_THIRD = 3;
    private static final double NANOS_IN_MS = 1e6;

    private KillDuringImport() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length > 0 && words[0].equals(CHILD)) {
            importUntilKilled(Path.of(words[1]), Long.parseLong(words[2]));
            return;
        }
        int kills = words.length > 0 ? Integer.parseInt(words[0]) : KILLS;
        Path folder = Files.createTempDirectory("thuis-kill");
        try {
            new Trial(folder).run(kills);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    /** Never stops by itself. */
    private static void importUntilKilled(Path folder, long seed) {
        Random random = new Random(seed);
        try (Datasets datasets = Datasets.open(folder, Clock.systemUTC())) {
            say("ready");
            while (true) {
                DatasetRelease staged = datasets.stage(
                        new GeneratedTable(
                                List.of("GM0001", "GM0002"),
                                CELLS + random.nextInt(CELLS),
                                Optional.of(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)))),
                        "child",
                        notice -> {},
                        ReadProgress.SILENT);
                say("staged " + staged.id());
                if (staged.state() != ReleaseState.STAGED) {
                    continue;
                }
                datasets.checked(staged.id(), new Report(List.of(), List.of("none")), "child");
                say("checked " + staged.id());
                datasets.publish(staged.id(), "child", "");
                say("published " + staged.id());
                if (random.nextInt(EVERY_THIRD) == 0) {
                    datasets.withdraw(staged.id(), "child", "a trial");
                    say("withdrawn " + staged.id());
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** One data folder through all kills. */
    private static final class Trial {
        private final Path folder;
        private final Random random = new Random(11);
        private final Map<String, ReleaseState> acknowledged = new TreeMap<>();
        private final Set<String> verified = new HashSet<>();
        private final List<Double> restarts = new ArrayList<>();
        private int lost;
        private int half;

        Trial(Path folder) {
            this.folder = folder;
        }

        void run(int kills) throws IOException, InterruptedException {
            for (int kill = 1; kill <= kills; kill++) {
                killOnce(kill);
                look();
                if (kill % 25 == 0) {
                    System.out.printf("%d kills, %d releases acknowledged%n", kill, acknowledged.size());
                }
            }
            restarts.sort(Comparator.naturalOrder());
            System.out.printf(
                    "%d kills: %d acknowledged releases, %d lost or in an older state, %d half visible;"
                            + " opening again took %.0f ms (median), %.0f ms (longest)%n",
                    kills, acknowledged.size(), lost, half, restarts.get(restarts.size() / 2), restarts.getLast());
            if (lost + half > 0) {
                System.exit(2);
            }
        }

        private void killOnce(long seed) throws IOException, InterruptedException {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillDuringImport.class.getName(),
                            CHILD,
                            folder.toString(),
                            Long.toString(seed))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said = child.inputReader()) {
                String ready = said.readLine();
                if (!"ready".equals(ready)) {
                    throw new IllegalStateException("the importing process did not start: " + ready);
                }
                // Not a wait for something: the moment of the kill is what is being varied.
                child.waitFor(random.nextInt(LONGEST_MS), TimeUnit.MILLISECONDS);
                child.toHandle().destroyForcibly(); // SIGKILL, and what it said before can still be read
                said.lines().forEach(this::acknowledge);
                child.waitFor();
            }
        }

        private void acknowledge(String line) {
            String[] words = line.split(" ");
            for (ReleaseState state : ReleaseState.values()) {
                if (words.length == 2 && state.code().equals(words[0])) {
                    acknowledged.merge(words[1], state, (old, now) -> old.compareTo(now) >= 0 ? old : now);
                }
            }
        }

        /** A release may be further than was acknowledged, never less far; and whatever is there is whole. */
        private void look() {
            long start = System.nanoTime();
            try (Datasets datasets = Datasets.open(folder, Clock.systemUTC())) {
                restarts.add((System.nanoTime() - start) / NANOS_IN_MS);
                half += datasets.refusals().size();
                datasets.refusals().forEach(refusal -> System.out.println(refusal.sentence()));
                acknowledged.forEach((id, state) -> {
                    ReleaseState found = datasets.find(id)
                            .map(release -> release.history().getLast().state())
                            .orElse(null);
                    if (found == null || found.compareTo(state) < 0) {
                        lost++;
                        System.out.println(id + " was acknowledged as " + state + " and is " + found);
                    }
                });
                for (DatasetRelease release : datasets.releases()) {
                    if (verified.add(release.id())) {
                        datasets.verify(release);
                        datasets.cells(release).count(Condition.ALL);
                    }
                }
            }
        }
    }
}
