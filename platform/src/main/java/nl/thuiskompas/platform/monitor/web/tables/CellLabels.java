package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;

/**
 * What the codes of cells are called in a picture, and in which dimensions cells differ.
 *
 * @param time place of the dimension of periods; -1 where there is none
 */
record CellLabels(Dataset dataset, CodeNames names, int time) {
    static CellLabels of(Dataset dataset, CodeNames names) {
        return new CellLabels(
                dataset,
                names,
                dataset.periods().map(dataset.dimensions()::indexOf).orElse(-1));
    }

    /** The newest period with a value; empty where one of the periods is no stretch of the calendar. */
    Optional<String> newest(List<Cell> cells) {
        if (time < 0) {
            return Optional.empty();
        }
        List<Optional<PeriodCode>> periods = cells.stream()
                .map(cell -> cell.codes().get(time))
                .distinct()
                .map(PeriodCode::find)
                .toList();
        return periods.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : periods.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .map(PeriodCode::code);
    }

    PeriodCode period(Cell cell) {
        return PeriodCode.find(cell.codes().get(time)).orElseThrow();
    }

    String periodName(Cell cell) {
        return names.of(dataset.dimensions().get(time).name(), cell.codes().get(time));
    }

    /** The dimensions in which these cells are not all the same; areas first, as on the page. */
    List<Integer> differing(List<Cell> some, boolean withoutTime) {
        List<Integer> differing = new ArrayList<>();
        for (int place : allShown()) {
            Set<String> codes = new HashSet<>();
            some.forEach(cell -> codes.add(cell.codes().get(place)));
            if (codes.size() > 1 && !(withoutTime && place == time)) {
                differing.add(place);
            }
        }
        return differing;
    }

    List<Integer> allShown() {
        return CellTable.shown(dataset).stream()
                .map((Dimension each) -> dataset.dimensions().indexOf(each))
                .toList();
    }

    List<Integer> withoutTime() {
        return allShown().stream().filter(place -> place != time).toList();
    }

    String named(Cell cell, List<Integer> dimensions) {
        return dimensions.stream()
                .map(place -> names.of(
                        dataset.dimensions().get(place).name(), cell.codes().get(place)))
                .collect(Collectors.joining(", "));
    }
}
