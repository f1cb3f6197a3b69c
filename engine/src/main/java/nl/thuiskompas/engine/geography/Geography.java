package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All municipalities that our tables know, what became of them, and the divisions they belong to. Everything is asked
 * by date, never by year: 2022 had two sets of municipalities.
 */
public final class Geography {
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Municipality> municipalities = new TreeMap<>();
    private final List<BoundaryChange> changes;
    private final Map<Division, List<Region>> regions;
    private final List<Membership> memberships;

    /**
     * @param first first day of which the municipalities are known
     * @param last last day of which they are known
     * @param municipalities each code once
     * @param changes what became of them; changes before {@code first} are kept for look-up
     * @param regions the regions of each division, with names
     * @param memberships which municipality lay in which region when
     * @throws IllegalArgumentException when the tables contradict each other, so that homes would get lost on the way
     *     from one date to another
     */
    public Geography(
            LocalDate first,
            LocalDate last,
            List<Municipality> municipalities,
            List<BoundaryChange> changes,
            Map<Division, List<Region>> regions,
            List<Membership> memberships) {
        this.first = first;
        this.last = last;
        for (Municipality municipality : municipalities) {
            if (this.municipalities.put(municipality.code(), municipality) != null) {
                throw new IllegalArgumentException("municipality " + municipality.code() + " is listed twice");
            }
        }
        this.changes = changes.stream()
                .sorted(Comparator.comparing(BoundaryChange::date)
                        .thenComparing(BoundaryChange::from)
                        .thenComparing(BoundaryChange::to))
                .toList();
        TreeMap<Division, List<Region>> inOrder = new TreeMap<>(Comparator.comparing(Division::code));
        regions.forEach((division, named) -> inOrder.put(
                division,
                named.stream().sorted(Comparator.comparing(Region::code)).toList()));
        this.regions = Collections.unmodifiableMap(inOrder);
        this.memberships = List.copyOf(memberships);
        NothingGetsLost.check(this);
    }

    /** First day of which the municipalities are known. */
    public LocalDate first() {
        return first;
    }

    /** Last day of which the municipalities are known. */
    public LocalDate last() {
        return last;
    }

    /** Every municipality that ever had a code in our tables, in the order of codes. */
    public List<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    /** The municipality with this code, in use or not. */
    public Optional<Municipality> findMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** All changes, by date and code. */
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

    /** The first days of every distinct set of municipalities, oldest first. */
    public List<LocalDate> editionDates() {
        return Stream.concat(
                        Stream.of(first),
                        changes.stream().map(BoundaryChange::date).filter(d -> d.isAfter(first) && !d.isAfter(last)))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The municipalities of a date.
     *
     * @throws UnknownEditionException when the date lies before or after what the tables know
     */
    public Edition edition(LocalDate date) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw new UnknownEditionException(date, first, last);
        }
        TreeMap<String, Municipality> inUse = new TreeMap<>();
        municipalities.forEach((code, municipality) -> {
            if (municipality.validity().contains(date)) {
                inUse.put(code, municipality);
            }
        });
        List<LocalDate> starts = editionDates();
        LocalDate from = starts.stream().filter(d -> !d.isAfter(date)).reduce(first, (a, b) -> b);
        LocalDate until =
                starts.stream().filter(d -> d.isAfter(date)).findFirst().orElse(LocalDate.MAX);
        return new Edition(date, new Validity(from, until), inUse);
    }

    /**
     * The way from the municipalities of one date to those of another, later or earlier.
     *
     * @throws UnknownEditionException when one of the dates is not known
     */
    public Crosswalk crosswalk(LocalDate from, LocalDate to) {
        edition(to);
        return Crosswalk.between(edition(from), to, changes, this::existed);
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

    /**
     * The regions of a division on a date and which municipality lies in which.
     *
     * @throws UnknownEditionException when the date is not known
     * @throws IllegalArgumentException when the division is not known, or has a municipality in two regions at once
     */
    public Partition partition(Division division, LocalDate date) {
        Edition edition = edition(date);
        Map<String, String> regionOf = new TreeMap<>();
        if (division.equals(Division.MUNICIPALITY)) {
            edition.municipalities().forEach(m -> regionOf.put(m.code(), m.code()));
            List<Region> all = edition.municipalities().stream()
                    .map(m -> new Region(m.code(), m.name(), division))
                    .toList();
            return new Partition(edition, all, regionOf);
        }
        if (division.equals(Division.COUNTRY)) {
            edition.municipalities().forEach(m -> regionOf.put(m.code(), Division.COUNTRY_CODE));
            return new Partition(edition, List.of(new Region(Division.COUNTRY_CODE, "Nederland", division)), regionOf);
        }
        List<Region> named = regions.get(division);
        if (named == null) {
            throw new IllegalArgumentException("there is no division " + division.code());
        }
        memberships.stream()
                .filter(m -> m.division().equals(division) && m.validity().contains(date))
                .filter(m -> edition.contains(m.municipality()))
                .forEach(m -> {
                    String other = regionOf.put(m.municipality(), m.region());
                    if (other != null) {
                        throw new IllegalArgumentException(
                                m.municipality() + " lies in both " + other + " and " + m.region() + " on " + date);
                    }
                });
        return new Partition(edition, named, regionOf);
    }
}
