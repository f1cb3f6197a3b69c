package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.storage.Sha256;

/** Writes letters. */
public final class Letters {
    static final String NATIONAL = "national";
    private final Ledger ledger;
    private final Measured measured;
    private final Handwriting hand;

    /** @param measured answers for the figures of the monitor on a day */
    public Letters(Ledger ledger, Measured measured) {
        this(ledger, measured, new Handwriting());
    }

    /**
     * Letters in a hand that may have been prepared.
     *
     * @param measured answers for the figures of the monitor on a day
     */
    public Letters(Ledger ledger, Measured measured, Handwriting hand) {
        this.ledger = ledger;
        this.measured = measured;
        this.hand = hand;
    }

    /** The ledger that letters are written from. */
    public Ledger ledger() {
        return ledger;
    }

    /** The first day of which the letter on the progress of the programme can be written. */
    public LocalDate first() {
        return first(ledger);
    }

    /** The first day of which the letter on the progress of the programme can be written from a ledger. */
    public static LocalDate first(Ledger ledger) {
        return FirstDay.of(ledger);
    }

    /**
     * The letter on the progress of the programme, as it was known on a day.
     *
     * @throws nl.thuiskompas.platform.monitor.QuestionException when too little was known on that day; it names the first
     *     day on which there was enough
     */
    public Letter national(LocalDate day, Language language) {
        if (day.isBefore(first())) {
            throw FirstDay.early("the programme", day, first());
        }
        Template template = TemplateFile.bundled(NATIONAL);
        Known known = ledger.at(day);
        Measured.OnDay figures = measured.at(day, language);
        Composer composer = new Composer(new NationalFigures(known, figures, language, template), language, day);
        FactWords words = new FactWords(language);
        List<Letter.Section> sections = composer.sections(template);
        return new Letter(
                NATIONAL,
                Entry.COUNTRY,
                day,
                language,
                template.title().in(language),
                Texts.fill(template.lead().in(language), "day", words.day(day)),
                sections,
                composer.figures(),
                composer.refused(),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(ledger.release()), figures.releases().stream())
                        .distinct()
                        .toList());
    }

    /** The kinds of files that can be written. */
    public static List<LetterFormat> formats() {
        return List.of(LetterFormat.PDF, LetterFormat.ODT, LetterFormat.HTML, LetterFormat.MD);
    }

    /**
     * A figure as it is known on a day.
     *
     * @param name as {@link StatedFigure#name()} gives it
     * @return empty when it is not known, or cannot be traced
     */
    public Optional<StatedFigure> figure(String name, LocalDate day, Language language) {
        Known known = ledger.at(day);
        Addresses addresses = new Addresses(language, day);
        Answer answer;
        if (name.startsWith(CourseFigures.COURSE)) {
            answer = new CourseFigures(known, language, addresses).ask(name);
        } else if (name.startsWith(NationalFigures.MEASURED)) {
            answer = measured.at(day, language)
                    .ask(name.substring(NationalFigures.MEASURED.length()).strip());
        } else {
            answer = new LedgerFigures(known, language, addresses, region -> true).ask(name);
        }
        return answer instanceof Answer.Given given ? Optional.of(given.figure()) : Optional.empty();
    }

    /**
     * The letter to the council of a municipality, or to those of a region, as it was known on a day.
     *
     * @param code such as GM0202 or PV25
     * @throws nl.thuiskompas.platform.monitor.QuestionException when there is no such area on that day; it names what
     *     became of a former municipality, or what was probably meant; or when nothing was known of it yet
     */
    public Letter local(String code, LocalDate day, Language language) {
        Measured.OnDay figures = measured.at(day, language);
        Letter letter = new LocalLetter(figures.area(code), ledger.at(day), language).write();
        Optional<LocalDate> first = figures.first();
        if (letter.figures().isEmpty() && first.filter(day::isBefore).isPresent()) {
            throw FirstDay.early(code, day, first.get());
        }
        return letter;
    }

    /**
     * A letter as a file. The same letter gives the same bytes.
     *
     * @param site where the pages with figures are, such as https://example.nl; when it is empty, figures lead only to the
     *     list at the end of the letter
     */
    public byte[] write(Letter letter, LetterFormat format, String site) {
        return new LetterFile(letter, measured.at(letter.asOf(), letter.language()), site).bytes(format);
    }

    /**
     * Checksum of everything that a file is made of, and of how this program writes such files: two files with the same
     * have the same bytes, so that one need not be made again.
     *
     * @param site as in {@link #write}
     */
    public String inputs(Letter letter, LetterFormat format, String site) {
        LetterFile file = new LetterFile(letter, measured.at(letter.asOf(), letter.language()), site);
        // What records say of themselves is all that is in them.
        return Sha256.of(String.join("\n", hand.of(format, letter.language()), site, letter + "\n" + file.pictures()));
    }
}
