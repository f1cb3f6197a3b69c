package nl.thuiskompas.platform.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Evaluator;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.ObservationSource;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;

/** Three municipalities, one of them without a share. */
final class SmallCountry {
    static final Words TITLE = new Words("Aandeel corporatiewoningen", "Share of association homes");
    static final Words DEFINITION = new Words("Bezit; de huur telt niet", "Owned; the rent plays no part");
    static final Words DIVISION = new Words("gemeenten", "municipalities");
    static final ColumnName SHARE = new ColumnName("key-figures", "association_share");
    static final ColumnName STOCK = new ColumnName("dwelling-stock", "end_stock");

    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private SmallCountry() {}

    static Cube shares(Division division) {
        Indicator indicator = new Indicator("association-share", 1, Unit.PERCENT, new Measure.Share(SHARE, STOCK));
        return evaluator().evaluate(indicator, Period.startOf(2021), DAY, division, Average.RATIO);
    }

    static Cube stock() {
        Indicator indicator = new Indicator("dwelling-stock", 1, Unit.HOMES, new Measure.Count(List.of(STOCK)));
        return evaluator().evaluate(indicator, Period.endOf(2020), DAY, Division.MUNICIPALITY, Average.RATIO);
    }

    static FigureTable table(Language language, Cube cube) {
        return FigureTable.of(language, TITLE.in(language), List.of(), rows(cube.figures()));
    }

    static List<FigureRow> rows(Stream<Figure> figures) {
        return figures.map(figure -> new FigureRow(figure, TITLE, DEFINITION, DIVISION))
                .toList();
    }

    private static Evaluator evaluator() {
        Geography geography = new Geography(Register.of(
                LocalDate.of(2012, 1, 1),
                DAY,
                List.of(
                        new Municipality("GM0363", "Amsterdam", Validity.ALWAYS),
                        new Municipality("GM0518", "'s-Gravenhage", Validity.ALWAYS),
                        new Municipality("GM1900", "Súdwest-Fryslân", Validity.ALWAYS)),
                List.of(),
                Map.of(),
                List.of()));
        return new Evaluator(geography, new Tables());
    }

    private static final class Tables implements ObservationSource {
        private final Observations shares = new Observations(
                source("key-figures-0123456789ab", "85039NED", SHARE, DAY),
                Period.startOf(2021),
                Precision.WHOLE_PERCENT,
                Status.FINAL,
                Map.of("GM0363", 40.0, "GM0518", 30.0));
        private final Observations stock = new Observations(
                source("dwelling-stock-ba9876543210", "81955NED", STOCK, LocalDate.of(2020, 12, 31)),
                Period.endOf(2020),
                Precision.EXACT,
                Status.FINAL,
                Map.of("GM0363", 7449298.0, "GM0518", 260000.0, "GM1900", 40000.0));

        private static Source source(String release, String table, ColumnName column, LocalDate reference) {
            return new Source(release, table, "CBS", "Title of " + table, column, reference, "CC BY 4.0");
        }

        @Override
        public Observations observations(ColumnName column, Period period) {
            return column.equals(SHARE) ? shares : stock;
        }

        @Override
        public Observations observationsAt(ColumnName column, LocalDate moment) {
            return stock;
        }
    }
}
