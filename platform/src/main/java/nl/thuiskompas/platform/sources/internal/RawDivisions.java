package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.tables.KnownDivision;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** Which municipality lay in which region of which division on 1 January of each year since 2016. */
final class RawDivisions {
    static final String FILE = "regional-divisions-2016-2023.csv";
    static final String NAMES_FILE = "division-names.csv";

    private final List<Region> regions;
    private final SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years;

    private RawDivisions(List<Region> regions, SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years) {
        this.regions = regions;
        this.years = years;
    }

    static RawDivisions read(RawFolder raw, List<String> checks) throws IOException {
        String[] fields = Stream.concat(
                        Stream.of("year", "gm"), KnownDivision.listed().stream().map(KnownDivision::alias))
                .toArray(String[]::new);
        SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years = new TreeMap<>();
        Map<String, String> partOfProvince = new HashMap<>();
        for (RawRow row : raw.csv(FILE, ',', fields)) {
            Map<Division, String> here = new HashMap<>();
            for (KnownDivision known : KnownDivision.listed()) {
                String region = known.mayBeBlank() ? row.text(known.alias()) : row.required(known.alias());
                if (!region.isEmpty()) {
                    here.put(known.division(), region);
                }
            }
            verifyPart(row, partOfProvince);
            LocalDate date = LocalDate.of(row.whole("year"), 1, 1);
            String code = row.municipality("gm");
            if (years.computeIfAbsent(date, d -> new TreeMap<>()).put(code, here) != null) {
                throw row.problem("gm", code + " has two rows for this year", "Keep one of the rows");
            }
        }
        if (years.isEmpty()) {
            throw RawFileException.inFile(FILE, "has no rows", RawFolder.GET_THE_FILE);
        }
        checks.add("In all " + years.size() + " years the part of the country follows from the province.");
        return new RawDivisions(regions(years, names(raw)), years);
    }

    /** Readers are told that the part of the country is as sure as the province: so it has to follow from it. */
    private static void verifyPart(RawRow row, Map<String, String> partOfProvince) {
        String part = KnownDivision.PART_OF_COUNTRY.alias();
        String province = row.text(KnownDivision.PROVINCE.alias());
        String expected =
                Objects.requireNonNullElse(partOfProvince.putIfAbsent(province, row.text(part)), row.text(part));
        if (!expected.equals(row.text(part))) {
            throw row.unexpected(part, expected + " as on earlier rows of province " + province);
        }
    }

    private static Map<String, String> names(RawFolder raw) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (RawRow row : raw.csv(NAMES_FILE, ',', "division", "code", "name")) {
            names.put(row.text("division") + row.required("code"), row.required("name"));
        }
        return names;
    }

    /** Every region that some municipality lies in; one that nobody named goes by its code. */
    private static List<Region> regions(
            SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years, Map<String, String> names) {
        List<Region> regions = new ArrayList<>();
        for (KnownDivision known : KnownDivision.listed()) {
            SortedSet<String> codes = new TreeSet<>();
            years.values()
                    .forEach(year -> year.values().forEach(here -> {
                        String region = here.get(known.division());
                        if (region != null) {
                            codes.add(region);
                        }
                    }));
            codes.forEach(code ->
                    regions.add(new Region(code, names.getOrDefault(known.alias() + code, code), known.division())));
        }
        return List.copyOf(regions);
    }

    /** The regions of all divisions, with their names where these are known and their codes where not. */
    List<Region> regions() {
        return regions;
    }

    /** The divisions, in the order of their names. */
    static SortedSet<String> divisions() {
        SortedSet<String> names = new TreeSet<>();
        KnownDivision.listed().forEach(known -> names.add(known.division().code()));
        return names;
    }

    /** The days of which the file knows the municipalities. */
    SortedSet<LocalDate> dates() {
        return new TreeSet<>(years.keySet());
    }

    /** The codes of a day. */
    SortedSet<String> codes(LocalDate date) {
        return new TreeSet<>(of(date).keySet());
    }

    /** Whether the file has a row of this code, with or without regions. */
    boolean knows(String code) {
        return years.values().stream().anyMatch(year -> year.containsKey(code));
    }

    /** The region of a municipality on a day of the file. */
    Optional<String> findRegion(Division division, String code, LocalDate date) {
        Map<Division, String> here = of(date).get(code);
        return here == null ? Optional.empty() : Optional.ofNullable(here.get(division));
    }

    private SortedMap<String, Map<Division, String>> of(LocalDate date) {
        return Objects.requireNonNullElseGet(years.get(date), TreeMap::new);
    }
}
