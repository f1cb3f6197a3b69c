package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterFormat;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.letters.Refusal;
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
            description = "A municipality or region, such as GM0202. Default: the country.")
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
                            + " is not made again.")
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
        String address = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        if (!address.isEmpty() && !address.startsWith("https://") && !address.startsWith("http://")) {
            throw new UsageException("--site is " + site + ", expected an address such as https://example.nl.");
        }
        Path folder = all;
        Path file = out;
        if (folder != null) {
            LetterFormat wanted = format(format == null ? "pdf" : format);
            return OpenLetters.ask(
                    data.folderToRead(),
                    programme,
                    output,
                    opened -> new AllLetters(opened, output, day, OpenLetters.language(language), wanted, address)
                            .write(folder));
        }
        if (format != null) {
            throw new UsageException("--format goes with --all-municipalities; the name after --out says the format.");
        }
        LetterFormat wanted = LetterFormat.ofFile(String.valueOf(file))
                .orElseThrow(() -> new UsageException(
                        "--out is " + file + ", expected a name that ends with .pdf, .html, .odt or .md."));
        return OpenLetters.ask(
                data.folderToRead(), programme, output, opened -> one(opened, output, day, wanted, address, file));
    }

    private static LetterFormat format(String given) {
        return LetterFormat.ofFile("letter." + given.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException("--format is " + given + ", expected pdf, html, odt or md."));
    }

    private int one(
            OpenLetters opened,
            Output output,
            LocalDate day,
            LetterFormat wanted,
            String address,
            @Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("a letter without a file");
        }
        Letter letter = opened.letter(about, day, OpenLetters.language(language));
        byte[] bytes = opened.letters().write(letter, wanted, address);
        LetterFileOut.write(file, bytes);
        LetterRecord record = opened.register().keep(letter, wanted, address, bytes, file);
        if (json) {
            output.write(Json.write(record.fields()));
        } else {
            output.write(
                    record.file() + ": as of " + day + ", " + letter.figures().size() + " figures, "
                            + DiffForm.shown(bytes.length) + " bytes, " + record.id() + "\n");
        }
        refused(output, letter);
        return letter.refused().isEmpty() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }

    private static void refused(Output output, Letter letter) {
        if (letter.refused().isEmpty()) {
            return;
        }
        int count = letter.refused().size();
        output.say("the letter was written without " + ReportText.plural(count, "sentence")
                + (count == 1 ? " that needs a figure" : " that need figures") + " nobody can trace:");
        for (Refusal refusal : letter.refused()) {
            output.say("  " + refusal.sentence() + ": " + refusal.reason());
        }
    }
}
