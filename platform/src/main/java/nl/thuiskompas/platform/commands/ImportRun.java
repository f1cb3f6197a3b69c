package nl.thuiskompas.platform.commands;

import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.TableReading;

/**
 * The steps of an import: read, check, publish.
 *
 * @param opened the data folder
 * @param options what the checks are told
 * @param unpublished whether to stop before publishing
 * @param reason why it is published; may be empty
 */
record ImportRun(ImportedData opened, CheckOptions options, boolean unpublished, String reason) {
    /** Checking so many takes long enough to be told. */
    private static final long MANY_CELLS = 1_000_000;

    /**
     * What became of it.
     *
     * @param release the release
     * @param report what was found
     * @param known whether exactly these contents were there already
     * @param sentence what was done, for the user
     */
    record Result(DatasetRelease release, Report report, boolean known, String sentence) {}

    Result run(ImportSource from) {
        return run((found, line) -> from.open(opened.monitor().geography(), found, line));
    }

    /** What opens a table. */
    @FunctionalInterface
    interface Opening {
        TableReading open(ReportCollector found, ReadingLine line);
    }

    /** The same with a table of any other kind. */
    Result run(Opening opening) {
        ReadingLine line = new ReadingLine(opened.output());
        ReportCollector found = new ReportCollector();
        Set<String> before =
                opened.datasets().releases().stream().map(DatasetRelease::id).collect(Collectors.toSet());
        DatasetRelease release;
        try (TableReading reading = opening.open(found, line)) {
            release = opened.datasets().stage(reading, ImportedData.user(), found, line);
        } finally {
            line.end();
        }
        boolean known = before.contains(release.id());
        return switch (release.state()) {
            case STAGED, CHECKED -> check(release, found.report(), known);
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> there(release, found.report());
        };
    }

    private Result check(DatasetRelease release, Report reading, boolean known) {
        if (release.cells() >= MANY_CELLS) {
            opened.output().say("checking " + DiffForm.shown(release.cells()) + " cells");
        }
        Report report = opened.check(release, reading, options);
        String id = release.id();
        if (!report.publishable()) {
            return new Result(
                    opened.release(id),
                    report,
                    known,
                    "Not published: " + ReportText.plural(report.count(Severity.ERROR), "error")
                            + ". Mend the source and import it again; ./thuis releases report " + id
                            + " lists what was found.");
        }
        if (unpublished) {
            return new Result(
                    opened.release(id),
                    report,
                    known,
                    "Not published, as was asked (--no-publish). ./thuis releases publish " + id + " publishes it.");
        }
        opened.datasets().refresh();
        DatasetRelease now = opened.release(id);
        if (now.published().isPresent()) {
            return new Result(now, report, true, same(now)); // another import of the same was quicker
        }
        DatasetRelease published = opened.datasets().publish(id, ImportedData.user(), reason);
        String sentence = opened.datasets()
                .current(published.dataset())
                .filter(current -> !current.id().equals(id))
                .map(current -> "Published, as known from " + published.known() + ". Shown by default is the later "
                        + current.id() + ".")
                .orElse("Published.");
        return new Result(published, report, known, sentence);
    }

    /** Rows with errors are left out: without them a damaged file can be what is there already, and is damaged still. */
    private Result there(DatasetRelease release, Report reading) {
        if (reading.publishable()) {
            return new Result(release, opened.datasets().report(release), true, same(release));
        }
        return new Result(
                release,
                reading,
                true,
                "Not published: " + ReportText.plural(reading.count(Severity.ERROR), "error")
                        + " while reading; without what was left out these are the contents of release " + release.id()
                        + ", which stays as it is.");
    }

    private static String same(DatasetRelease release) {
        String when = release.published()
                .map(at -> " on " + at.toString().substring(0, 10))
                .orElse("");
        return switch (release.state()) {
            case WITHDRAWN ->
                "Exactly these contents are release " + release.id() + ", which was withdrawn"
                        + release.withdrawal().map(step -> ": " + step.reason()).orElse("")
                        + ". Withdrawn stays withdrawn: nothing was done. To bring it back, give the mapping another version, so"
                        + " that it is a release of its own.";
            default -> "Exactly these contents are there already: published" + when + ". Nothing was done.";
        };
    }
}
