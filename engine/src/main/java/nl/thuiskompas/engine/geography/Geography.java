package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All municipalities that our tables know, what became of them, and the divisions they belong to. Everything is asked
 * by date, never by year: 2022 had two sets of municipalities.
 */
public final class Geography {
    private final Register register;
    private final Map<String, Municipality> municipalities = new TreeMap<>();
    private final List<BoundaryChange> changes;
    private final Map<Division, List<Region>> regions;
    private final Map<Division, List<Membership>> memberships = new HashMap<>();
    private final Map<Division, TreeSet<LocalDate>> moves = new HashMap<>();
    private final Map<LocalDate, Map<String, Long>> weights = new HashMap<>();
    private final List<Edition.Stretch> stretches;
    private final Map<List<Integer>, Crosswalk.Ways> ways = new ConcurrentHashMap<>();
    private final Map<LayoutKey, Partition.Layout> layouts = new ConcurrentHashMap<>();

    private record LayoutKey(Division division, LocalDate since) {}

    /**
     * @throws IllegalArgumentException when the tables contradict each other, so that homes would get lost on the way
     *     from one date to another
     */
    public Geography(Register register) {
        this.register = register;
        for (Municipality municipality : register.municipalities()) {
            if (municipalities.put(municipality.code(), municipality) != null) {
                throw new IllegalArgumentException("municipality " + municipality.code() + " is listed twice");
            }
        }
        changes = register.changes().stream()
                .sorted(Comparator.comparing(BoundaryChange::date)
                        .thenComparing(BoundaryChange::from)
                        .thenComparing(BoundaryChange::to))
                .toList();
        TreeMap<Division, List<Region>> inOrder = new TreeMap<>(Comparator.comparing(Division::code));
        register.regions()
                .forEach((division, named) -> inOrder.put(
                        division,
                        named.stream()
                                .sorted(Comparator.comparing(Region::code))
                                .toList()));
        regions = Collections.unmodifiableMap(inOrder);
        for (Membership membership : register.memberships()) {
            memberships
                    .computeIfAbsent(membership.division(), division -> new ArrayList<>())
                    .add(membership);
            TreeSet<LocalDate> days = moves.computeIfAbsent(membership.division(), division -> new TreeSet<>());
            days.add(membership.validity().from());
            days.add(membership.validity().until());
        }
        register.weights()
                .forEach(w -> weights.computeIfAbsent(w.change(), day -> new TreeMap<>())
                        .put(w.municipality(), w.homes()));
        stretches = stretches();
        NothingGetsLost.check(this);
    }

