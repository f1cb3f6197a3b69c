package nl.thuiskompas.platform.commands;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.letters.LetterRegister;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases diff}: which cells changed between two releases, by how much, and who reads them. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows which cells differ between two releases of one dataset, by how much, and what reads them.",
            "Two releases of one table of the reference edition are compared row by row."
        })
final class ReleaseDiffCommand extends ReleaseTask {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "Id of the earlier release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Id of the later release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String after;

    @ArgGroup(exclusive = true)
    private @Nullable Form form;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "So many cells are written out at most; all are counted. Default: 20, with --csv all.")
    private @Nullable Long limit;

    /** Another form than text. */
    private static final class Form {
        @Option(names = "--json", description = "As JSON.")
        @SuppressWarnings("UnusedVariable") // picocli asks it, and excludes the other
        private boolean json;

        @Option(
                names = "--csv",
                description = "The cells as CSV, without the summary; how many letters it touches is said beside it.")
        @SuppressWarnings("UnusedVariable") // picocli reads it: one of the two is given
        private boolean csv;
    }

    @Override
    int run(ImportedData opened) {
        if (limit != null && limit < 0) {
            throw new UsageException("--limit is " + limit + ", expected 0 or more.");
        }
        DiffForm wanted = form == null ? DiffForm.TEXT : form.json ? DiffForm.JSON : DiffForm.CSV;
        long most = limit != null ? limit : wanted == DiffForm.CSV ? Long.MAX_VALUE : DiffForm.SHOWN;
        Warehouse warehouse = opened.monitor().warehouse();
        Optional<Release> tableBefore = find(warehouse, before);
        Optional<Release> tableAfter = find(warehouse, after);
        if (tableBefore.isPresent() && tableAfter.isPresent()) {
            String one = tableBefore.get().table().name();
            sameDataset(one, tableAfter.get().table().name());
            List<LetterRecord> made = letters(opened);
            new TableDiff(warehouse, tableBefore.get(), tableAfter.get(), made).write(opened.output(), wanted, most);
            tell(opened, wanted, made);
            return ExitCodes.DONE;
        }
        DatasetRelease earlier = opened.release(before);
        DatasetRelease later = opened.release(after);
        sameDataset(earlier.dataset(), later.dataset());
        List<LetterRecord> made = letters(opened);
        new DatasetDiff(opened.output(), opened.datasets().diff(earlier, later), opened.uses(), made)
                .write(wanted, most);
        tell(opened, wanted, made);
        return ExitCodes.DONE;
    }

    /** Letters that were made with the earlier release: they may state something else than they would now. */
    private List<LetterRecord> letters(ImportedData opened) {
        return new LetterRegister(opened.monitor().warehouse().folder(), OpenData.CLOCK).madeWith(before);
    }

    /** Tells of them: in the text below the rest, and beside the cells of a CSV, which has no row for them. */
    private void tell(ImportedData opened, DiffForm wanted, List<LetterRecord> made) {
        if (made.isEmpty() || wanted == DiffForm.JSON) {
            return;
        }
        String how = "./thuis letters affected " + before + " says which of their figures changed.";
        if (wanted == DiffForm.CSV) {
            String were = made.size() == 1 ? " was" : " were";
            opened.output().say(ReportText.plural(made.size(), "letter") + were + " made with " + before + "; " + how);
            return;
        }
        StringBuilder text = new StringBuilder("\nLetters made with " + before + "\n");
        made.forEach(letter -> text.append("  ").append(letter.id()).append('\n'));
        opened.output().write(text + how + "\n");
    }

    private static Optional<Release> find(Warehouse warehouse, String id) {
        List<Release> all = warehouse.releases();
        return all.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    private static void sameDataset(String one, String other) {
        if (!one.equals(other)) {
            throw new UsageException(
                    "these are releases of " + one + " and of " + other + "; releases of one dataset can be compared.");
        }
    }
}
