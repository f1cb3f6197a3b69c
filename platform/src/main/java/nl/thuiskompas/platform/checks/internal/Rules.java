package nl.thuiskompas.platform.checks.internal;

import java.util.List;
import nl.thuiskompas.platform.checks.Check;

/** The list of all rules; a test compares it with the classes in this package. */
public final class Rules {
    /** All of them, in the order in which they run: first what the cells are, then where and when, then what they say. */
    public static final List<Check> ALL = List.of(
            new NoCellsCheck(),
            new DuplicateCellCheck(),
            new NotFiniteCheck(),
            new ValueAgainstStatusCheck(),
            new MoreDecimalsCheck(),
            new PeriodCodeCheck(),
            new PeriodAfterPublicationCheck(),
            new RegionShapeCheck(),
            new RegionUnknownCheck(),
            new RegionNotOnDateCheck(),
            new RegionNameCheck(),
            new BeyondEditionsCheck(),
            new TwoCodesCheck(),
            new MunicipalityMissingCheck(),
            new NegativeCountCheck(),
            new ShareAboveHundredCheck(),
            new ShareBelowZeroCheck(),
            new NumeratorAboveDenominatorCheck(),
            new TopicAboveTotalCheck(),
            new CodesAddUpCheck(),
            new CountryAddsUpCheck(),
            new JumpCheck(),
            new RevisedWithoutMarkCheck(),
            new CellsGoneCheck(),
            new UnitChangedCheck(),
            new TitleChangedCheck(),
            new DimensionsChangedCheck());

    private Rules() {}
}
