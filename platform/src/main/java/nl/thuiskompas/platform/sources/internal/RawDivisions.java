package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.sources.ReferenceBuildException;

/** Which municipality lay in which province and COROP region on 1 January of each year since 2016. */
final class RawDivisions {
    static final String FILE = "regional-divisions-2016-2023.csv";
    static final String NAMES_FILE = "division-names.csv";

    /** The divisions that are verified for all years, with the column of each in the raw file. */
    private static final Map<Division, String> COLUMNS =
            Map.of(Division.PROVINCE, "provincie", new Division("corop"), "corop");

    private final List<Region> regions;
    private final SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years;

    private RawDivisions(List<Region> regions, SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years) {
        this.regions = regions;
        this.years = years;
    }

    static RawDivisions read(RawFolder raw) throws IOException {
        List<Region> regions = regions(raw);
        Set<String> known = new HashSet<>();
        regions.forEach(region -> known.add(region.division().code() + region.code()));
        SortedMap<LocalDate, SortedMap<String, Map<Division, String>>> years = new TreeMap<>();
        for (RawRow row : raw.csv(FILE, ',', "year", "gm", "provincie", "corop")) {
            Map<Division, String> here = new HashMap<>();
            COLUMNS.forEach((division, column) -> {
                String region = row.required(column);
                if (!known.contains(division.code() + region)) {
                    throw row.unexpected(column, "a code that " + NAMES_FILE + " names");
                }
                here.put(division, region);
            });
            LocalDate date = LocalDate.of(row.whole("year"), 1, 1);
            String code = row.municipality("gm");
            if (years.computeIfAbsent(date, d -> new TreeMap<>()).put(code, here) != null) {
                throw row.problem("gm", code + " has two rows for this year", "Keep one of the rows");
            }
        }
        if (years.isEmpty()) {
            throw ReferenceBuildException.inFile(FILE, "has no rows", RawFolder.GET_THE_FILE);
        }
        return new RawDivisions(regions, years);
    }

    private static List<Region> regions(RawFolder raw) throws IOException {
        List<Region> regions = new ArrayList<>();
        for (RawRow row : raw.csv(NAMES_FILE, ',', "division", "code", "name")) {
            COLUMNS.forEach((division, column) -> {
                if (column.equals(row.text("division"))) {
                    regions.add(new Region(row.required("code"), row.required("name"), division));
                }
            });
        }
        return List.copyOf(regions);
    }

    /** The regions of all divisions, with their names. */
    List<Region> regions() {
        return regions;
    }

    /** The divisions, in the order of their names. */
    static SortedSet<String> divisions() {
        SortedSet<String> names = new TreeSet<>();
        COLUMNS.keySet().forEach(division -> names.add(division.code()));
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

    /** The region of a municipality on a day of the file. */
    Optional<String> findRegion(Division division, String code, LocalDate date) {
        Map<Division, String> here = of(date).get(code);
        return here == null ? Optional.empty() : Optional.ofNullable(here.get(division));
    }

    private SortedMap<String, Map<Division, String>> of(LocalDate date) {
        return Objects.requireNonNullElseGet(years.get(date), TreeMap::new);
    }
}
