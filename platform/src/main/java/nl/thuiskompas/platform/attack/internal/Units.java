package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/** What is attacked apart in a year: indicators that no sum connects tell nothing of each other. */
public final class Units {
    private final Attacked attacked;
    private final int year;
    private final List<Unit> units = new ArrayList<>();
    private final RegionSpace regions;

    /**
     * Indicators that belong together.
     *
     * @param indicators their codes
     * @param kin which of them is the sum of which
     * @param beside which of them are part of others that are attacked apart, and the reverse
     * @param measure count, sum or mean
     */
    public record Unit(List<String> indicators, List<Kinship> kin, List<PartOf> beside, String measure) {
        /** In words. */
        public String words() {
            return indicators.getFirst() + (indicators.size() > 1 ? " and what adds up to it" : "");
        }
    }

    /** The units of a year. */
    public Units(Attacked attacked, int year) {
        this.attacked = attacked;
        this.year = year;
        SortedMap<String, IndicatorWords> words = attacked.indicators();
        TreeSet<String> shown = new TreeSet<>();
        List<ReleaseFolder> having = attacked.releases().stream()
                .filter(release -> release.description().year(year).isPresent())
                .toList();
        Set<String> regionCodes = new HashSet<>();
        List<Map<String, ? extends Map<String, ? extends Set<String>>>> divisions = new ArrayList<>();
        for (ReleaseFolder release : having) {
            ReleaseDescription.Year described = release.description().year(year).orElseThrow();
            described.tables().forEach(table -> shown.addAll(table.indicators()));
            divisions.add(release.regions(year));
            described.tables().stream()
                    .findFirst()
                    .flatMap(table -> table.indicators().stream().findFirst())
                    .ifPresent(indicator -> release.cells(year, indicator, cell -> regionCodes.add(cell.region())));
        }
        regions = new RegionSpace(divisions, regionCodes);
        TreeMap<String, IndicatorWords> here = new TreeMap<>(words);
        here.keySet().retainAll(shown);
        group(here);
    }

    private void group(Map<String, IndicatorWords> here) {
        List<Kinship> kin = Kinship.among(here.values());
        TreeMap<String, TreeSet<String>> together = new TreeMap<>();
        here.keySet().forEach(code -> together.put(code, new TreeSet<>(Set.of(code))));
        for (Kinship each : kin) {
            TreeSet<String> all = new TreeSet<>();
            List.of(each.whole(), each.one(), each.other())
                    .forEach(code -> all.addAll(together.getOrDefault(code, new TreeSet<>())));
            all.forEach(code -> together.put(code, all));
        }
        List<PartOf> parts = PartOf.among(here.values());
        Set<TreeSet<String>> seen = new HashSet<>();
        together.forEach((code, all) -> {
            if (seen.add(all)) {
                IndicatorWords first = here.get(code);
                units.add(new Unit(
                        List.copyOf(all),
                        kin.stream().filter(each -> all.contains(each.whole())).toList(),
                        parts.stream()
                                .filter(each -> all.contains(each.part()) != all.contains(each.whole()))
                                .toList(),
                        first == null ? "count" : first.measure()));
            }
        });
    }

    /** The units, small ones first: what they leave of a budget goes to those that need more. */
    public List<Unit> units() {
        return units.stream().sorted(Comparator.comparingLong(this::size)).toList();
    }

    private long size(Unit unit) {
        return attacked.releases().stream()
                .flatMap(release -> release.description().year(year).stream())
                .flatMap(described -> described.tables().stream())
                .mapToLong(table -> table.cells()
                        / Math.max(1, table.indicators().size())
                        * table.indicators().stream()
                                .filter(unit.indicators()::contains)
                                .count())
                .sum();
    }

    /** Attacks a unit. */
    public Tested attack(Unit unit, Budget budget, Findings findings) {
        Puzzle puzzle = new Intake(attacked, year, regions, findings)
                .read(unit.indicators(), unit.kin(), unit.beside(), unit.measure());
        UnitAttack attack = new UnitAttack(attacked, year, puzzle, unit.measure(), findings);
        return unit.measure().equals("mean") ? attack.compare() : attack.run(budget);
    }
}
