package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Regions;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.measuring.BroughtDivisions;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/**
 * The regions of a year: the dimension in which their cells stand, and those that are shown. Where municipalities are not
 * shown the parts are what the divisions have in common, so that coarse tables are small ones.
 */
public final class RegionSet {
    /** Municipalities by themselves. */
    public static final String MUNICIPALITY = Division.MUNICIPALITY.code();

    /** Everything together. */
    public static final String COUNTRY = Division.COUNTRY.code();

    /** What stands in for parts when nothing but the country is shown: a dimension has at least two. */
    private static final String LARGE = "part-of-country";

    private final BroughtDivisions brought;
    private final Edition edition;
    private final SequencedMap<String, SortedMap<String, List<String>>> shown = new LinkedHashMap<>();
    private final Dimension dimension;
    private final List<Shown> regions = new ArrayList<>();

    /**
     * A region that is shown.
     *
     * @param code as in files: GM0363, PV27, NL01
     * @param place its class in the dimension
     */
    public record Shown(String code, int place) {}

    /**
     * Regions of a year.
     *
     * @param divisions those that are shown, with municipality and country
     * @param brought where divisions come from that the reference edition does not have
     * @param hidden what was shown in earlier releases, so that what they said is known: for each division its regions, of
     *     municipalities; none for that of municipalities by themselves
     * @throws MeasureException when a region is not made of what it was made of in an earlier release
     */
    public RegionSet(
            int year,
            Collection<String> divisions,
            BroughtDivisions brought,
            SortedMap<String, SortedMap<String, List<String>>> hidden) {
        this.brought = brought;
        edition = ReferenceRegions.edition(year);
        SortedMap<String, SortedMap<String, List<String>>> known = new TreeMap<>();
        for (String division : new TreeSet<>(divisions)) {
            shown.put(division, read(division, year));
        }
        known.putAll(shown);
        hidden.forEach((division, regions) -> {
            SortedMap<String, List<String>> before = division.equals(MUNICIPALITY) ? read(division, year) : regions;
            SortedMap<String, List<String>> all = new TreeMap<>(before);
            known.getOrDefault(division, all).forEach((region, of) -> {
                requireSame(division, region, year, before.getOrDefault(region, of), of);
                all.put(region, of);
            });
            known.put(division, all);
        });
        if (known.keySet().stream().allMatch(COUNTRY::equals)) {
            known.put(LARGE, read(LARGE, year));
        }
        dimension = known.containsKey(MUNICIPALITY) ? fine(known) : coarse(known);
        shown.forEach((division, all) -> all.keySet()
                .forEach(code -> regions.add(new Shown(
                        code, division.equals(COUNTRY) ? Dimension.ALL : dimension.classOf(name(division, code))))));
        regions.sort(java.util.Comparator.comparing(Shown::code));
    }

    /** A list that was brought anew may say something else: then a region would be two. */
    private static void requireSame(String division, String region, int year, List<String> before, List<String> now) {
        if (!new TreeSet<>(before).equals(new TreeSet<>(now))) {
            throw new MeasureException("region " + region + " of " + division + " is made of other municipalities on 1"
                    + " January " + year + " than in an earlier release; bring the list of that release again, or"
                    + " give the division another name.");
        }
    }

    private SortedMap<String, List<String>> read(String division, int year) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        List<String> codes =
                edition.municipalities().stream().map(Municipality::code).toList();
        if (division.equals(COUNTRY)) {
            all.put(ReleaseFolder.COUNTRY, codes);
        } else if (division.equals(MUNICIPALITY)) {
            codes.forEach(code -> all.put(code, List.of(code)));
        } else if (brought.codes().contains(division)) {
            all.putAll(brought.regions(division, year));
        } else {
            Partition partition = ReferenceRegions.partition(division, year);
            for (int at = 0; at < partition.regions().size(); at++) {
                List<String> here = partition.municipalitiesOf(at).stream()
                        .map(Municipality::code)
                        .toList();
                if (!here.isEmpty()) {
                    all.put(partition.regions().get(at).code(), here);
                }
            }
        }
        return all;
    }

    private static String name(String division, String code) {
        return division.equals(MUNICIPALITY) ? code : division + ":" + code;
    }

    private Dimension fine(SortedMap<String, SortedMap<String, List<String>>> known) {
        Map<String, List<String>> unions = new TreeMap<>();
        known.forEach((division, all) -> {
            if (!division.equals(MUNICIPALITY) && !division.equals(COUNTRY)) {
                all.forEach((code, of) -> unions.put(name(division, code), of));
            }
        });
        return Dimension.of(
                Regions.NAME,
                edition.municipalities().stream().map(Municipality::code).toList(),
                unions);
    }

    /**
     * Municipalities that lie in the same regions of all divisions are one part, named by the region that they make up, or
     * by the first of them.
     */
    private Dimension coarse(SortedMap<String, SortedMap<String, List<String>>> known) {
        Map<String, List<String>> lies = new TreeMap<>();
        edition.municipalities().forEach(municipality -> lies.put(municipality.code(), new ArrayList<>()));
        known.forEach((division, all) -> all.forEach((code, of) -> of.forEach(municipality ->
                lies.getOrDefault(municipality, new ArrayList<>()).add(name(division, code)))));
        Map<List<String>, List<String>> together = new LinkedHashMap<>();
        lies.forEach((municipality, of) ->
                together.computeIfAbsent(of, any -> new ArrayList<>()).add(municipality));
        Map<String, Integer> sizes = new TreeMap<>();
        known.forEach((division, all) -> all.forEach((code, of) -> sizes.put(name(division, code), of.size())));
        Map<String, List<String>> parts = new TreeMap<>();
        Map<String, TreeSet<String>> unions = new TreeMap<>();
        together.forEach((of, municipalities) -> {
            String part = of.stream()
                    .filter(name -> sizes.getOrDefault(name, 0) == municipalities.size())
                    .findFirst()
                    .orElse("from " + municipalities.getFirst());
            parts.put(part, municipalities);
            of.stream()
                    .filter(name -> !name.startsWith(COUNTRY + ":"))
                    .forEach(name ->
                            unions.computeIfAbsent(name, any -> new TreeSet<>()).add(part));
        });
        return Dimension.coarse(Regions.NAME, parts, unions);
    }

    /** The dimension. */
    public Dimension dimension() {
        return dimension;
    }

    /** The regions that are shown, in the order of their codes. */
    public List<Shown> regions() {
        return regions;
    }

    /** How many municipalities there were. */
    public int municipalities() {
        return edition.size();
    }

    /** How many regions of each division are shown. */
    public SequencedMap<String, Integer> divisions() {
        SequencedMap<String, Integer> sizes = new LinkedHashMap<>();
        shown.forEach((division, all) -> sizes.put(division, all.size()));
        return sizes;
    }

    /** Codes of the municipalities of a class of the dimension. */
    public List<String> municipalitiesOf(int place) {
        return dimension.madeOf(place);
    }

    /** Which municipalities each region is made of, as CSV; municipalities by themselves are left out. */
    public String csv() {
        StringBuilder csv = new StringBuilder("division,region,municipality\n");
        shown.forEach((division, all) -> {
            if (!division.equals(MUNICIPALITY)) {
                all.forEach((region, of) -> of.forEach(municipality -> csv.append(division)
                        .append(',')
                        .append(region)
                        .append(',')
                        .append(municipality)
                        .append('\n')));
            }
        });
        return csv.toString();
    }
}
