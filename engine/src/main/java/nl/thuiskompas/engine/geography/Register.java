package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables say of municipalities and divisions; {@link Geography} makes it answer questions.
 *
 * @param first first day of which the municipalities are known
 * @param last last day of which they are known
 * @param municipalities each code once
 * @param changes what became of them; changes up to {@code first} are kept for look-up
 * @param weights homes on the eve of changes; where there are none, one cannot go back through a merger
 * @param regions the regions of each division, with names
 * @param memberships which municipality lay in which region when
 * @param overlapping divisions in which a municipality may lie in several regions at once
 */
public record Register(
        LocalDate first,
        LocalDate last,
        List<Municipality> municipalities,
        List<BoundaryChange> changes,
        List<ChangeWeight> weights,
        Map<Division, List<Region>> regions,
        List<Membership> memberships,
        Set<Division> overlapping) {
    public Register {
        municipalities = List.copyOf(municipalities);
        changes = List.copyOf(changes);
        weights = List.copyOf(weights);
        regions = Map.copyOf(regions);
        memberships = List.copyOf(memberships);
        overlapping = Set.copyOf(overlapping);
    }

    /** A register without weights and without divisions in which regions overlap. */
    public static Register of(
            LocalDate first,
            LocalDate last,
            List<Municipality> municipalities,
            List<BoundaryChange> changes,
            Map<Division, List<Region>> regions,
            List<Membership> memberships) {
        return new Register(first, last, municipalities, changes, List.of(), regions, memberships, Set.of());
    }

    /** The same with weights. */
    public Register weighing(List<ChangeWeight> known) {
        return new Register(first, last, municipalities, changes, known, regions, memberships, overlapping);
    }

    /** The same, known no further than a day; later changes are kept for look-up. */
    public Register until(LocalDate day) {
        return new Register(first, day, municipalities, changes, weights, regions, memberships, overlapping);
    }

    /** The same with divisions in which regions overlap. */
    public Register overlapping(Set<Division> several) {
        return new Register(first, last, municipalities, changes, weights, regions, memberships, several);
    }
}
