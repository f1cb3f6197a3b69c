package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.attack.AttackException;

/**
 * The regions of a year as sets of municipalities, each set once whatever it is called, and how they add up. The parts are
 * the smallest pieces that regions have in common; a part that no release shows is a region without a name.
 */
final class RegionSpace {
    /** Regions that differ by no more parts than this are subtracted from each other. */
    private static final int MOST_DIFFERENT = 12;

    /** Most regions in a sum of regions. */
    private static final int MOST_TERMS = 80;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final BitSet isPart = new BitSet();
    private final Map<Integer, Integer> partOf = new HashMap<>();
    private final int shown;
    private final List<Signed> basic = new ArrayList<>();
    private final List<Signed> derived = new ArrayList<>();

    /**
     * Regions of a year.
     *
     * @param divisions for each release, for each division, for each region the codes of its municipalities
     * @param codes all codes of regions in the files of cells
     * @throws AttackException when a code stands for two things, or for nothing
     */
    RegionSpace(
            List<? extends Map<String, ? extends Map<String, ? extends Set<String>>>> divisions, Set<String> codes) {
        TreeMap<String, Set<String>> regions = new TreeMap<>();
        TreeSet<String> municipalities = new TreeSet<>();
        List<Set<String>> groups = new ArrayList<>();
        for (Map<String, ? extends Map<String, ? extends Set<String>>> release : divisions) {
            release.forEach((division, all) -> {
                all.forEach((code, of) -> {
                    municipalities.addAll(of);
                    Set<String> before = regions.put(code, of);
                    if (before != null && !before.equals(of)) {
                        throw new AttackException("region " + code + " is not made of the same municipalities in the"
                                + " releases; attack releases of one geography together");
                    }
                });
                groups.add(all.keySet());
            });
        }
        for (String code : codes) {
            if (!regions.containsKey(code)) {
                if (!code.matches("GM[0-9]{4}")) {
                    throw new AttackException("cells are shown of a region " + code + ", and no release says of which"
                            + " municipalities it is made; fetch the files with regions again");
                }
                regions.put(code, Set.of(code));
                municipalities.add(code);
            }
        }
        List<String> order = List.copyOf(municipalities);
        Map<String, Integer> at = new HashMap<>();
        order.forEach(each -> at.put(each, at.size()));
        regions.forEach((code, of) -> {
            BitSet set = new BitSet();
            of.forEach(each -> set.set(at.getOrDefault(each, 0)));
            places.put(code, place(set, code));
        });
        shown = sets.size();
        cutIntoParts(order);
        addBasic();
        addDifferences();
        addCovers(groups);
    }

    private int place(BitSet set, String name) {
        int known = sets.indexOf(set);
        if (known >= 0) {
            return known;
        }
        sets.add(set);
        names.add(name);
        return sets.size() - 1;
    }

    private void cutIntoParts(List<String> municipalities) {
        Map<BitSet, BitSet> together = new LinkedHashMap<>();
        for (int m = 0; m < municipalities.size(); m++) {
            BitSet lies = new BitSet();
            for (int region = 0; region < shown; region++) {
                lies.set(region, sets.get(region).get(m));
            }
            if (!lies.isEmpty()) {
                together.computeIfAbsent(lies, any -> new BitSet()).set(m);
            }
        }
        together.values().forEach(set -> {
            int part = place(set, "part around " + municipalities.get(set.nextSetBit(0)));
            set.stream().forEach(municipality -> partOf.put(municipality, parts.size()));
            parts.add(part);
            isPart.set(part);
        });
    }

    private void addBasic() {
        for (int region = 0; region < shown; region++) {
            if (!isPart.get(region)) {
                basic.add(Signed.sum(region, partsOf(sets.get(region))));
            }
        }
    }

    /** The parts that a set is made of, which is a region, or one less another. */
    private List<Integer> partsOf(BitSet set) {
        BitSet found = new BitSet();
        set.stream().forEach(municipality -> found.set(partOf.getOrDefault(municipality, 0)));
        return found.stream().mapToObj(parts::get).toList();
    }

    private static boolean within(BitSet small, BitSet large) {
        BitSet rest = (BitSet) small.clone();
        rest.andNot(large);
        return rest.isEmpty();
    }

