package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;

/**
 * Indicators of which one is the sum of the others, such as the size of a group, its inflow and its stayers. Whoever
 * withholds one has to know the others, so that they are protected together, as classes of one dimension.
 *
 * @param whole the sum
 * @param parts two that exclude each other and make up the whole
 */
record Kin(RecordIndicator whole, List<RecordIndicator> parts) {
    /** Name of the dimension that tells the parts apart. */
    static final String DIMENSION = "part-of-the-whole";

    Kin {
        parts = List.copyOf(parts);
    }

    /** All kin among indicators: parts that differ in whether a set of bits is there or not, with what they have in common. */
    static List<Kin> among(Collection<RecordIndicator> all, int year) {
        List<Kin> kin = new ArrayList<>();
        List<RecordIndicator> counts = all.stream()
                .filter(each -> each.measure() instanceof RecordMeasure.Count
                        && each.requirement().isKnownIn(year))
                .toList();
        for (RecordIndicator one : counts) {
            for (RecordIndicator other : counts) {
                if (one.population() == other.population() && one.code().compareTo(other.code()) < 0) {
                    whole(one, other, counts, year).ifPresent(whole -> kin.add(new Kin(whole, List.of(one, other))));
                }
            }
        }
        return kin;
    }

    private static Optional<RecordIndicator> whole(
            RecordIndicator one, RecordIndicator other, List<RecordIndicator> all, int year) {
        Set<Requirement> mine = new Conditions(one, year).conjuncts();
        Set<Requirement> theirs = new Conditions(other, year).conjuncts();
        Set<Requirement> common = new HashSet<>(mine);
        common.retainAll(theirs);
        if (mine.size() != common.size() + 1 || theirs.size() != common.size() + 1) {
            return Optional.empty();
        }
        Requirement ours =
                mine.stream().filter(each -> !common.contains(each)).findFirst().orElseThrow();
        Requirement others = theirs.stream()
                .filter(each -> !common.contains(each))
                .findFirst()
                .orElseThrow();
        if (!excludeEachOther(ours, others, year)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(each -> each.population() == one.population()
                        && new Conditions(each, year).conjuncts().equals(common))
                .findFirst();
    }

    private static boolean excludeEachOther(Requirement one, Requirement other, int year) {
        return one instanceof Requirement.Meets mine
                && other instanceof Requirement.Meets theirs
                && mine.condition().column().equals(theirs.condition().column())
                && mine.condition().in(year) instanceof Values.TheseBits(int with, int without)
                && theirs.condition().in(year) instanceof Values.TheseBits(int otherWith, int otherWithout)
                && with == otherWithout
                && without == otherWith
                && Integer.bitCount(with | without) == 1;
    }
}
