package nl.thuiskompas.platform.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.Reference;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.RegionNames;

/**
 * Imports every kind of damage in every format, after the whole table was imported and published, and counts what became
 * of it: refused, held back by its report, shown with a notice that names what is odd, or nothing said, of which there
 * should be none. Words: {@code all} to print every sentence. Ends with 2 when something passed in silence or crashed.
 */
public final class DamagedInputs {
    private static final int LONGEST_SENTENCE = 3_000;

    private final Path folder;
    private final Geography geography;
    private final boolean tell;
    private final List<String> failures = new ArrayList<>();
    private int refused;
    private int held;
    private int warned;

    private DamagedInputs(Path folder, Geography geography, boolean tell) {
        this.folder = folder;
        this.geography = geography;
        this.tell = tell;
    }

    /**
     * What became of them.
     *
     * @param refused how many were refused with a sentence
     * @param held how many were read, and not published because of errors that were named
     * @param warned how many were published with a notice that names it
     * @param failures what was said of none of them, or crashed
     */
    record Result(int refused, int held, int warned, List<String> failures) {
        int all() {
            return refused + held + warned + failures.size();
        }
    }

    public static void main(String[] words) throws IOException {
        Path folder = Files.createTempDirectory("thuis-damage");
        Result result;
        try {
            result = run(folder, words.length > 0 && words[0].equals("all"));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        result.failures().forEach(System.out::println);
        System.out.printf(
                "%d damaged inputs: %d refused with a sentence, %d read and held back by the errors in their report, %d"
                        + " published with a notice that names it, %d silent or crashed%n",
                result.all(),
                result.refused(),
                result.held(),
                result.warned(),
                result.failures().size());
        if (!result.failures().isEmpty()) {
            System.exit(2);
        }
    }

    /** Imports all of them below a folder. */
    static Result run(Path folder, boolean tell) throws IOException {
        try (Reference reference = new Reference(folder.resolve("reference"))) {
            DamagedInputs trial = new DamagedInputs(folder, reference.monitor().geography(), tell);
            Map<String, List<DamagedFile>> byFormat = new HashMap<>();
            DamagedFile.all()
                    .forEach(each -> byFormat.computeIfAbsent(each.format(), f -> new ArrayList<>())
                            .add(each));
            for (Map.Entry<String, List<DamagedFile>> format : byFormat.entrySet()) {
                trial.format(format.getKey(), format.getValue());
            }
            return new Result(trial.refused, trial.held, trial.warned, trial.failures);
        }
    }

    private void format(String format, List<DamagedFile> damaged) throws IOException {
        DamagedFile whole =
                DamagedFile.whole().getOrDefault(format, DamagedFile.whole().get("CSV"));
        try (Import into = new Import(folder.resolve(format), geography)) {
            if (!(bring(into, whole) instanceof Import.Outcome.Published first)) {
                throw new IllegalStateException("the whole " + format + " was not published");
            }
            Map<String, Long> usual = Import.counts(first.report());
            for (DamagedFile each : damaged) {
                String what = each.format() + ", " + each.damage();
                try {
                    judge(into, what, bring(into, each), usual, first.release().id());
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    failures.add("crashed: " + what + ": " + e);
                }
            }
        }
    }

    private Import.Outcome bring(Import into, DamagedFile damaged) throws IOException {
        Path at = Files.createDirectories(folder.resolve("files"));
        Path file = Files.write(at.resolve(damaged.name()), damaged.bytes());
        Optional<Path> mapping = damaged.mapping().length == 0
                ? Optional.empty()
                : Optional.of(Files.write(at.resolve("made-up.yaml"), damaged.mapping()));
        return into.bring(() -> open(file, mapping));
    }

    private static TableReading open(Path file, Optional<Path> mapping) {
        return FileTables.open(file, mapping, RegionNames.NONE);
    }

    private void judge(Import into, String what, Import.Outcome outcome, Map<String, Long> usual, String first) {
        switch (outcome) {
            case Import.Outcome.Refused refusal -> {
                boolean named = refusal.sentence().contains("made-up");
                boolean sentence =
                        refusal.sentence().endsWith(".") && refusal.sentence().length() < LONGEST_SENTENCE;
                if (!named || !sentence) {
                    failures.add("no sentence that names the file: " + what + ": " + refusal.sentence());
                }
                refused += named && sentence ? 1 : 0;
                told(what, "refused", refusal.sentence());
            }
            case Import.Outcome.HeldBack back -> {
                held++;
                told(what, "held back", sentences(back.report(), Map.of(), true));
            }
            case Import.Outcome.Published published -> {
                String sentences = sentences(published.report(), usual, false);
                if (sentences.isEmpty()) {
                    failures.add("silent: " + what);
                } else {
                    warned++;
                }
                told(what, "published", sentences);
                if (!published.release().id().equals(first)) {
                    into.withdraw(published.release());
                }
            }
        }
    }

    private void told(String what, String became, String sentences) {
        if (tell) {
            System.out.println(what + ": " + became + ": " + sentences);
        }
    }

    /** The first notice of each kind that is not usual. */
    private static String sentences(Report report, Map<String, Long> usual, boolean errors) {
        List<String> sentences = new ArrayList<>();
        for (Report.Kind kind : report.kinds()) {
            boolean counted = !errors || kind.severity() == Severity.ERROR;
            Long before = usual.get(kind.code() + " " + kind.severity());
            if (counted && (before == null || before != kind.count())) {
                Notice notice = kind.first().getFirst();
                sentences.add(notice.place() + ": " + notice.message().en());
            }
        }
        return String.join(" | ", sentences);
    }
}
