package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/**
 * What happened to the municipalities of an area between two days: those it has on the date of an edition, what they were
 * made from before it and what they became after it, what happened to those it had in the days themselves, and which
 * municipalities moved to another region.
 */
final class AreaChanges {
    private final Geography geography;
    private final Language language;
    private final LocalDate from;
    private final LocalDate to;
    private final SortedMap<LocalDate, Set<String>> sentences = new TreeMap<>();

    private AreaChanges(Geography geography, Language language, LocalDate from, LocalDate to) {
        this.geography = geography;
        this.language = language;
        this.from = from;
        this.to = to;
    }

    /** The days of change after {@code from} and up to {@code to}, each with sentences. */
    static SortedMap<LocalDate, Set<String>> of(
            Geography geography, Language language, Region region, LocalDate edition, LocalDate from, LocalDate to) {
        AreaChanges changes = new AreaChanges(geography, language, from, to);
        if (region.division().equals(Division.COUNTRY)) {
            changes.count();
            return changes.sentences;
        }
        Partition partition = geography.partition(region.division(), edition);
        Set<String> members = new TreeSet<>();
        partition.municipalitiesOf(partition.indexOf(region.code())).forEach(m -> members.add(m.code()));
        changes.back(new TreeSet<>(members), edition);
        changes.on(new TreeSet<>(members), edition);
        changes.then(region);
        if (!region.division().equals(Division.MUNICIPALITY)) {
            changes.moves(region);
        }
        return changes.sentences;
    }

    /** How many municipalities there were, on every day on which that changed. */
    private void count() {
        int before = geography.edition(from).size();
        for (LocalDate date : geography.editionDates()) {
            int size = geography.edition(date).size();
            if (isWithin(date) && size != before) {
                Numbers numbers = Numbers.in(language);
                say(
                        date,
                        text(
                                "series.municipalitiesWere",
                                "count",
                                numbers.whole(size),
                                "before",
                                numbers.whole(before)));
                before = size;
            }
        }
    }

    private boolean isWithin(LocalDate date) {
        return date.isAfter(from) && !date.isAfter(to);
    }

    private void say(LocalDate date, String sentence) {
        sentences.computeIfAbsent(date, day -> new LinkedHashSet<>()).add(sentence);
    }

    private String text(String key, Object... places) {
        return Texts.in(language).get(key, places);
    }

    private void back(Set<String> members, LocalDate edition) {
        List<BoundaryChange> newestFirst = geography.changes().stream()
                .filter(change -> change.kind() != Kind.SUCCESSION)
                .filter(change -> isWithin(change.date()) && !change.date().isAfter(edition))
                .sorted(Comparator.comparing(BoundaryChange::date).reversed())
                .toList();
        for (List<BoundaryChange> ofDay : byDay(newestFirst)) {
            Set<String> origins = new TreeSet<>();
            for (BoundaryChange change : ofDay) {
                if (members.contains(change.to())) {
                    origins.add(change.from());
                    tell(change);
                } else if (members.contains(change.from()) && change.kind() == Kind.BOUNDARY) {
                    tell(change);
                }
            }
            members.addAll(origins);
        }
    }

    private void on(Set<String> members, LocalDate edition) {
        List<BoundaryChange> oldestFirst = geography.changes().stream()
                .filter(change -> change.kind() != Kind.SUCCESSION)
                .filter(change -> isWithin(change.date()) && change.date().isAfter(edition))
                .toList();
        for (List<BoundaryChange> ofDay : byDay(oldestFirst)) {
            Set<String> targets = new TreeSet<>();
            for (BoundaryChange change : ofDay) {
                if (members.contains(change.from()) || members.contains(change.to())) {
                    targets.add(change.to());
                    tell(change);
                }
            }
            members.addAll(targets);
        }
    }

