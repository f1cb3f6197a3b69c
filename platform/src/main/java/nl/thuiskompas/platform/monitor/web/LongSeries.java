package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;

/**
 * The figures of one region through the years, counted in two ways: all on the municipalities of one date, and each on
 * the municipalities that its source counted by. A region that was not there then has no figure.
 *
 * @param constant figures on the municipalities of one date
 * @param published figures on the municipalities of their time
 */
record LongSeries(
        IndicatorEntry entry, Region region, LocalDate edition, List<Figure> constant, List<Figure> published) {
    static LongSeries of(Monitor monitor, IndicatorEntry entry, Region region, LocalDate edition) {
        List<Figure> constant = new ArrayList<>();
        List<Figure> published = new ArrayList<>();
        for (Period period : distinctMoments(monitor.periods(entry))) {
            figure(monitor, entry, period, region, edition).ifPresent(constant::add);
            figure(monitor, entry, period, region, period.geographyDate()).ifPresent(published::add);
        }
        return new LongSeries(entry, region, edition, constant, published);
    }

    private static Optional<Figure> figure(
            Monitor monitor, IndicatorEntry entry, Period period, Region region, LocalDate edition) {
        FigureQuestion question = new FigureQuestion(entry, period, edition, region.division(), Average.RATIO);
        return monitor.cube(question)
                .find(region.code())
                .filter(figure -> !(figure.value() instanceof Value.Missing missing)
                        || missing.reason().kind() != Reason.Kind.EMPTY_REGION);
    }

    /** The end of a year and the start of the next are one moment and one point. */
    private static List<Period> distinctMoments(List<Period> periods) {
        List<Period> distinct = new ArrayList<>();
        for (Period period : periods) {
            if (distinct.isEmpty() || !distinct.getLast().moment().equals(period.moment())) {
                distinct.add(period);
            }
        }
        return distinct;
    }

    List<Figure> figures(boolean asPublished) {
        return asPublished ? published : constant;
    }

    /** The figures that have a number. */
    static List<Figure> known(List<Figure> figures) {
        return figures.stream().filter(f -> f.value() instanceof Amount).toList();
    }

    /** A number that is known to be there. */
    static double amount(Figure figure) {
        return figure.value() instanceof Amount amount ? amount.value() : Double.NaN;
    }

    /** Whether both ways of counting give the same numbers. */
    boolean isSame() {
        List<Figure> here = known(constant);
        List<Figure> there = known(published);
        if (here.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < here.size(); i++) {
            boolean samePeriod = here.get(i).period().equals(there.get(i).period());
            if (!samePeriod || Math.abs(amount(here.get(i)) - amount(there.get(i))) > 1e-6) {
                return false;
            }
        }
        return true;
    }
}
