package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.statistics.Contribution;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.Measurement;

/** The cells of the sources that went into a figure, each with the part that was taken of it. */
final class OriginCells {
    /** More rows than this are shown on demand: the country has over seven hundred cells. */
    private static final int FIRST_ROWS = 30;

    /** About seven digits; longer fractions tell a reader nothing. */
    private static final int READABLE_BITS = 23;

    private OriginCells() {}

    static List<OriginPage.Column> columns(Visit visit, Cube cube, int place) {
        Map<Source, List<Contribution>> byColumn = new LinkedHashMap<>();
        visit.monitor()
                .contributions(cube, place)
                .forEach(c -> byColumn.computeIfAbsent(c.source(), s -> new ArrayList<>())
                        .add(c));
        boolean all = "all".equals(visit.choice("rows"));
        List<OriginPage.Column> columns = new ArrayList<>();
        byColumn.forEach((source, cells) -> {
            cells.sort(Comparator.comparingDouble(Contribution::value).reversed());
            List<OriginPage.Cell> shown = cells.stream()
                    .limit(all ? Long.MAX_VALUE : FIRST_ROWS)
                    .map(c -> cell(visit, cube, place, c))
                    .toList();
            columns.add(new OriginPage.Column(
                    visit.monitor().columnTitle(source.column()).in(visit.language()),
                    visit.words().reference(cells.getFirst().period()),
                    cells.stream().anyMatch(c -> c.part() != 1),
                    shown,
                    cells.size() - shown.size(),
                    visit.link().with("rows", "all")));
        });
        return columns;
    }

    private static OriginPage.Cell cell(Visit visit, Cube cube, int place, Contribution c) {
        String value = Double.isNaN(c.value())
                ? visit.texts().get("figure.unknown")
                : unit(visit, c)
                        .map(unit -> visit.words().brief(c.value(), unit))
                        .orElseGet(() -> visit.words().numbers().whole(c.value()));
        return new OriginPage.Cell(c.code(), c.name(), value, part(visit, cube, place, c));
    }

    private static Optional<Unit> unit(Visit visit, Contribution c) {
        return visit.monitor()
                .holdings()
                .findColumn(c.source().column())
                .flatMap(ColumnDescription::measurement)
                .map(Measurement::unit);
    }

    /** The part as a percentage, and as the fraction that it is where one can read that. */
    private static String part(Visit visit, Cube cube, int place, Contribution c) {
        if (Double.isNaN(c.part())) {
            return visit.texts().get("figure.unknown");
        }
        String percent = c.part() == 1
                ? visit.words().numbers().percent(100, 0)
                : visit.words().part(c.part());
        return exact(visit, cube, place, c)
                .filter(part -> !part.isOne() && part.denominator().bitLength() <= READABLE_BITS)
                .map(part -> percent + " (" + part + ")")
                .orElse(percent);
    }

    private static Optional<Fraction> exact(Visit visit, Cube cube, int place, Contribution c) {
        Crosswalk crosswalk = visit.monitor().geography().crosswalk(c.counted(), cube.edition());
        Fraction part = Fraction.ZERO;
        for (Crosswalk.Link link : crosswalk.links(c.code())) {
            boolean here =
                    IntStream.of(cube.partition().regionsOf(link.target())).anyMatch(region -> region == place);
            Fraction of = link.part();
            if (here && of == null) {
                return Optional.empty();
            }
            if (here && of != null) {
                part = part.plus(of);
            }
        }
        return Optional.of(part);
    }
}
