package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.ClassLimits;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.CountryMap;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.pictures.Legend;
import nl.thuiskompas.platform.pictures.MapSheet;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.RegionMap;
import nl.thuiskompas.platform.pictures.ValueClass;
import org.jspecify.annotations.Nullable;

/**
 * A map and its legend.
 *
 * @param map the drawing
 * @param legend its classes
 */
public record MapView(Picture map, Picture legend) {
    /** The classes of the figures of a finding; the national share is a limit, for other measures it would mean nothing. */
    static ClassScale classes(Findings findings) {
        List<Double> values = new ArrayList<>();
        findings.cube().figures().forEach(figure -> {
            if (figure.value() instanceof Amount amount) {
                values.add(amount.value());
            }
        });
        boolean share = isShare(findings);
        boolean published = findings.question().division().equals(Division.MUNICIPALITY) && share;
        OptionalDouble reference = share && findings.reference().isPresent()
                ? OptionalDouble.of(findings.reference().get().value())
                : OptionalDouble.empty();
        return ClassLimits.choose(values, share && !published ? 1 : 0, reference);
    }

    private static boolean isShare(Findings findings) {
        return findings.question().indicator().indicator().unit() == Unit.PERCENT;
    }

    /**
     * The country, every region of the question's division. Empty when no boundaries of that date are known, when there is
     * nothing to colour, and when most municipalities do not lie in one region.
     */
    static Optional<MapView> country(Visit visit, Maps maps, Findings findings, ClassScale scale) {
        DrawnRegions regions = new DrawnRegions(findings.cube().partition());
        if (!findings.saysSomething() || !regions.canBeDrawn()) {
            return Optional.empty();
        }
        return maps.of(findings.question().edition()).map(drawn -> {
            MapSheet sheet = regions.sheet(drawn);
            return view(
                    visit,
                    findings,
                    scale,
                    visit.texts().get("map.country"),
                    new Drawn(
                            regions.figures(findings),
                            figure -> regions.words(visit, figure),
                            selected(findings, visit.mine())),
                    view -> CountryMap.draw(sheet, view));
        });
    }

    /** What is drawn: figures of areas, what stands in them, and which is selected. */
    private record Drawn(
            List<Figure> figures,
            Function<Figure, String> words,
            @Nullable String selected) {}

    /** A region of several municipalities, with its surroundings. */
    static Optional<MapView> region(
            Visit visit, Maps maps, Findings findings, Region region, Set<String> municipalities, Region subject) {
        Optional<EditionMaps> drawn = maps.of(findings.question().edition());
        ClassScale scale = counted(classes(findings), findings, municipalities);
        return drawn.map(found -> {
            MapSheet sheet = found.region(municipalities);
            String selected =
                    municipalities.contains(subject.code()) ? subject.code() : selected(findings, visit.mine());
            List<Figure> figures = findings.figures().stream()
                    .filter(figure -> municipalities.contains(figure.region().code()))
                    .toList();
            Drawn areas = new Drawn(figures, visit.words()::value, selected);
            return view(visit, findings, scale, region.name(), areas, view -> RegionMap.draw(sheet, view));
        });
    }

    /** The same classes, counting only some municipalities. */
    private static ClassScale counted(ClassScale scale, Findings findings, Set<String> municipalities) {
        Map<ValueClass, Integer> counts = new HashMap<>();
        findings.cube()
                .figures()
                .filter(figure -> municipalities.contains(figure.region().code()))
                .forEach(figure -> {
                    if (figure.value() instanceof Amount amount) {
                        counts.merge(scale.classOf(amount.value()), 1, Integer::sum);
                    }
                });
        List<ValueClass> classes = scale.classes().stream()
                .map(c -> new ValueClass(c.colour(), c.low(), c.high(), counts.getOrDefault(c, 0)))
                .toList();
        return new ClassScale(classes, scale.decimals(), scale.cut());
    }

    private static MapView view(
            Visit visit,
            Findings findings,
            ClassScale scale,
            String place,
            Drawn areas,
            Function<nl.thuiskompas.platform.pictures.MapView, Picture> draw) {
        FigureWords words = visit.words();
        Texts texts = visit.texts();
        IndicatorEntry entry = findings.question().indicator();
        String selected = areas.selected();
        var view = new nl.thuiskompas.platform.pictures.MapView(
                areas.figures(),
                scale,
                figure -> figure.region().name(),
                areas.words(),
                figure -> AreaLinks.to(
                                visit, figure.region(), findings.question().edition())
                        .toString(),
                texts.get(
                        "map.label",
                        "place",
                        place,
                        "indicator",
                        entry.shortTitle().in(visit.language()),
                        "regions",
                        findings.regions(),
                        "period",
                        words.reference(findings.question().period())),
                texts.get(
                        "map.description",
                        "classes",
                        scale.classes().size(),
                        "low",
                        limits(visit, findings, scale.classes().getFirst()),
                        "high",
                        limits(visit, findings, scale.classes().getLast())),
                selected);
        boolean missing = areas.figures().stream().anyMatch(f -> f.value() instanceof Value.Missing);
        Legend legend = new Legend(
                scale,
                legendTitle(visit, findings),
                texts.get("legend.count", "regions", findings.regions()),
                each -> limits(visit, findings, each),
                count -> words.numbers().whole(count),
                scale.cut() > 0 ? below(visit, findings, scale) : null,
                scale.cut() > 0
                        ? texts.get("legend.above", "count", words.numbers().whole(scale.countAbove()))
                        : null,
                missing ? texts.get("figure.none") : null,
                visit.isMine(selected == null ? "" : selected)
                        ? texts.get("legend.mine")
                        : selected == null ? null : texts.get("legend.selected"));
        return new MapView(draw.apply(view), legend.draw());
    }

    private static @Nullable String selected(Findings findings, @Nullable Municipality mine) {
        if (mine == null) {
            return null;
        }
        int place = findings.cube().partition().regionOf(mine.code());
        return place < 0 ? null : findings.cube().region(place).code();
    }

    private static String below(Visit visit, Findings findings, ClassScale scale) {
        return visit.texts()
                .get(
                        "legend.below",
                        "value",
                        visit.words().value(findings.country()),
                        "count",
                        visit.words().numbers().whole(scale.countBelow()));
    }

    private static String legendTitle(Visit visit, Findings findings) {
        return visit.texts()
                .get(
                        "legend.title",
                        "indicator",
                        findings.question().indicator().title().in(visit.language()),
                        "period",
                        findings.question().period().code());
    }

    private static String limits(Visit visit, Findings findings, ValueClass each) {
        var numbers = visit.words().numbers();
        Unit unit = findings.question().indicator().indicator().unit();
        if (unit == Unit.EUROS) {
            String low = numbers.euros(each.low());
            return each.low() == each.high() ? low : low + "–" + numbers.whole(each.high());
        }
        boolean broken = each.low() != Math.rint(each.low()) || each.high() != Math.rint(each.high());
        int decimals = broken ? 1 : 0;
        String high = numbers.number(each.high(), decimals) + (isShare(findings) ? "%" : "");
        return each.low() == each.high() ? high : numbers.number(each.low(), decimals) + "–" + high;
    }
}