    /** One region less another, where they differ by few parts. */
    private void addDifferences() {
        for (int one = 0; one < shown; one++) {
            for (int other = one + 1; other < shown; other++) {
                if (isPart.get(one) || isPart.get(other) || !sets.get(one).intersects(sets.get(other))) {
                    continue;
                }
                BitSet mine = (BitSet) sets.get(one).clone();
                mine.andNot(sets.get(other));
                BitSet theirs = (BitSet) sets.get(other).clone();
                theirs.andNot(sets.get(one));
                List<Integer> ours = partsOf(mine);
                List<Integer> others = partsOf(theirs);
                if (ours.size() + others.size() <= MOST_DIFFERENT) {
                    List<Integer> left = new ArrayList<>(others);
                    left.add(one);
                    List<Integer> right = new ArrayList<>(ours);
                    right.add(other);
                    derived.add(Signed.equal(left, right));
                }
            }
        }
    }

    /** Regions of one division that together are regions of another; and each region by those of a division within it. */
    private void addCovers(List<? extends Collection<String>> groups) {
        Set<Set<Integer>> divisions = new HashSet<>();
        groups.forEach(codes -> {
            Set<Integer> division = new TreeSet<>();
            codes.forEach(code -> division.add(places.get(code)));
            divisions.add(division);
        });
        Set<List<List<Integer>>> known = new HashSet<>();
        for (Set<Integer> division : divisions) {
            for (int region = 0; region < shown; region++) {
                cover(region, division, known);
            }
            for (Set<Integer> other : divisions) {
                if (!division.equals(other)) {
                    meet(division, other, known);
                }
            }
        }
    }

    private void cover(int region, Set<Integer> division, Set<List<List<Integer>>> known) {
        BitSet rest = (BitSet) sets.get(region).clone();
        List<Integer> right = new ArrayList<>();
        for (int each : division) {
            if (each != region && !isPart.get(each) && within(sets.get(each), rest)) {
                right.add(each);
                rest.andNot(sets.get(each));
            }
        }
        if (!right.isEmpty()) {
            right.addAll(partsOf(rest));
            keep(List.of(region), right, known);
        }
    }

    private void meet(Set<Integer> division, Set<Integer> other, Set<List<List<Integer>>> known) {
        Set<Integer> left = new TreeSet<>(division);
        while (!left.isEmpty()) {
            TreeSet<Integer> mine = new TreeSet<>();
            TreeSet<Integer> theirs = new TreeSet<>();
            BitSet covered = new BitSet();
            mine.add(left.iterator().next());
            int size = 0;
            while (size != mine.size() + theirs.size()) {
                size = mine.size() + theirs.size();
                mine.forEach(each -> covered.or(sets.get(each)));
                other.stream()
                        .filter(each -> sets.get(each).intersects(covered))
                        .forEach(theirs::add);
                theirs.forEach(each -> covered.or(sets.get(each)));
                division.stream()
                        .filter(each -> sets.get(each).intersects(covered))
                        .forEach(mine::add);
            }
            left.removeAll(mine);
            if (same(mine, theirs)) {
                keep(List.copyOf(mine), List.copyOf(theirs), known);
            }
        }
    }

    /** Whether two sets of regions, in each of which none overlap, are made of the same municipalities. */
    private boolean same(Collection<Integer> mine, Collection<Integer> theirs) {
        return !theirs.isEmpty() && union(mine).equals(union(theirs)) && disjoint(mine) && disjoint(theirs);
    }

    private BitSet union(Collection<Integer> regions) {
        BitSet all = new BitSet();
        regions.forEach(each -> all.or(sets.get(each)));
        return all;
    }

    private boolean disjoint(Collection<Integer> regions) {
        return regions.stream().mapToInt(each -> sets.get(each).cardinality()).sum()
                == union(regions).cardinality();
    }

    private void keep(List<Integer> left, List<Integer> right, Set<List<List<Integer>>> known) {
        boolean basicAlready = left.size() == 1 && right.stream().allMatch(isPart::get);
        if (!basicAlready
                && left.size() + right.size() <= MOST_TERMS
                && !left.equals(right)
                && known.add(List.of(left, right))
                && known.add(List.of(right, left))) {
            derived.add(Signed.equal(left, right));
        }
    }

    /** Place of a region by its code; -1 when there is none. */
    int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /** Number of regions, the nameless parts included. */
    int size() {
        return sets.size();
    }

    /** Code of a region. */
    String name(int region) {
        return names.get(region);
    }

    /** The parts. */
    List<Integer> parts() {
        return parts;
    }

    /** Every region as the sum of its parts; all that is true of regions follows. */
    List<Signed> basic() {
        return basic;
    }

    /** What follows and is tried besides, because it needs fewer figures at once. */
    List<Signed> derived() {
        return derived;
    }
}