    private List<Edition.Stretch> stretches() {
        List<LocalDate> starts = Stream.concat(
                        Stream.of(first()),
                        changes.stream()
                                .map(BoundaryChange::date)
                                .filter(d -> d.isAfter(first()) && !d.isAfter(last())))
                .distinct()
                .sorted()
                .toList();
        List<Edition.Stretch> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            TreeMap<String, Municipality> inUse = new TreeMap<>();
            municipalities.forEach((code, municipality) -> {
                if (municipality.validity().contains(start)) {
                    inUse.put(code, municipality);
                }
            });
            LocalDate until = i + 1 < starts.size() ? starts.get(i + 1) : LocalDate.MAX;
            found.add(Edition.Stretch.of(i, new Validity(start, until), inUse));
        }
        return List.copyOf(found);
    }

    /** First day of which the municipalities are known. */
    public LocalDate first() {
        return register.first();
    }

    /** Last day of which they are known. */
    public LocalDate last() {
        return register.last();
    }

    /** The same municipalities, known no further than a day: what one could say on that day. */
    public Geography until(LocalDate day) {
        return day.isBefore(last()) ? new Geography(register.until(day)) : this;
    }

    /** Every municipality that ever had a code in our tables, in the order of codes. */
    public List<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    /** The municipality with this code, in use or not. */
    public Optional<Municipality> findMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** All changes, by date and code; also those before {@link #first()}. */
    public List<BoundaryChange> changes() {
        return changes;
    }

    /** What became of this municipality, by date; empty when nothing did. */
    public List<BoundaryChange> changesFrom(String code) {
        return changes.stream().filter(c -> c.from().equals(code)).toList();
    }

    /** What this municipality was made from, by date; empty when it was not. */
    public List<BoundaryChange> changesTo(String code) {
        return changes.stream().filter(c -> c.to().equals(code)).toList();
    }

    /** The homes that tell how to go back through the changes of a day. */
    public List<ChangeWeight> weights(LocalDate change) {
        return register.weights().stream()
                .filter(weight -> weight.change().equals(change))
                .toList();
    }

    /** The first days of every distinct set of municipalities, oldest first. */
    public List<LocalDate> editionDates() {
        return stretches.stream().map(stretch -> stretch.validity().from()).toList();
    }

    /**
     * The municipalities of a date.
     *
     * @throws UnknownEditionException when the date lies before or after what the tables know
     */
    public Edition edition(LocalDate date) {
        if (date.isBefore(first()) || date.isAfter(last())) {
            throw new UnknownEditionException(date, first(), last());
        }
        int place = stretches.size() - 1;
        while (date.isBefore(stretches.get(place).validity().from())) {
            place--;
        }
        return new Edition(date, stretches.get(place));
    }

    /**
     * The way from the municipalities of one date to those of another, later or earlier. Worked out once for each pair of
     * editions.
     *
     * @throws UnknownEditionException when one of the dates is not known
     */
    public Crosswalk crosswalk(LocalDate from, LocalDate to) {
        Edition start = edition(from);
        Edition end = edition(to);
        List<Integer> pair = List.of(start.stretch().number(), end.stretch().number());
        return new Crosswalk(start, end, ways.computeIfAbsent(pair, p -> walk(start, end)));
    }

    private Crosswalk.Ways walk(Edition start, Edition end) {
        CrosswalkWalk walk = CrosswalkWalk.start(start);
        boolean forwards = !end.date().isBefore(start.date());
        for (LocalDate day : CrosswalkWalk.days(changes, start.date(), end.date())) {
            List<BoundaryChange> ofDay =
                    changes.stream().filter(c -> c.date().equals(day)).toList();
            if (forwards) {
                walk.forwards(ofDay);
            } else {
                LocalDate eve = day.minusDays(1);
                walk.backwards(ofDay, weights.getOrDefault(day, Map.of()), code -> existed(code, eve));
            }
        }
        return Crosswalk.Ways.of(start, end, walk.links());
    }

    private boolean existed(String code, LocalDate day) {
        Municipality municipality = municipalities.get(code);
        return municipality != null && municipality.validity().contains(day);
    }

    /** The divisions that can be asked for: municipality and country always, the others as the tables have them. */
    public List<Division> divisions() {
        List<Division> all = new ArrayList<>(List.of(Division.MUNICIPALITY));
        all.addAll(regions.keySet());
        all.add(Division.COUNTRY);
        return all;
    }

    /** Whether a municipality may lie in several regions of this division at once. */
    public boolean overlaps(Division division) {
        return register.overlapping().contains(division);
    }

    /**
     * The regions of a division on a date and which municipality lies in which.
     *
     * @throws UnknownEditionException when the date is not known
     * @throws IllegalArgumentException when the division is not known, or has a municipality in two regions at once
     *     although its regions do not overlap
     */
    public Partition partition(Division division, LocalDate date) {
        Edition edition = edition(date);
        Validity validity = validity(division, edition);
        return new Partition(
                edition,
                layouts.computeIfAbsent(
                        new LayoutKey(division, validity.from()), key -> layout(division, edition, validity)));
    }

    /** The days round a date on which neither the municipalities nor the memberships of a division change. */
    private Validity validity(Division division, Edition edition) {
        TreeSet<LocalDate> days = moves.getOrDefault(division, new TreeSet<>());
        LocalDate from = days.floor(edition.date());
        LocalDate until = days.higher(edition.date());
        Validity stretch = edition.validity();
        return new Validity(
                from == null || from.isBefore(stretch.from()) ? stretch.from() : from,
                until == null || until.isAfter(stretch.until()) ? stretch.until() : until);
    }

    private Partition.Layout layout(Division division, Edition edition, Validity validity) {
        TreeMap<String, SortedSet<String>> codesOf = new TreeMap<>();
        if (division.equals(Division.MUNICIPALITY)) {
            edition.municipalities().forEach(m -> codesOf.put(m.code(), new TreeSet<>(List.of(m.code()))));
            List<Region> all = edition.municipalities().stream()
                    .map(m -> new Region(m.code(), m.name(), division))
                    .toList();
            return Partition.Layout.of(division, edition, validity, all, codesOf);
        }
        if (division.equals(Division.COUNTRY)) {
            edition.municipalities().forEach(m -> codesOf.put(m.code(), new TreeSet<>(List.of(Division.COUNTRY_CODE))));
            Region country = new Region(Division.COUNTRY_CODE, "Nederland", division);
            return Partition.Layout.of(division, edition, validity, List.of(country), codesOf);
        }
        List<Region> named = regions.get(division);
        if (named == null) {
            throw new IllegalArgumentException("there is no division " + division.code());
        }
        for (Membership membership : memberships.getOrDefault(division, List.of())) {
            if (membership.validity().contains(edition.date()) && edition.contains(membership.municipality())) {
                SortedSet<String> codes = codesOf.computeIfAbsent(membership.municipality(), m -> new TreeSet<>());
                if (!codes.isEmpty() && !overlaps(division)) {
                    throw new IllegalArgumentException(membership.municipality() + " lies in both " + codes.first()
                            + " and " + membership.region() + " on " + edition.date());
                }
                codes.add(membership.region());
            }
        }
        return Partition.Layout.of(division, edition, validity, named, codesOf);
    }
}
