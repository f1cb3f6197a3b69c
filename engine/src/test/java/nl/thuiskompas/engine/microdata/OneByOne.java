package nl.thuiskompas.engine.microdata;

import java.util.List;

/** Counts records one after another, as slowly and plainly as it can be done: what faster ways must agree with. */
final class OneByOne {
    final long[] records;
    final int[] recordKeys;
    final long[][] counts;
    final long[][] sums;
    final long[][] largest;
    final long[][] second;
    final int[][] keys;

    private OneByOne(int indicators, int cells) {
        records = new long[cells];
        recordKeys = new int[cells];
        counts = new long[indicators][cells];
        sums = new long[indicators][cells];
        largest = new long[indicators][cells];
        second = new long[indicators][cells];
        keys = new int[indicators][cells];
    }

    static OneByOne count(TinyCountry country, MeasuredTable shape) {
        List<RecordIndicator> indicators = shape.table().indicators();
        OneByOne counted = new OneByOne(indicators.size(), shape.regions().size() * shape.cells());
        RecordKind kind = shape.table().population();
        for (int record = 0; record < country.size(kind); record++) {
            if (country.standsIn(kind, record)) {
                continue;
            }
            List<Integer> cells = cells(country, shape, kind, record);
            for (int cell : cells) {
                counted.records[cell]++;
                counted.recordKeys[cell] ^= country.key(kind, record);
            }
            for (int each = 0; each < indicators.size(); each++) {
                counted.count(country, indicators.get(each), each, record, cells);
            }
        }
        return counted;
    }

    /** The cell of the record and every total it is in. */
    private static List<Integer> cells(TinyCountry country, MeasuredTable shape, RecordKind kind, int record) {
        List<Breakdown> breakdowns = shape.table().breakdowns();
        int region = shape.regions().indexOf(country.municipality(kind, record));
        List<Integer> cells = new java.util.ArrayList<>();
        for (int totals = 0; totals < 1 << breakdowns.size(); totals++) {
            int[] places = new int[breakdowns.size()];
            for (int each = 0; each < places.length; each++) {
                int value = country.value(breakdowns.get(each).column(), kind, record);
                int place = value == ColumnData.UNKNOWN
                        ? breakdowns.get(each).places() - 1
                        : breakdowns.get(each).place(value, country.year());
                places[each] = (totals >> each & 1) == 1 ? -1 : place;
            }
            cells.add(shape.cell(region, places));
        }
        return cells;
    }

    private void count(TinyCountry country, RecordIndicator indicator, int each, int record, List<Integer> cells) {
        int value = indicator
                .measured()
                .map(column -> country.value(column, indicator.population(), record))
                .findFirst()
                .orElse(0);
        if (value != ColumnData.UNKNOWN && holds(country, indicator.requirement(), indicator.population(), record)) {
            for (int cell : cells) {
                counts[each][cell]++;
                sums[each][cell] += value;
                largest(each, cell, value);
                keys[each][cell] ^= country.key(indicator.population(), record);
            }
        }
    }

    private void largest(int each, int cell, long value) {
        if (value > largest[each][cell]) {
            second[each][cell] = largest[each][cell];
            largest[each][cell] = value;
        } else if (value > second[each][cell]) {
            second[each][cell] = value;
        }
    }

    private static boolean holds(TinyCountry country, Requirement requirement, RecordKind kind, int record) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) -> {
                int value = country.value(condition.column(), kind, record);
                yield value != ColumnData.UNKNOWN
                        && condition.in(country.year()).contains(value);
            }
            case Requirement.Fails(Condition condition) -> {
                int value = country.value(condition.column(), kind, record);
                yield value != ColumnData.UNKNOWN
                        && !condition.in(country.year()).contains(value);
            }
            case Requirement.All(List<Requirement> parts) ->
                parts.stream().allMatch(part -> holds(country, part, kind, record));
            case Requirement.AnyOf(List<Requirement> parts) ->
                parts.stream().anyMatch(part -> holds(country, part, kind, record));
            case Requirement.Above between -> {
                int left = country.value(between.left(), kind, record);
                int right = country.value(between.right(), kind, record);
                yield left != ColumnData.UNKNOWN
                        && right != ColumnData.UNKNOWN
                        && left * between.leftTimes() > right * between.rightTimes();
            }
        };
    }
}
