package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.pictures.MapSheet;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a division as areas of a map. A municipality that lies in no region, or in several at once, cannot have
 * the colour of one: it is drawn by itself, hatched, and says so.
 */
final class DrawnRegions {
    private final Partition partition;
    private final List<Municipality> outside;
    private final List<Municipality> shared;

    DrawnRegions(Partition partition) {
        this.partition = partition;
        this.outside = partition.outside();
        this.shared = partition.edition().municipalities().stream()
                .filter(m -> partition.regionsOf(m.code()).length > 1)
                .toList();
    }

    /** Whether a map says more than it hides: most municipalities lie in one region only. */
    boolean canBeDrawn() {
        return 2 * (outside.size() + shared.size()) < partition.edition().size();
    }

    MapSheet sheet(EditionMaps maps) {
        return partition.division().equals(Division.MUNICIPALITY)
                ? maps.country()
                : maps.country(
                        partition.division().code() + " " + partition.validity().from(), this::areaOf);
    }

    private @Nullable String areaOf(String municipality) {
        int[] regions = partition.regionsOf(municipality);
        return regions.length == 1 ? partition.regions().get(regions[0]).code() : municipality;
    }

    /** The figures of the regions, and one without a number for each municipality that is drawn by itself. */
    List<Figure> figures(Findings findings) {
        List<Figure> all = new ArrayList<>(findings.figures());
        Stream.concat(outside.stream(), shared.stream()).forEach(m -> all.add(alone(findings.country(), m)));
        return all;
    }

    private static Figure alone(Figure country, Municipality municipality) {
        return new Figure(
                country.indicator(),
                country.period(),
                country.edition(),
                new Region(municipality.code(), municipality.name(), Division.MUNICIPALITY),
                new Value.Missing(new Reason(Reason.Kind.EMPTY_REGION, municipality.code())),
                Status.MISSING,
                0,
                country.average(),
                country.sources());
    }

    /** What stands in an area: its value, or in which regions a municipality lies that is drawn by itself. */
    String words(Visit visit, Figure figure) {
        Region region = figure.region();
        if (region.division().equals(partition.division())) {
            return visit.words().value(figure);
        }
        int[] regions = partition.regionsOf(region.code());
        return regions.length == 0
                ? visit.texts().get("map.outside")
                : visit.texts()
                        .get(
                                "map.shared",
                                "names",
                                IntStream.of(regions)
                                        .mapToObj(place ->
                                                partition.regions().get(place).name())
                                        .collect(Collectors.joining(", ")));
    }

    /** How many municipalities are drawn by themselves, and why; empty when each lies in one region. */
    List<String> notes(Visit visit) {
        List<String> notes = new ArrayList<>();
        if (!outside.isEmpty()) {
            notes.add(note(visit, outside, "map.note.outside.one", "map.note.outside"));
        }
        if (!shared.isEmpty()) {
            notes.add(note(visit, shared, "map.note.shared.one", "map.note.shared"));
        }
        return notes;
    }

    private static String note(Visit visit, List<Municipality> municipalities, String one, String several) {
        String names = municipalities.size() > 5
                ? ""
                : " (" + municipalities.stream().map(Municipality::name).collect(Collectors.joining(", ")) + ")";
        return visit.texts()
                .get(
                        municipalities.size() == 1 ? one : several,
                        "count",
                        visit.words().numbers().whole(municipalities.size()),
                        "names",
                        names);
    }
}
