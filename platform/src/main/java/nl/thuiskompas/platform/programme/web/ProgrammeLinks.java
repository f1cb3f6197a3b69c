package nl.thuiskompas.platform.programme.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Step;
import org.springframework.stereotype.Component;

/** The pages of the programme as search engines should find them. */
@Component
final class ProgrammeLinks implements PageSource {
    private final ProgrammeKitchen kitchen;

    ProgrammeLinks(ProgrammeKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @Override
    public List<Link> pages() {
        Known known = kitchen.ledger().at(kitchen.today());
        List<Link> pages = new ArrayList<>();
        add(pages, Place.PROGRESS);
        add(pages, Place.PROGRAMME);
        add(pages, Place.PROGRAMME_CHANGES);
        add(pages, Place.PROGRAMME_FACTS);
        known.ledger().lines().keySet().forEach(line -> add(pages, Place.PROGRAMME_LINES, line));
        known.ledger().measures().keySet().forEach(measure -> add(pages, Place.PROGRAMME_MEASURES, measure));
        known.ledger().totals().keySet().forEach(total -> add(pages, Place.PROGRAMME_TOTALS, total));
        for (Entry entry : known.ledger().entries().values()) {
            if (known.knew(entry)) {
                add(pages, Place.PROGRAMME_FACTS, entry.id());
                if (entry.series().step() == Step.TARGET) {
                    add(pages, Place.PROGRAMME_TARGETS, entry.id());
                }
            }
        }
        return pages;
    }

    private static void add(List<Link> pages, Place place, String... items) {
        pages.add(Link.to(Language.NL, place, items));
    }
}
