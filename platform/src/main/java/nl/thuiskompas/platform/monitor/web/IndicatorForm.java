package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;

/** What one can choose above an indicator: the figure, its period, the division and the day whose municipalities count. */
final class IndicatorForm {
    private IndicatorForm() {}

    static IndicatorPage.Form of(Visit visit, FigureQuestion question) {
        boolean share = question.indicator().indicator().measure() instanceof Measure.Share;
        return new IndicatorPage.Form(
                visit.monitor().available().stream()
                        .map(e -> new Option(e.code(), e.title().in(visit.language()), e.equals(question.indicator())))
                        .toList(),
                visit.monitor().periods(question.indicator()).stream()
                        .map(p -> new Option(p.code(), periodLabel(visit, p), p.equals(question.period())))
                        .toList(),
                editions(visit, question),
                divisions(visit, question),
                share
                        ? List.of(average(visit, question, Average.RATIO), average(visit, question, Average.MEAN))
                        : List.of());
    }

    private static List<Option> editions(Visit visit, FigureQuestion question) {
        Geography geography = visit.monitor().geography();
        List<Option> editions = new ArrayList<>();
        for (LocalDate date : geography.editionDates()) {
            boolean same = geography.edition(date).validity().contains(question.edition());
            editions.add(new Option(
                    same ? question.edition().toString() : date.toString(),
                    visit.texts()
                            .get(
                                    "form.edition",
                                    "date",
                                    visit.words().numbers().date(date),
                                    "count",
                                    geography.edition(date).size()),
                    same));
        }
        return editions;
    }

    private static List<Option> divisions(Visit visit, FigureQuestion question) {
        DivisionWords words = DivisionWords.of(visit);
        Geography geography = visit.monitor().geography();
        List<Option> divisions = new ArrayList<>();
        for (DivisionEntry entry : visit.monitor().divisions().listed()) {
            Division division = entry.division();
            if (geography.divisions().contains(division)) {
                boolean whole = division.equals(Division.COUNTRY);
                String label = whole
                        ? words.many(division)
                        : visit.texts()
                                .get(
                                        "form.divisionOption",
                                        "name",
                                        words.many(division),
                                        "count",
                                        Findings.regionsThere(geography.partition(division, question.edition())));
                divisions.add(new Option(division.code(), label, division.equals(question.division())));
            }
        }
        return divisions;
    }

    private static Option average(Visit visit, FigureQuestion question, Average average) {
        return new Option(
                average == Average.RATIO ? "" : average.code(),
                visit.texts().get("form.average." + average.code()),
                question.average() == average);
    }

    private static String periodLabel(Visit visit, Period period) {
        return period.timing() == Period.Timing.DURING_YEAR
                ? period.code()
                : visit.words().reference(period);
    }
}
