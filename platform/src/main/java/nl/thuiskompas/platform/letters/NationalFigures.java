package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Set;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;

/** Everything that the letter about the country can ask for: the ledger, targets, and what was measured. */
final class NationalFigures implements Figures {
    static final String MEASURED = "measured ";

    private final LedgerFigures facts;
    private final CourseFigures courses;
    private final Measured.OnDay measured;
    private final BesideFacts beside;

    NationalFigures(Known known, Measured.OnDay measured, Language language, Template template) {
        Addresses addresses = new Addresses(language, known.day());
        this.facts = new LedgerFigures(known, language, addresses, Entry.COUNTRY::equals);
        this.courses = new CourseFigures(known, language, addresses);
        this.measured = measured;
        this.beside = new BesideFacts(known, language, template);
    }

    @Override
    public Answer ask(String name) {
        if (name.startsWith(CourseFigures.COURSE)) {
            return courses.ask(name);
        }
        return name.startsWith(MEASURED)
                ? measured.ask(name.substring(MEASURED.length()).strip())
                : facts.ask(name);
    }

    @Override
    public List<Item> each(String list, Set<String> stated) {
        return BesideFacts.has(list) ? beside.items(list, stated) : Figures.super.each(list, stated);
    }
}
