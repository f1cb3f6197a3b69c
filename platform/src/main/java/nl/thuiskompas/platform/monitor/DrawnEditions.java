package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.engine.geography.shapes.Border;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.TableKind;

/** The map lines of every set of municipalities for which we have boundaries, made when first asked for. */
public final class DrawnEditions {
    private static final String PREFIX = "boundaries-";

    private final Monitors monitors;
    private volatile Ready ready = new Ready("", Map.of());

    /** The maps that were made of one state of the tables; what is brought later may have another map of a date. */
    private record Ready(String fingerprint, Map<LocalDate, EditionMaps> byDate) {}

    /** @param monitors whose tables are drawn */
    public DrawnEditions(Monitors monitors) {
        this.monitors = monitors;
    }

    /**
     * The maps of a date; empty when no boundaries of that set of municipalities are known. Of several boundaries of the
     * same set those that were the newest on the date are taken, or else the first after it.
     */
    public Optional<EditionMaps> of(LocalDate edition) {
        Geography geography = monitors.now().geography();
        Validity validity = geography.edition(edition).validity();
        List<LocalDate> fitting = dates().stream().filter(validity::contains).toList();
        return fitting.stream()
                .filter(date -> !date.isAfter(edition))
                .max(Comparator.naturalOrder())
                .or(() -> fitting.stream().findFirst())
                .map(date -> ready().computeIfAbsent(date, day -> read(geography, day)));
    }

    private Map<LocalDate, EditionMaps> ready() {
        String fingerprint = monitors.now().warehouse().fingerprint();
        Ready made = ready;
        if (!made.fingerprint.equals(fingerprint)) {
            made = new Ready(fingerprint, new ConcurrentHashMap<>());
            ready = made;
        }
        return made.byDate;
    }

    /** The dates of the boundaries, oldest first. */
    public List<LocalDate> dates() {
        return monitors.now().warehouse().releases().stream()
                .filter(release -> release.table().kind() == TableKind.BOUNDARIES)
                .map(Release::table)
                .map(table -> LocalDate.parse(table.name().substring(PREFIX.length())))
                .sorted()
                .toList();
    }

    private EditionMaps read(Geography geography, LocalDate date) {
        Partition provinces = geography.partition(Division.PROVINCE, date);
        List<Border> borders = monitors.now().warehouse().rows(PREFIX + date).stream()
                .map(row -> Border.parse(
                        row.findText("forward").orElse(""),
                        row.findText("backward").orElse(""),
                        row.text("path")))
                .toList();
        return new EditionMaps(OutlineMap.of(borders), code -> {
            int place = provinces.regionOf(code);
            return place < 0 ? null : provinces.regions().get(place).code();
        });
    }
}
