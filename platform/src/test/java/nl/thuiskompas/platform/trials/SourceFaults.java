package nl.thuiskompas.platform.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.thuiskompas.platform.Reference;
import nl.thuiskompas.platform.cbs.CbsService;
import nl.thuiskompas.platform.cbs.Patience;
import nl.thuiskompas.platform.cbs.Version;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.standin.FaultPlan;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;

/**
 * Imports a table from the stand-in of the service while every fault it can make happens at places that a seed chooses,
 * over both versions, and counts: whole and the same release as without faults, refused with a sentence, or wrong, of
 * which there should be none. Words: how many seeds (15). Ends with 2 when a wrong table was published.
 */
public final class SourceFaults {
    private static final int SEEDS = 15;
    private static final int TRIES = 4;
    private static final List<String> KINDS =
            List.of("reset", "cut", "short", "error", "slow", "silent", "count", "schema", "endless");
    private static final List<String> PLACES_V3 = List.of("", "", "", "@DataProperties", "@RegioS", "@TableInfos");
    private static final List<String> PLACES_V4 = List.of("", "", "", "@MeasureCodes", "@RegioSCodes", "@Properties");

    private final Import into;
    private final StandIn standIn;
    private final List<String> failures = new ArrayList<>();
    private int whole;
    private int refused;

    private SourceFaults(Import into, StandIn standIn) {
        this.into = into;
        this.standIn = standIn;
    }

    /**
     * What became of the imports.
     *
     * @param whole how many ended as they do without faults
     * @param refused how many were refused with a sentence, nothing of them kept
     * @param failures those that ended otherwise
     */
    record Result(int whole, int refused, List<String> failures) {
        int all() {
            return whole + refused + failures.size();
        }
    }

    public static void main(String[] words) throws IOException {
        int seeds = words.length > 0 ? Integer.parseInt(words[0]) : SEEDS;
        Path folder = Files.createTempDirectory("thuis-faults");
        Result result;
        try {
            result = run(folder, seeds);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        result.failures().forEach(System.out::println);
        System.out.printf(
                "%d imports with faults of the source (%d kinds, 2 versions, %d seeds): %d whole and the same as without,"
                        + " %d refused with a sentence, %d wrong or crashed%n",
                result.all(),
                KINDS.size(),
                seeds,
                result.whole(),
                result.refused(),
                result.failures().size());
        if (!result.failures().isEmpty()) {
            System.exit(2);
        }
    }

    /** Imports with every kind of fault, so many times each. */
    static Result run(Path folder, int seeds) throws IOException {
        try (Reference reference = new Reference(folder.resolve("reference"));
                StandIn standIn =
                        StandIn.start(StandInSettings.of(Recordings.madeUp()).withPages(1_000, 50, 90))) {
            List<String> failures = new ArrayList<>();
            int whole = 0;
            int refused = 0;
            for (Version version : List.of(Version.V3, Version.V4)) {
                try (Import into = new Import(
                        folder.resolve("" + version), reference.monitor().geography())) {
                    SourceFaults trial = new SourceFaults(into, standIn);
                    trial.run(version, seeds);
                    whole += trial.whole;
                    refused += trial.refused;
                    failures.addAll(trial.failures);
                }
            }
            return new Result(whole, refused, failures);
        }
    }

    private void run(Version version, int seeds) {
        standIn.faults().clear();
        String undisturbed = id(bring(version, Duration.ofSeconds(20)));
        List<String> shown = into.shown();
        for (String kind : KINDS) {
            for (int seed = 1; seed <= seeds; seed++) {
                String plan = plan(kind, version, new Random(seed * 31L + kind.hashCode()));
                standIn.faults().clear();
                standIn.faults().add(FaultPlan.parse(plan));
                String what = version + ", seed " + seed + ", " + plan + ": ";
                Duration patience = kind.equals("silent") ? Duration.ofMillis(100) : Duration.ofSeconds(20);
                try {
                    judge(what, bring(version, patience), undisturbed);
                } catch (RuntimeException e) {
                    failures.add(what + "crashed: " + e);
                }
                if (!into.shown().equals(shown)) {
                    failures.add(what + "another release is shown");
                }
            }
        }
    }

    private void judge(String what, Import.Outcome outcome, String undisturbed) {
        if (outcome instanceof Import.Outcome.Refused refusal) {
            if (refusal.sentence().endsWith(".") && refusal.sentence().length() < 2_000) {
                refused++;
            } else {
                failures.add(what + "no sentence: " + refusal.sentence());
            }
        } else if (id(outcome).equals(undisturbed)) {
            whole++;
        } else {
            failures.add(what + "another release came: " + id(outcome));
        }
    }

    private static String id(Import.Outcome outcome) {
        return switch (outcome) {
            case Import.Outcome.Published published -> published.release().id();
            case Import.Outcome.HeldBack back -> "held back: " + Import.counts(back.report());
            case Import.Outcome.Refused refusal -> "refused: " + refusal.sentence();
        };
    }

    private Import.Outcome bring(Version version, Duration answer) {
        CbsService service = CbsService.at(
                standIn.address(),
                new Patience(
                        TRIES,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        answer,
                        answer,
                        Duration.ofMinutes(5),
                        wait -> {},
                        () -> 1));
        String table = version == Version.V3 ? "99001NED" : "99001NEDV4";
        return into.bring(() -> service.open(table, version, ReadProgress.SILENT));
    }

    /** One fault, as hard and as often as chance has it: from once, which passes, to always, which does not. */
    private static String plan(String kind, Version version, Random random) {
        List<String> places = version == Version.V3 ? PLACES_V3 : PLACES_V4;
        String place = places.get(random.nextInt(places.size()));
        String times = random.nextInt(4) == 0 ? "" : ":" + (1 + random.nextInt(5));
        return switch (kind) {
            case "cut", "short" -> kind + "=" + random.nextInt(8_000) + times + place;
            case "slow" -> "slow=" + (1 + random.nextInt(5)) + times + place;
            case "silent" -> "slow=30000:" + (1 + random.nextInt(5)) + place;
            case "count" -> "count=" + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(40)) + times;
            case "schema" -> "schema=" + (1 + random.nextInt(120)) + times;
            case "endless" -> "endless" + times;
            default -> kind + times + place;
        };
    }
}
