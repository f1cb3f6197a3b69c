package nl.thuiskompas.platform.letters.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import org.springframework.stereotype.Component;

/** The pages of letters as search engines should find them: without choices. */
@Component
final class LetterLinks implements PageSource {
    private final PageKitchen kitchen;

    LetterLinks(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @Override
    public List<Link> pages() {
        List<Link> pages = new ArrayList<>();
        pages.add(Link.to(Language.NL, Place.LETTERS));
        pages.add(Link.to(Language.NL, Place.LETTER_NATIONAL));
        pages.add(Link.to(Language.NL, Place.LETTER_DIFFERENCE));
        kitchen.search().areas().stream()
                .filter(AreaSearch.Area::current)
                .filter(area -> area.division().equals(Division.MUNICIPALITY))
                .map(area -> Link.to(Language.NL, Place.LETTERS, area.code()))
                .forEach(pages::add);
        return pages;
    }
}
