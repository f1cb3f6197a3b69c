package nl.thuiskompas.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Handwriting;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterRegister;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.letters.MonitorFigures;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * What commands about letters work with.
 *
 * @param letters writes them
 * @param monitors what is known, on any day
 * @param register the letters that were made from the data folder
 */
record OpenLetters(Letters letters, Monitors monitors, LetterRegister register) {
    /** Why there are none of what was made up. */
    static final String LETTERS = "letters and the programme are about what is real";

    /**
     * Opens a data folder, asks, and closes it again.
     *
     * @param tables a folder whose tables stand in the place of ours; null for ours
     */
    static int ask(Path folder, @Nullable Path tables, Output output, ToIntFunction<OpenLetters> question) {
        return ask(folder, tables, new Handwriting(), output, question);
    }

    /**
     * The same for letters that are to be written.
     *
     * @param hand writes them; it may be preparing while the data is opened
     */
    static int ask(
            Path folder, @Nullable Path tables, Handwriting hand, Output output, ToIntFunction<OpenLetters> question) {
        if (tables != null) {
            requireTables(tables); // Before the data is read, which takes longer.
        }
        DataFolder.requireReal(folder, LETTERS);
        try (Warehouse warehouse = Warehouse.open(folder);
                Datasets datasets = Datasets.open(folder, OpenData.CLOCK)) {
            warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, folder));
            warehouse.refusals().forEach(refusal -> output.say(refusal.sentence()));
            Monitors monitors = Monitors.of(warehouse, datasets, OpenData.CLOCK);
            Ledger ledger = ledger(folder, tables).within(() -> monitors.now().findGeography());
            ledger.notices().forEach(notice -> output.say(notice.message()));
            Letters letters = new Letters(ledger, new MonitorFigures(monitors, OpenData.CLOCK), hand);
            return question.applyAsInt(new OpenLetters(letters, monitors, new LetterRegister(folder, OpenData.CLOCK)));
        }
    }

    /**
     * The ledger: ours with what the data folder adds, or with tables of another folder in the place of ours.
     *
     * @param tables the other folder; null for ours
     */
    static Ledger ledger(Path dataFolder, @Nullable Path tables) {
        DataFolder.requireReal(dataFolder, LETTERS);
        Path more = new DataFolder(dataFolder).programme();
        if (tables == null) {
            return Ledger.bundledWith(more);
        }
        requireTables(tables);
        return Ledger.bundledReplacedBy(tables, more);
    }

    /** The same, without facts about a municipality or region that there was not; the data is opened only for these. */
    static Ledger placed(Path dataFolder, @Nullable Path tables, Output output) {
        return ledger(dataFolder, tables).within(() -> {
            try (Warehouse warehouse = Warehouse.open(dataFolder);
                    Datasets datasets = Datasets.open(dataFolder, OpenData.CLOCK)) {
                warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, dataFolder));
                return Monitors.of(warehouse, datasets, OpenData.CLOCK).now().findGeography();
            }
        });
    }

    /** Whoever names a folder means its tables: without one of them all would be ours, and nobody would see. */
    private static void requireTables(Path tables) {
        Path named = tables.toAbsolutePath().normalize();
        String instead = "; name a folder with tables of the programme, such as entries.csv, or leave it out.";
        if (!Files.exists(tables)) {
            throw new UsageException("there is no folder " + named + instead);
        }
        if (!Files.isDirectory(tables)) {
            throw new UsageException(named + " is a file" + instead);
        }
        if (!Ledger.isIn(tables)) {
            throw new UsageException("the folder " + named + " has no table of the programme" + instead);
        }
    }

    /**
     * Why sentences of a letter were not written, in English as all that commands say, whatever the letter's language.
     *
     * @return a line for each sentence: its name and the reason
     */
    List<String> refusals(Letter letter) {
        if (letter.refused().isEmpty()) {
            return List.of();
        }
        Letter english = letter.language() == Language.EN ? letter : letter(letter.about(), letter.asOf(), Language.EN);
        return english.refused().stream()
                .map(refusal -> refusal.sentence() + ": " + refusal.reason())
                .toList();
    }

    /** The letter about an area; NL is the country. */
    Letter letter(String about, LocalDate day, Language language) {
        return about.equals(Entry.COUNTRY) ? letters.national(day, language) : letters.local(about, day, language);
    }

    /**
     * Codes of the municipalities that there were on a day.
     *
     * @param about those of a region; NL for all
     */
    List<String> municipalities(String about, LocalDate day) {
        Monitor monitor = monitors.now();
        Geography geography = monitor.geography();
        LocalDate known = day.isAfter(geography.last()) ? geography.last() : day;
        List<Municipality> municipalities = about.equals(Entry.COUNTRY)
                ? geography.edition(known).municipalities()
                : new AreaAnswers(monitor, there(geography, about, known), known).municipalities();
        return municipalities.stream().map(Municipality::code).toList();
    }

    private static Region there(Geography geography, String about, LocalDate day) {
        Region region = Areas.region(geography, about);
        if (!Areas.isThere(geography, region, day)) {
            throw new UsageException(about + " had no municipality on " + day + ".");
        }
        return region;
    }

    /** What happened to a release since a letter was made with it; empty when nothing did. */
    String fate(String release) {
        Monitor now = monitors.now();
        Optional<String> withdrawn = now.warehouse().withdrawals().stream()
                .filter(each -> each.release().equals(release))
                .findFirst()
                .map(each -> each.sentence());
        if (withdrawn.isPresent()) {
            return withdrawn.get();
        }
        Optional<String> table = now.warehouse().releases().stream()
                .filter(each -> each.id().equals(release))
                .flatMap(each -> now.warehouse().current(each.table().name()).stream())
                .filter(current -> !current.id().equals(release))
                .findFirst()
                .map(current -> "release " + release + " was superseded by " + current.id());
        if (table.isPresent()) {
            return table.get();
        }
        return now.holdings()
                .datasets()
                .find(release)
                .filter(each -> each.superseded() || each.withdrawal().isPresent())
                .map(each -> "release " + release + " is " + each.state().code())
                .orElse("");
    }

    /**
     * The day whose knowledge is asked for.
     *
     * @param given null for today
     */
    static LocalDate day(@Nullable LocalDate given) {
        LocalDate today = LocalDate.now(OpenData.CLOCK);
        if (given == null) {
            return today;
        }
        if (given.isAfter(today)) {
            throw new UsageException("--as-of is " + given
                    + ", a day still to come: what will be known then, nobody knows; name " + today + " or earlier.");
        }
        if (given.isBefore(Monitors.FIRST)) {
            throw new UsageException(
                    "nothing is known here as of " + given + "; the first day is " + Monitors.FIRST + ".");
        }
        return given;
    }

    /** The language that somebody typed. */
    static Language language(String given) {
        return Language.find(given.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException("--language is " + given + ", expected nl or en."));
    }
}
