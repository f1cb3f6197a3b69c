package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.letters.Handwriting;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterFormat;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thuis letter}: writes a letter as a file, or those of all municipalities. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the letter on the progress of the programme, as it was known on a day.",
            "A sentence with a figure that cannot be traced is not written: it is named, and the exit code is 2."
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis letter --as-of 2023-06-12 --language nl --out letter.pdf",
            "  ./thuis letter --language en --out letter.html --site https://example.nl",
            "  ./thuis letter --about GM0202 --out arnhem.pdf",
            "  ./thuis letter --all-municipalities letters --format pdf",
            "  ./thuis letter --all-municipalities letters --about PV25",
            "",
            "The same day, data and version give the same file. ./thuis letters lists the letters that were made."
        })
final class LetterCommand implements Callable<Integer> {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was known at the end of this day. Default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "nl or en. Default: nl.")
    private String language = "nl";

    @Option(
            names = "--about",
            paramLabel = "CODE",
            description = "A municipality or region, such as GM0202. Default: the country. With --all-municipalities:"
                    + " only those of this region.")
    private String about = Entry.COUNTRY;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the letter goes; its name ends with .pdf, .html, .odt or .md.")
    private @Nullable Path out;

    @Option(
            names = "--all-municipalities",
            paramLabel = "DIR",
            description =
                    "A letter for every municipality, in this folder. What stands there already, made of the same,"
                            + " is not made again: a run that was broken off goes on where it was.")
    private @Nullable Path all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "With --all-municipalities: pdf, html, odt or md. Default: pdf.")
    private @Nullable String format;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "Where the pages with figures are, such as https://example.nl: every figure becomes a link to"
                    + " its page. Default: figures lead to the list at the end only.")
    private String site = "";

    @Option(
            names = "--programme",
            paramLabel = "DIR",
            description = "Tables of the programme in this folder stand in the place of ours of the same name. Rows in"
                    + " the folder programme of the data folder are always added.")
    private @Nullable Path programme;

    @Option(names = "--json", description = "What was made, as JSON.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(System.out, spec.commandLine().getErr());
        LocalDate day = OpenLetters.day(asOf);
        if ((out == null) == (all == null)) {
            throw new UsageException("say where the letter goes with --out FILE, or make those of all municipalities"
                    + " with --all-municipalities DIR: one of the two.");
        }
        Path folder = data.folderToRead();
        Path file = out;
        Path many = all;
        LetterWish wish = new LetterWish(day, OpenLetters.language(language), format(file), address());
        if (file != null) {
            LetterFileOut.requirePlace(file);
        }
        if (many != null) {
            LetterFileOut.folder(many);
        }
        Handwriting hand = new Handwriting();
        hand.prepare(wish.format(), wish.language());
        return OpenLetters.ask(folder, programme, hand, output, opened -> {
            if (many != null) {
                return all(opened, output, wish, many);
            }
            return one(opened, output, wish, Objects.requireNonNull(file));
        });
    }

    private String address() {
        String address = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        if (!address.isEmpty() && !address.startsWith("https://") && !address.startsWith("http://")) {
            throw new UsageException("--site is " + site + ", expected an address such as https://example.nl.");
        }
        return address;
    }

    /** @param file null for the letters of all municipalities */
    private LetterFormat format(@Nullable Path file) {
        if (file == null) {
            String given = format == null ? "pdf" : format;
            return LetterFormat.ofFile("letter." + given.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new UsageException("--format is " + given + ", expected pdf, html, odt or md."));
        }
        if (format != null) {
            throw new UsageException("--format goes with --all-municipalities; the name after --out says the format.");
        }
        return LetterFormat.ofFile(file.toString())
                .orElseThrow(() -> new UsageException(
                        "--out is " + file + ", expected a name that ends with .pdf, .html, .odt or .md."));
    }

    private int all(OpenLetters opened, Output output, LetterWish wish, Path folder) {
        long began = System.nanoTime();
        try (BreakOff broken = new BreakOff()) {
            List<AllLetters.Made> made = new AllLetters(opened, output, wish, broken::asked)
                    .make(folder, opened.municipalities(about, wish.day()));
            return new LetterRun(folder, made, Math.round((System.nanoTime() - began) / 1e9)).tell(output, json);
        }
    }

    private int one(OpenLetters opened, Output output, LetterWish wish, Path file) {
        Letter letter = opened.letter(about, wish.day(), wish.language());
        byte[] bytes = opened.letters().write(letter, wish.format(), wish.site());
        if (BreakOff.ending()) {
            throw new UsageException("broken off; no letter was written.");
        }
        LetterFileOut.write(file, bytes);
        String inputs = opened.letters().inputs(letter, wish.format(), wish.site());
        LetterRecord record = opened.register().keep(letter, wish.format(), inputs, bytes, file);
        if (json) {
            output.write(Json.write(record.fields()));
        } else {
            output.write(record.file() + ": as of " + wish.day() + ", "
                    + letter.figures().size() + " figures, " + DiffForm.shown(bytes.length) + " bytes, " + record.id()
                    + "\n");
        }
        refused(output, opened.refusals(letter));
        return letter.refused().isEmpty() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }

    private static void refused(Output output, List<String> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        int count = refusals.size();
        output.say("the letter was written without " + ReportText.plural(count, "sentence")
                + (count == 1 ? " that needs a figure" : " that need figures") + " nobody can trace:");
        refusals.forEach(refusal -> output.say("  " + refusal));
    }
}
