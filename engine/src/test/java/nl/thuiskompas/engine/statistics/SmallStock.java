package nl.thuiskompas.engine.statistics;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.engine.statistics.Value.Missing;

/**
 * Homes of the small country on 31 December 2020, still counted with Haaren and the predecessors of Eemsdelta, and the
 * percentages of association homes of 1 January 2021, already counted without them. The values are the published ones.
 */
final class SmallStock {
    static final LocalDate NEW_YEAR_2021 = LocalDate.of(2021, 1, 1);
    static final LocalDate WEESP_GONE = LocalDate.of(2022, 3, 24);

    static final Map<String, Double> HOMES = Map.ofEntries(
            entry(SmallCountry.APPINGEDAM, 6023.0),
            entry(SmallCountry.DELFZIJL, 12278.0),
            entry(SmallCountry.GRONINGEN, 118922.0),
            entry(SmallCountry.LOPPERSUM, 4782.0),
            entry(SmallCountry.AMSTERDAM, 449989.0),
            entry(SmallCountry.WEESP, 9386.0),
            entry(SmallCountry.BOXTEL, 13461.0),
            entry(SmallCountry.HAAREN, 6003.0),
            entry(SmallCountry.OISTERWIJK, 11718.0),
            entry(SmallCountry.TILBURG, 101883.0),
            entry(SmallCountry.VUGHT, 11650.0),
            entry(SmallCountry.BERG_EN_DAL, 15854.0),
            entry(SmallCountry.MIDDEN_GRONINGEN, 28154.0),
            entry(SmallCountry.HET_HOGELAND, 22878.0),
            entry(SmallCountry.WESTERKWARTIER, 27494.0));

    static final Map<String, Double> SHARES = Map.ofEntries(
            entry(SmallCountry.GRONINGEN, 33.0),
            entry(SmallCountry.AMSTERDAM, 41.0),
            entry(SmallCountry.WEESP, 32.0),
            entry(SmallCountry.BOXTEL, 28.0),
            entry(SmallCountry.OISTERWIJK, 20.0),
            entry(SmallCountry.TILBURG, 32.0),
            entry(SmallCountry.VUGHT, 24.0),
            entry(SmallCountry.BERG_EN_DAL, 29.0),
            entry(SmallCountry.MIDDEN_GRONINGEN, 30.0),
            entry(SmallCountry.HET_HOGELAND, 24.0),
            entry(SmallCountry.WESTERKWARTIER, 21.0),
            entry(SmallCountry.EEMSDELTA, 32.0));

    static final Indicator DWELLING_STOCK = count(Tables.STOCK);
    static final Indicator ASSOCIATION_SHARE = new Indicator("association-share", 1, Unit.PERCENT, Tables.ASSOCIATION);

    private SmallStock() {}

    static Indicator count(ColumnName... columns) {
        return new Indicator("count", 1, Unit.HOMES, new Measure.Count(List.of(columns)));
    }

    static Indicator gap(Measure.Remedy remedy) {
        return new Indicator("gap", 1, Unit.HOMES, new Measure.Gap(Tables.ASSOCIATION, 30, remedy));
    }

    static Tables tables() {
        return tables(HOMES, SHARES);
    }

    static Tables tables(Map<String, Double> homes, Map<String, Double> shares) {
        return new Tables()
                .counted(Tables.STOCK, Period.endOf(2020), homes)
                .percentages(Tables.SHARE, Period.startOf(2021), shares);
    }

    static Cube stock(Tables tables, LocalDate edition, Division division) {
        return evaluator(tables).evaluate(DWELLING_STOCK, Period.endOf(2020), edition, division, Average.RATIO);
    }

    static Cube share(Tables tables, LocalDate edition, Division division) {
        return share(tables, edition, division, Average.RATIO);
    }

    static Cube share(Tables tables, LocalDate edition, Division division, Average average) {
        return evaluator(tables).evaluate(ASSOCIATION_SHARE, Period.startOf(2021), edition, division, average);
    }

    static Evaluator evaluator(Tables tables) {
        return new Evaluator(SmallCountry.geography(), tables);
    }

    static Figure figure(Cube cube, String region) {
        return cube.find(region).orElseThrow();
    }

    static Amount amount(Cube cube, String region) {
        return (Amount) figure(cube, region).value();
    }

    static Reason reason(Cube cube, String region) {
        return ((Missing) figure(cube, region).value()).reason();
    }
}
