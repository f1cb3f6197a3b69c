package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The family of one municipality: what it was made from, what became of it, and who else took part in that. A code that
 * is in no table of municipalities, because it ceased to be long ago, has a family too, as far as changes name it.
 */
public final class Lineage {
    private static final Comparator<BoundaryChange> IN_ORDER = Comparator.comparing(BoundaryChange::date)
            .thenComparing(BoundaryChange::to)
            .thenComparing(BoundaryChange::from);

    private final Geography geography;
    private final String subject;
    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final SortedSet<BoundaryChange> changes = new TreeSet<>(IN_ORDER);
    private final SortedSet<BoundaryChange> earlier = new TreeSet<>(IN_ORDER);

    /** What somebody is to the subject; where it is more than one thing, the first of these. */
    public enum Bond {
        /** The one that was asked about. */
        SUBJECT,
        /** It holds something of the subject. */
        DESCENDANT,
        /** The subject holds something of it. */
        ANCESTOR,
        /** It went into a descendant together with the subject. */
        BESIDE
    }

    /**
     * A municipality of the family.
     *
     * @param code its code
     * @param name its name; null where the tables do not know it
     * @param from first day in use or, where our tables begin later, the day of the first change that names it; null when
     *     it is older than what they tell
     * @param until first day on which it was no longer in use; null when it still is
     * @param bond what it is to the subject
     */
    public record Node(
            String code,
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Bond bond) {}

    private Lineage(Geography geography, String subject) {
        this.geography = geography;
        this.subject = subject;
    }

    /**
     * The family of a code.
     *
     * @throws IllegalArgumentException when neither the municipalities nor the changes know the code
     */
    public static Lineage of(Geography geography, String code) {
        if (!isKnown(geography, code)) {
            throw new IllegalArgumentException("no municipality and no change has the code " + code);
        }
        Lineage lineage = new Lineage(geography, code);
        lineage.add(code, Bond.SUBJECT);
        lineage.descend();
        lineage.ascend();
        return lineage;
    }

    /** Whether a municipality bears or bore this code, or a change names it. */
    public static boolean isKnown(Geography geography, String code) {
        return geography.findMunicipality(code).isPresent()
                || geography.changes().stream().anyMatch(c -> c.from().equals(code) || c.to().equals(code));
    }

    private void descend() {
        SortedMap<String, LocalDate> since = new TreeMap<>();
        since.put(subject, LocalDate.MIN);
        Deque<String> open = new ArrayDeque<>(List.of(subject));
        while (!open.isEmpty()) {
            String code = open.remove();
            LocalDate day = since.getOrDefault(code, LocalDate.MAX);
            for (BoundaryChange change : geography.changesFrom(code)) {
                if (change.date().isAfter(day)) {
                    together(change);
                    if (change.date().isBefore(since.getOrDefault(change.to(), LocalDate.MAX))) {
                        since.put(change.to(), change.date());
                        open.add(change.to());
                    }
                }
            }
        }
        since.keySet().forEach(code -> add(code, Bond.DESCENDANT));
        changes.forEach(change -> add(change.from(), Bond.BESIDE));
    }

    /** A change with everything that went to the same municipality on that day. */
    private void together(BoundaryChange change) {
        geography.changesTo(change.to()).stream()
                .filter(other -> other.date().equals(change.date()))
                .forEach(changes::add);
    }

    private void ascend() {
        SortedMap<String, LocalDate> before = new TreeMap<>();
        before.put(subject, LocalDate.MAX);
        Deque<String> open = new ArrayDeque<>(List.of(subject));
        while (!open.isEmpty()) {
            String code = open.remove();
            LocalDate day = before.getOrDefault(code, LocalDate.MIN);
            for (BoundaryChange change : geography.changesTo(code)) {
                if (change.date().isBefore(day)) {
                    if (!changes.contains(change)) {
                        (change.kind() == Kind.SUCCESSION ? earlier : changes).add(change);
                    }
                    if (change.date().isAfter(before.getOrDefault(change.from(), LocalDate.MIN))) {
                        before.put(change.from(), change.date());
                        open.add(change.from());
                    }
                }
            }
        }
        before.keySet().forEach(code -> add(code, Bond.ANCESTOR));
    }

    private void add(String code, Bond bond) {
        Node here = nodes.get(code);
        if (here == null || bond.compareTo(here.bond) < 0) {
            nodes.put(code, node(code, bond));
        }
    }

    private Node node(String code, Bond bond) {
        Optional<Municipality> known = geography.findMunicipality(code);
        LocalDate from = known.map(m -> m.validity().from())
                .filter(day -> !day.equals(LocalDate.MIN))
                .or(() -> geography.changesTo(code).stream()
                        .map(BoundaryChange::date)
                        .filter(day -> !existedBefore(day))
                        .findFirst())
                .orElse(null);
        LocalDate until = known.map(m -> m.validity().until())
                .or(() -> last(geography.changesFrom(code).stream(), change -> change.kind() != Kind.BOUNDARY))
                .filter(day -> !day.equals(LocalDate.MAX))
                .orElse(null);
        return new Node(code, known.map(Municipality::name).orElse(null), from, until, bond);
    }

    /** Whether the tables can tell who existed on the eve of a day. */
    private boolean existedBefore(LocalDate day) {
        return day.isAfter(geography.first());
    }

    private static Optional<LocalDate> last(Stream<BoundaryChange> changes, Predicate<BoundaryChange> which) {
        return changes.filter(which).map(BoundaryChange::date).max(Comparator.naturalOrder());
    }

    /** The one that was asked about. */
    public Node subject() {
        return node(subject);
    }

    /** Everybody in the family, in the order of codes. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /**
     * The member with this code.
     *
     * @throws IllegalArgumentException when the family has no such member
     */
    public Node node(String code) {
        Node node = nodes.get(code);
        if (node == null) {
            throw new IllegalArgumentException(code + " is not of the family of " + subject);
        }
        return node;
    }

    /** What happened in the family, by date; the old successions behind it are in {@link #earlier()}. */
    public List<BoundaryChange> changes() {
        return List.copyOf(changes);
    }

    /**
     * Successions of long ago that lead to the subject, by date. Of these the source names one successor and no parts, so
     * they tell where a code went and not where all of its area did.
     */
    public List<BoundaryChange> earlier() {
        return List.copyOf(earlier);
    }

    /** The days on which something of {@link #changes()} happened. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        changes.forEach(change -> days.add(change.date()));
        return Collections.unmodifiableSortedSet(days);
    }

    /** The municipalities of the last known day that hold something of the subject, itself included when it still is. */
    public List<Municipality> today() {
        Edition last = geography.edition(geography.last());
        List<Municipality> today = new ArrayList<>();
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            Bond bond = entry.getValue().bond();
            if (bond == Bond.SUBJECT || bond == Bond.DESCENDANT) {
                last.find(entry.getKey()).ifPresent(today::add);
            }
        }
        return today;
    }
}