    /** What happened to the municipalities the region had on the eve or has on the day: this is where it became another. */
    private void then(Region region) {
        List<BoundaryChange> oldestFirst = geography.changes().stream()
                .filter(change -> change.kind() != Kind.SUCCESSION)
                .filter(change -> isWithin(change.date()))
                .sorted(Comparator.comparing(BoundaryChange::date))
                .toList();
        for (List<BoundaryChange> ofDay : byDay(oldestFirst)) {
            LocalDate day = ofDay.getFirst().date();
            Set<String> eve = AreaBreaks.members(geography, region, day.minusDays(1));
            Set<String> after = AreaBreaks.members(geography, region, day);
            for (BoundaryChange change : ofDay) {
                boolean was = eve.contains(change.from());
                boolean is = after.contains(change.to());
                if (was || is) {
                    tell(change);
                }
                if (was != is && !region.division().equals(Division.MUNICIPALITY)) {
                    cross(change, region, is);
                }
            }
        }
    }

    /** A municipality that came into the region or went out of it because it went up in another or was divided. */
    private void cross(BoundaryChange change, Region region, boolean in) {
        String key = switch (change.kind()) {
            case MERGER -> in ? "event.mergedIn" : "event.mergedAway";
            case SPLIT -> in ? "event.splitIn" : "event.splitAway";
            case BOUNDARY, RENUMBERING, SUCCESSION -> "";
        };
        if (!key.isEmpty()) {
            String sentence = text(key, "name", name(change.from()), "to", name(change.to()), "region", region.name());
            say(change.date(), sentence);
        }
    }

    private static List<List<BoundaryChange>> byDay(List<BoundaryChange> inOrder) {
        List<List<BoundaryChange>> days = new ArrayList<>();
        for (BoundaryChange change : inOrder) {
            if (days.isEmpty() || !days.getLast().getFirst().date().equals(change.date())) {
                days.add(new ArrayList<>());
            }
            days.getLast().add(change);
        }
        return days;
    }

    /** One sentence for all that went into one municipality, and one for all that became of a divided one. */
    private void tell(BoundaryChange change) {
        LocalDate day = change.date();
        switch (change.kind()) {
            case MERGER -> {
                List<String> together = geography.changesTo(change.to()).stream()
                        .filter(c -> c.date().equals(day) && c.kind() == Kind.MERGER)
                        .map(c -> name(c.from()))
                        .toList();
                String key = together.size() == 1 ? "event.mergedOne" : "event.merged";
                say(day, text(key, "names", and(together), "name", name(change.to())));
            }
            case SPLIT -> {
                List<String> parts = geography.changesFrom(change.from()).stream()
                        .filter(c -> c.date().equals(day))
                        .map(c -> name(c.to()))
                        .toList();
                say(day, text("event.split", "name", name(change.from()), "names", and(parts)));
            }
            case BOUNDARY -> say(day, text("event.part", "name", name(change.from()), "to", name(change.to())));
            case RENUMBERING, SUCCESSION ->
                say(
                        day,
                        text(
                                "event.renumbered",
                                "name",
                                name(change.from()),
                                "to",
                                name(change.to()),
                                "code",
                                change.to()));
        }
    }

    /** Municipalities that went to or came from another region while they themselves remained. */
    private void moves(Region region) {
        Partition here = geography.partition(region.division(), from);
        while (here.validity().until().isBefore(to.plusDays(1))) {
            Partition next =
                    geography.partition(region.division(), here.validity().until());
            for (Municipality m : next.edition().municipalities()) {
                boolean was = lies(here, m.code(), region.code());
                boolean is = lies(next, m.code(), region.code());
                if (here.edition().contains(m.code()) && was != is) {
                    String key = is ? "event.joined" : "event.left";
                    say(next.validity().from(), text(key, "name", m.name(), "region", region.name()));
                }
            }
            here = next;
        }
    }

    private static boolean lies(Partition partition, String municipality, String region) {
        int place = partition.indexOf(region);
        for (int each : partition.regionsOf(municipality)) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    private String name(String code) {
        return geography.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    private String and(List<String> names) {
        return new Fates(geography, language).and(names);
    }
}
