package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.Requirement;

/**
 * Whether two tables have a cell each that holds the same records although their indicators do not: of people from 75 all are
 * in a group, so that the two are one number there.
 */
final class SameCells {
    private final int year;

    SameCells(int year) {
        this.year = year;
    }

    /**
     * Whether some cell of one is a cell of the other.
     *
     * @param mine what is asked of the records in one
     * @param here the breakdowns by which it is shown
     * @param theirs what is asked of those in the other
     * @param there the breakdowns of that
     */
    boolean any(Set<Requirement> mine, List<Breakdown> here, Set<Requirement> theirs, List<Breakdown> there) {
        return any(mine, here, theirs, there, List.of());
    }

    /** The same for cells in which every household is one person. */
    boolean ofOnePerson(Set<Requirement> mine, List<Breakdown> here, Set<Requirement> theirs, List<Breakdown> there) {
        return any(mine, here, theirs, there, List.of(Meaning.onePerson()));
    }

    private boolean any(
            Set<Requirement> mine,
            List<Breakdown> here,
            Set<Requirement> theirs,
            List<Breakdown> there,
            List<Requirement> needed) {
        if (!canFollow(theirs, mine, here) || !canFollow(mine, theirs, there) || !canFollow(needed, mine, here)) {
            return false;
        }
        for (List<Requirement> classes : combinations(here)) {
            Set<Requirement> cell = union(mine, classes);
            if (Inclusion.follow(theirs, cell, year) && Inclusion.follow(needed, cell, year)) {
                List<Requirement> same = there.stream()
                        .flatMap(breakdown -> classOf(breakdown, cell).stream())
                        .toList();
                if (Inclusion.follow(cell, union(theirs, same), year)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether something can follow in some cell: a quick look that spares most pairs the long one. */
    private boolean canFollow(
            Collection<Requirement> asked, Collection<Requirement> given, List<Breakdown> breakdowns) {
        List<Requirement> any = breakdowns.stream()
                .flatMap(breakdown -> classes(breakdown).stream())
                .toList();
        return asked.stream()
                .allMatch(each -> Inclusion.follow(List.of(each), given, year)
                        || any.stream().anyMatch(one -> Inclusion.follow(List.of(each), List.of(one), year)));
    }

    /** The class of a breakdown in which all are that meet something. */
    private Optional<Requirement> classOf(Breakdown breakdown, Collection<Requirement> given) {
        return classes(breakdown).stream()
                .filter(each -> Inclusion.follow(List.of(each), given, year))
                .findFirst();
    }

    /** All cells of a region as what their classes ask; the first asks nothing. */
    private List<List<Requirement>> combinations(List<Breakdown> breakdowns) {
        List<List<Requirement>> all = new ArrayList<>(List.of(List.of()));
        for (Breakdown breakdown : breakdowns) {
            List<List<Requirement>> finer = new ArrayList<>();
            for (List<Requirement> each : all) {
                for (Requirement more : classes(breakdown)) {
                    List<Requirement> both = new ArrayList<>(each);
                    both.add(more);
                    finer.add(both);
                }
            }
            all.addAll(finer);
        }
        return all;
    }

    private List<Requirement> classes(Breakdown breakdown) {
        return breakdown.classes().stream()
                .map(each -> each.condition(breakdown.column()))
                .filter(each -> each.isKnownIn(year))
                .<Requirement>map(Requirement.Meets::new)
                .toList();
    }

    private static Set<Requirement> union(Collection<Requirement> some, Collection<Requirement> more) {
        Set<Requirement> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
