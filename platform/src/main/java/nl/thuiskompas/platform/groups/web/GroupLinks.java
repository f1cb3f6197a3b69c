package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.language.Language;
import org.springframework.stereotype.Component;

/** The pages of groups as search engines should find them: those of what is real. */
@Component
final class GroupLinks implements PageSource {
    private final GroupsKitchen kitchen;

    GroupLinks(GroupsKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @Override
    public List<Link> pages() {
        List<Link> pages = new ArrayList<>();
        pages.add(Link.to(Language.NL, Place.GROUPS));
        Measured.of(kitchen.real(), false, null)
                .groups()
                .forEach(group -> pages.add(Link.to(Language.NL, Place.GROUPS, group.code())));
        return pages;
    }
}
