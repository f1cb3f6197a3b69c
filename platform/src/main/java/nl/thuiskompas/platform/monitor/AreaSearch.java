package nl.thuiskompas.platform.monitor;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;

/** Finds municipalities, also former ones, and regions by name or code, forgiving accents, capitals and small slips. */
public final class AreaSearch {
    private static final int MOST = 12;
    /** What everybody says where the register has another name. */
    private static final Map<String, String> SPOKEN =
            Map.of("GM0518", "Den Haag", "GM0796", "Den Bosch", "PV21", "Friesland");

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Area area, String plain, String spoken) {}

    /**
     * Something one can look for.
     *
     * @param code its code
     * @param name its name
     * @param division municipality, province, ...
     * @param current whether it exists on the newest date that is known
     */
    public record Area(String code, String name, Division division, boolean current) {}

    public AreaSearch(Geography geography) {
        LocalDate today = geography.last();
        for (Municipality municipality : geography.municipalities()) {
            add(new Area(
                    municipality.code(),
                    municipality.name(),
                    Division.MUNICIPALITY,
                    municipality.validity().contains(today)));
        }
        for (Division division : geography.divisions()) {
            if (!division.equals(Division.MUNICIPALITY)) {
                for (Region region : geography.partition(division, today).regions()) {
                    add(new Area(region.code(), region.name(), division, true));
                }
            }
        }
    }

    private void add(Area area) {
        entries.add(new Entry(area, plain(area.name()), plain(SPOKEN.getOrDefault(area.code(), area.name()))));
    }

    /** Every area, in the order in which they were read: municipalities by code, then regions. */
    public List<Area> areas() {
        return entries.stream().map(Entry::area).toList();
    }

    /**
     * What was probably meant, best first: the whole name, names that begin with it, names that hold it, and only when
     * there are none of those, names that differ in a letter or two.
     */
    public List<Area> find(String words) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Area> found = ranked(wanted, 3);
        return found.isEmpty() ? ranked(wanted, 4) : found;
    }

    private List<Area> ranked(String wanted, int worst) {
        return entries.stream()
                .filter(entry -> rank(wanted, entry) <= worst)
                .sorted(Comparator.comparingInt((Entry entry) -> rank(wanted, entry))
                        .thenComparing(entry -> !entry.area.current)
                        .thenComparing(entry -> entry.area.name()))
                .map(Entry::area)
                .limit(MOST)
                .toList();
    }

    private static int rank(String wanted, Entry entry) {
        return Math.min(rank(wanted, entry, entry.plain), rank(wanted, entry, entry.spoken));
    }

    private static int rank(String wanted, Entry entry, String name) {
        if (name.equals(wanted) || entry.area.code().equalsIgnoreCase(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (name.contains(" " + wanted)) {
            return 2;
        }
        if (wanted.length() >= 3 && name.contains(wanted)) {
            return 3;
        }
        int slips = wanted.length() < 5 ? 1 : 2;
        return wanted.length() >= 3 && Nearest.distance(wanted, name) <= slips ? 4 : 5;
    }

    /** Small letters without accents, apostrophes and hyphens: "'s-Gravenhage" becomes "s gravenhage". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
