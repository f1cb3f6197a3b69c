package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Period;

/**
 * What somebody asks: one indicator, for one period, over the regions of a division on a date.
 *
 * @param indicator the indicator
 * @param period a period it was observed in
 * @param edition the date whose municipalities are used
 * @param division the division
 * @param average how shares over several municipalities are computed
 */
public record FigureQuestion(
        IndicatorEntry indicator, Period period, LocalDate edition, Division division, Average average) {
    /** The same question about another division. */
    public FigureQuestion over(Division other) {
        return new FigureQuestion(indicator, period, edition, other, average);
    }

    /** The same question with another average. */
    public FigureQuestion as(Average other) {
        return new FigureQuestion(indicator, period, edition, division, other);
    }

    /** The same question about another period, by the municipalities of a date. */
    public FigureQuestion about(Period other, LocalDate date) {
        return new FigureQuestion(indicator, other, date, division, average);
    }
}
