package nl.thuiskompas.platform.letters.web;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.letters.StatedFacts;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUses;
import nl.thuiskompas.platform.programme.Known;
import org.springframework.stereotype.Component;

/** Says on the pages of facts in which letters each is stated, under which heading. */
@Component
final class LetterUses implements FactUses {
    /** Stands in titles of parts of local letters for the municipality or region. */
    private static final String AREA = "{the}";

    @Override
    public List<Use> of(Entry entry, Known known, Link page) {
        Texts texts = Texts.in(page.language());
        LocalDate first = Letters.first(known.ledger());
        return StatedFacts.of(known, entry).stream()
                .map(found -> new Use(
                        texts.get("letters.uses." + found.kind()),
                        found.title().in(page.language()).replace(AREA, texts.get("letters.uses.area")),
                        found.sentences(),
                        address(found, page, first)))
                .toList();
    }

    /** The national letter at its part; of the others, where one can choose an area. */
    private static String address(StatedFacts.Found found, Link page, LocalDate first) {
        boolean national = found.kind().equals(LetterDesk.NATIONAL);
        Link letter = Link.to(page.language(), national ? Place.LETTER_NATIONAL : Place.LETTERS);
        for (String kept : List.of("mine", Link.AS_OF)) {
            letter = letter.with(kept, page.query().get(kept));
        }
        String asOf = page.query().get(Link.AS_OF);
        if (national && asOf != null && LocalDate.parse(asOf.strip()).isBefore(first)) {
            letter = letter.with(Link.AS_OF, first.toString()); // Before that day there is no such letter.
        }
        return letter + (national ? "#" + LetterView.anchor(found.part()) : "#local");
    }
}
