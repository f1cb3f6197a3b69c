package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Overlay;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.pictures.DivisionMap;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a division on the map, alone or with the borders of another over them. A municipality that lies in no
 * region, or in several at once, is drawn by itself, hatched, and says so.
 */
final class DrawnDivision {
    private final Visit visit;
    private final Partition partition;

    DrawnDivision(Visit visit, Partition partition) {
        this.visit = visit;
        this.partition = partition;
    }

    /** The division alone; every region says how many municipalities it has. */
    Picture draw(EditionMaps maps) {
        var sheet = maps.divisions(layout(partition), areaOf(partition), code -> null);
        String many = DivisionWords.of(visit).regions(partition.division());
        return DivisionMap.draw(
                sheet,
                view(
                        visit.texts().get("division.map.label", "regions", many, "date", day()),
                        visit.texts().get("division.map.description", "regions", many),
                        place -> DivisionChoice.municipalities(visit, partition.sizes()[place])));
    }

    /** With the borders of another division; every region says how that cuts it. */
    Picture draw(EditionMaps maps, Overlay overlay, Function<Integer, String> said) {
        Partition other = overlay.other();
        var sheet = maps.divisions(layout(partition) + " " + layout(other), areaOf(partition), regionsOf(other));
        DivisionWords words = DivisionWords.of(visit);
        String one = words.regions(partition.division());
        return DivisionMap.draw(
                sheet,
                view(
                        visit.texts()
                                .get(
                                        "overlay.map.label",
                                        "one",
                                        one,
                                        "other",
                                        words.regions(other.division()),
                                        "date",
                                        day()),
                        visit.texts()
                                .get("overlay.map.description", "one", one, "other", words.regions(other.division())),
                        said));
    }

    private String day() {
        return visit.words().numbers().date(partition.date());
    }

    private static String layout(Partition partition) {
        return partition.division().code() + " " + partition.validity().from();
    }

    private static Function<String, @Nullable String> areaOf(Partition partition) {
        return municipality -> {
            int[] regions = partition.regionsOf(municipality);
            return regions.length == 1 ? partition.regions().get(regions[0]).code() : municipality;
        };
    }

    /** What a municipality lies in; those that lie in no region are alike, so that no border is drawn between them. */
    private static Function<String, @Nullable String> regionsOf(Partition partition) {
        return municipality -> IntStream.of(partition.regionsOf(municipality))
                .mapToObj(place -> partition.regions().get(place).code())
                .collect(Collectors.joining(" "));
    }

    private DivisionMap.View view(String label, String description, Function<Integer, String> said) {
        List<DivisionMap.Area> areas = new ArrayList<>();
        for (int place = 0; place < partition.regions().size(); place++) {
            Region region = partition.regions().get(place);
            areas.add(new DivisionMap.Area(
                    region.code(),
                    region.name() + ": " + said.apply(place),
                    AreaLinks.to(visit, region, partition.date()).toString(),
                    region.name(),
                    false));
        }
        for (Municipality municipality : partition.edition().municipalities()) {
            int[] regions = partition.regionsOf(municipality.code());
            if (regions.length != 1) {
                areas.add(new DivisionMap.Area(
                        municipality.code(),
                        municipality.name() + ": " + alone(regions),
                        visit.to(Place.AREAS, municipality.code()).toString(),
                        "",
                        true));
            }
        }
        return new DivisionMap.View(label, description, areas);
    }

    private String alone(int[] regions) {
        String one = DivisionChoice.one(visit, partition.division());
        return regions.length == 0
                ? visit.texts().get("division.map.outside", "region", one)
                : visit.texts()
                        .get(
                                "division.map.several",
                                "names",
                                IntStream.of(regions)
                                        .mapToObj(place ->
                                                partition.regions().get(place).name())
                                        .collect(Collectors.joining(", ")));
    }
}
