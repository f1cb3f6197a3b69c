package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.microdata.MeasuredTable;

/** Two ways of counting found the same in every cell. */
final class SameCounts {
    private SameCounts() {}

    static void require(MeasuredTable one, MeasuredTable other) {
        String code = one.table().code();
        assertThat(one.regions()).as(code).isEqualTo(other.regions());
        long records = 0;
        for (int cell = 0; cell < one.regions().size() * one.cells(); cell++) {
            assertThat(cell(one, cell)).as("%s, cell %s", code, cell).isEqualTo(cell(other, cell));
            records += one.records(cell);
        }
        assertThat(records).as(code).isPositive();
    }

    /** All numbers of a cell. */
    private static List<Long> cell(MeasuredTable table, int cell) {
        List<Long> numbers = new ArrayList<>(List.of(table.records(cell), (long) table.recordKey(cell)));
        for (int each = 0; each < table.table().indicators().size(); each++) {
            numbers.add(table.count(each, cell));
            numbers.add((long) table.key(each, cell));
            if (table.table().indicators().get(each).measured().findAny().isPresent()) {
                numbers.add(table.sum(each, cell));
                numbers.add(table.largest(each, cell));
                numbers.add(table.second(each, cell));
            }
        }
        return numbers;
    }
}
