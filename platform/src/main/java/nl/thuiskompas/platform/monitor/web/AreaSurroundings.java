package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * An area among its neighbours: the region it lies in, with the share of each municipality and what it lacks to 30%.
 *
 * @param title name of the region
 * @param sentence how many lie below the norm
 * @param map the region drawn, when boundaries of that date are known
 * @param rows its municipalities, the highest share first
 * @param total the region as a whole
 * @param notes what a dash means and that rounding shows, as far as there is occasion to
 * @param foot where the figures come from
 */
public record AreaSurroundings(
        String title,
        String sentence,
        @Nullable MapView map,
        List<Row> rows,
        Row total,
        List<String> notes,
        FootView foot) {
    private static final String NONE = "–";

    /** A municipality, or the whole. */
    public record Row(
            String name,
            @Nullable Link link,
            String value,
            @Nullable Picture bar,
            String lacking,
            boolean mine) {}

    static Optional<AreaSurroundings> of(Visit visit, Maps maps, AreaFigures area) {
        Division division = area.region().division().equals(Division.MUNICIPALITY)
                ? new Division("corop")
                : area.region().division();
        Optional<Region> around = area.region().division().equals(Division.MUNICIPALITY)
                ? area.parent(division)
                : Optional.of(area.region());
        Optional<FigureQuestion> share = area.question("association-share", Division.MUNICIPALITY);
        boolean apart = around.isEmpty() || division.equals(Division.COUNTRY);
        if (apart || share.isEmpty() || !Areas.isThere(visit.monitor().geography(), around.get(), area.edition())) {
            return Optional.empty();
        }
        return Optional.of(build(visit, maps, area, around.get(), share.get()));
    }

    private static AreaSurroundings build(
            Visit visit, Maps maps, AreaFigures area, Region around, FigureQuestion question) {
        Partition partition = visit.monitor().geography().partition(around.division(), area.edition());
        Set<String> members = new TreeSet<>();
        for (Municipality m : partition.municipalitiesOf(partition.indexOf(around.code()))) {
            members.add(m.code());
        }
        Findings findings = new Findings(visit.monitor(), question, visit.language());
        double norm = java.util.Objects.requireNonNullElse(question.indicator().norm(), 30.0);
        List<Figure> figures = new ArrayList<>(findings.cube()
                .figures()
                .filter(f -> members.contains(f.region().code()))
                .toList());
        figures.sort(Comparator.comparingDouble((Figure f) -> f.value() instanceof Amount a ? a.value() : -1)
                .reversed()
                .thenComparing(f -> f.region().name()));
        double most = figures.stream()
                .mapToDouble(f -> f.value() instanceof Amount a ? a.value() : 0)
                .max()
                .orElse(1);
        CellBar bar = new CellBar(Math.max(most, norm) * 1.05, norm);
        List<Row> rows = figures.stream().map(f -> row(visit, area, f, bar)).toList();
        long below = figures.stream()
                .filter(f -> f.value() instanceof Amount a && a.value() < norm)
                .count();
        Figure whole = visit.monitor()
                .cube(question.over(around.division()))
                .find(around.code())
                .orElseThrow();
        return new AreaSurroundings(
                around.name(),
                visit.texts()
                        .get(
                                figures.size() == 1 ? "area.around.single" : "area.around.sentence",
                                "name",
                                around.name(),
                                "below",
                                below,
                                "of",
                                figures.stream()
                                        .filter(f -> f.value() instanceof Amount)
                                        .count(),
                                "norm",
                                visit.words().numbers().percent(norm, 0)),
                MapView.region(visit, maps, findings, around, members, area.region())
                        .orElse(null),
                rows,
                new Row(
                        visit.texts().get("area.around.whole"),
                        null,
                        visit.words().value(whole),
                        null,
                        lacking(visit, area, around),
                        false),
                notes(visit, rows),
                FootView.of(visit, question, findings.cube(), whole, visit.to(Place.AREAS, around.code())));
    }

    /** A column without two numbers has nothing to add up. */
    private static List<String> notes(Visit visit, List<Row> rows) {
        List<String> notes = new ArrayList<>();
        String unknown = visit.texts().get("figure.unknown");
        long dashes = rows.stream().filter(row -> row.lacking().equals(NONE)).count();
        long unknowns =
                rows.stream().filter(row -> row.lacking().equals(unknown)).count();
        if (dashes > 0) {
            notes.add(visit.texts().get("area.dash"));
        }
        if (rows.size() - dashes - unknowns > 1) {
            notes.add(visit.texts().get("area.rounding"));
        }
        return notes;
    }

    private static Row row(Visit visit, AreaFigures area, Figure figure, CellBar bar) {
        boolean mine = figure.region().code().equals(area.region().code());
        return new Row(
                visit.words().label(figure.region()),
                visit.to(Place.AREAS, figure.region().code()),
                visit.words().value(figure),
                bar.draw(mine ? Role.MINE : Role.SUBJECT, figure.value()),
                lacking(visit, area, figure.region()),
                mine);
    }

    /** Homes lacking to the norm; a dash where there are none. */
    private static String lacking(Visit visit, AreaFigures area, Region of) {
        return area.newest("homes-to-30-transfer", of)
                .map(figure -> switch (figure.value()) {
                    case Amount amount when amount.value() < 0.5 -> NONE;
                    case Amount amount -> visit.words().numbers().whole(amount.value());
                    case Value.Missing missing -> visit.texts().get("figure.unknown");
                })
                .orElse(visit.texts().get("figure.unknown"));
    }
}
