package nl.thuiskompas.platform.workbench.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.Legend;
import nl.thuiskompas.platform.pictures.MapView;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.RegionMap;
import nl.thuiskompas.platform.pictures.ValueClass;
import nl.thuiskompas.platform.workbench.KeyTable;

/** Maps of how much each municipality carries for its inhabitants, as a multiple of the mean of the region. */
final class BurdenMap {
    /** Where classes begin, in multiples of the mean; the middle one holds what is about the mean. */
    private static final double[] BEGINS = {0, 0.5, 0.75, 0.9, 1.11, 1.26, 1.51};

    private static final int DECIMALS = 2;
    private static final ColumnName COLUMN = new ColumnName("workbench", "burden");
    private static final Indicator BURDEN =
            new Indicator(COLUMN.column(), 1, Unit.PERSONS, new Measure.Count(List.of(COLUMN)));

    private final WorkbenchVisit visit;
    private final Burden burden;

    BurdenMap(WorkbenchVisit visit, Burden burden) {
        this.visit = visit;
        this.burden = burden;
    }

    /** The map of a scenario; empty when no lines of that set of municipalities are known. */
    Optional<Picture> draw(DrawnEditions maps, Scenario scenario, String title) {
        KeyTable table = burden.table();
        Map<String, Double> ratios = burden.ratios(scenario);
        List<Figure> figures = new ArrayList<>();
        table.members().forEach(member -> figures.add(figure(table, member, ratios)));
        Texts texts = visit.texts();
        Numbers numbers = visit.numbers();
        MapView view = new MapView(
                figures,
                scale(Map.of()),
                figure -> figure.region().name(),
                figure -> numbers.whole(scenario.number(figure.region().code())),
                figure -> "#" + figure.region().code(),
                texts.get("distribute.map.label", "scenario", title, "region", table.name()),
                texts.get("distribute.map.description", "mean", numbers.number(burden.mean(scenario), 1)),
                visit.mineCode().isEmpty() ? null : visit.mineCode());
        return maps.of(table.edition()).map(drawn -> RegionMap.draw(drawn.region(ratios.keySet()), view));
    }

    private static Figure figure(KeyTable table, KeyTable.Member member, Map<String, Double> ratios) {
        LocalDate day = table.edition();
        return new Figure(
                BURDEN,
                Period.startOf(day.getYear()),
                day,
                new Region(member.region(), member.name(), Division.MUNICIPALITY),
                Value.Amount.exact(ratios.getOrDefault(member.region(), 0.0)),
                Status.FINAL,
                0,
                Average.RATIO,
                List.of());
    }

    /** The classes; counts are those of a scenario. */
    Picture legend(Scenario scenario) {
        Texts texts = visit.texts();
        return new Legend(
                        scale(burden.ratios(scenario)),
                        texts.get("distribute.legend", "mean", visit.numbers().number(burden.mean(scenario), 1)),
                        texts.get("distribute.legend.count", "letter", scenario.letter()),
                        this::limits,
                        count -> visit.numbers().whole(count),
                        null,
                        null,
                        null,
                        visit.mineCode().isEmpty() ? null : texts.get("legend.mine"))
                .draw();
    }

    private String limits(ValueClass each) {
        Numbers numbers = visit.numbers();
        if (each.colour() == 1) {
            return visit.texts().get("distribute.legend.below", "value", number(numbers, BEGINS[1]));
        }
        if (each.colour() == BEGINS.length) {
            return visit.texts().get("distribute.legend.above", "value", number(numbers, each.low() - 0.01));
        }
        double from = each.colour() > 4 ? each.low() - 0.01 : each.low();
        double to = each.colour() < 4 ? each.high() + 0.01 : each.high();
        return number(numbers, from) + "–" + number(numbers, to);
    }

    private static String number(Numbers numbers, double value) {
        return numbers.number(value, Math.abs(value * 10 - Math.rint(value * 10)) < 1e-6 ? 1 : DECIMALS);
    }

    private static ClassScale scale(Map<String, Double> ratios) {
        List<ValueClass> classes = new ArrayList<>();
        for (int i = 0; i < BEGINS.length; i++) {
            double low = BEGINS[i];
            double next = i + 1 < BEGINS.length ? BEGINS[i + 1] : Double.MAX_VALUE;
            int count = (int) ratios.values().stream()
                    .mapToDouble(ratio -> Math.round(ratio * 100) / 100.0)
                    .filter(ratio -> ratio >= low && ratio < next)
                    .count();
            classes.add(new ValueClass(i + 1, low, i + 1 < BEGINS.length ? next - 0.01 : low, count));
        }
        return new ClassScale(classes, DECIMALS, 0);
    }
}
