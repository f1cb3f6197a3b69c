package nl.thuiskompas.platform;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;

/** The bundled reference edition, loaded into a data folder of a test and asked in few words. */
public final class Reference implements AutoCloseable {
    private final Warehouse warehouse;
    private final Monitor monitor;

    /** Loads the edition into a folder. */
    public Reference(Path folder) {
        warehouse = Warehouse.open(folder);
        warehouse.load(ReferenceEdition.bundled());
        monitor = Monitor.of(warehouse);
    }

    /** The monitor on it. */
    public Monitor monitor() {
        return monitor;
    }

    /** An indicator. */
    public IndicatorEntry indicator(String code) {
        return monitor.catalogue().entry(code);
    }

    /** A period of an indicator. */
    public Period period(String indicator, String code) {
        return monitor.periods(indicator(indicator)).stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of a division by the municipalities that the source counted by. */
    public Cube cube(String indicator, String period, Division division) {
        return cube(indicator, period, period(indicator, period).geographyDate(), division, Average.RATIO);
    }

    /** The figures of a division by the municipalities of a date. */
    public Cube cube(String indicator, String period, LocalDate edition, Division division, Average average) {
        return monitor.cube(
                new FigureQuestion(indicator(indicator), period(indicator, period), edition, division, average));
    }

    /** The figure of the country by the municipalities that the source counted by. */
    public Figure country(String indicator, String period) {
        return cube(indicator, period, Division.COUNTRY).figure(0);
    }

    /** The number of a figure; fails when it has none. */
    public static Amount amount(Figure figure) {
        return switch (figure.value()) {
            case Amount amount -> amount;
            case Value.Missing missing ->
                throw new AssertionError(missing.reason().sentence());
        };
    }

    /** The number of a region in a cube. */
    public static double value(Cube cube, String region) {
        return amount(cube.find(region).orElseThrow()).value();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
