package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;

/**
 * What the monitor says of one area, by the municipalities of one date, and of the areas it lies in.
 *
 * @param edition the date whose municipalities are used; the area was there on it
 */
public record AreaAnswers(Monitor monitor, Region region, LocalDate edition) {
    /** The region of another division in which the municipality lies; none for the division itself and for larger areas. */
    public Optional<Region> parent(Division division) {
        Geography geography = monitor.geography();
        if (!region.division().equals(Division.MUNICIPALITY)
                || !geography.divisions().contains(division)) {
            return Optional.empty();
        }
        Partition partition = geography.partition(division, edition);
        int place = partition.regionOf(region.code());
        return place < 0 ? Optional.empty() : Optional.of(partition.regions().get(place));
    }

    /** The country, as a region. */
    public Region country() {
        return monitor.geography()
                .partition(Division.COUNTRY, edition)
                .regions()
                .getFirst();
    }

    /** Itself, its province and the country, from small to large. */
    public List<Region> ladder() {
        List<Region> ladder = new ArrayList<>(List.of(region));
        parent(Division.PROVINCE).ifPresent(ladder::add);
        if (!region.division().equals(Division.COUNTRY)) {
            ladder.add(country());
        }
        return ladder;
    }

    /** The municipalities of the area, in the order of their codes. */
    public List<Municipality> municipalities() {
        Partition partition = monitor.geography().partition(region.division(), edition);
        return partition.municipalitiesOf(partition.indexOf(region.code()));
    }

    /** The question after the newest period that was counted when the area existed; empty without observations. */
    public Optional<FigureQuestion> question(String indicator, Division division) {
        IndicatorEntry entry = monitor.catalogue().entry(indicator);
        List<Period> periods = monitor.periods(entry);
        return periods.stream()
                .filter(p -> !p.geographyDate().isAfter(edition))
                .reduce((a, b) -> b)
                .or(() -> periods.stream().findFirst())
                .map(period -> question(entry, period, division));
    }

    /** The question after one period, by the municipalities of the date. */
    public FigureQuestion question(IndicatorEntry entry, Period period, Division division) {
        return new FigureQuestion(entry, period, edition, division, Average.RATIO);
    }

    /** The figure of a region for the newest period that was counted when the area existed. */
    public Optional<Figure> newest(String indicator, Region of) {
        return question(indicator, of.division())
                .flatMap(question -> monitor.cube(question).find(of.code()));
    }

    /** The figures of a region in every period, oldest first, all by the municipalities of the one date. */
    public List<Figure> through(String indicator, Region of) {
        IndicatorEntry entry = monitor.catalogue().entry(indicator);
        return monitor.periods(entry).stream()
                .flatMap(period -> monitor.cube(question(entry, period, of.division())).find(of.code()).stream())
                .toList();
    }
}
