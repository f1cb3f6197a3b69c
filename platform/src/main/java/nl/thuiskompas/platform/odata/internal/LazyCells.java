package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.WideRow;

/** Cells that are opened when somebody asks for them: who reads only the list of tables needs none. */
record LazyCells(Supplier<CellSource> opening) implements CellSource {
    @Override
    public long count(Condition condition) {
        return opening.get().count(condition);
    }

    @Override
    public void read(Condition condition, long skip, long most, Consumer<Cell> reader) {
        opening.get().read(condition, skip, most, reader);
    }

    @Override
    public long countWide(Condition condition) {
        return opening.get().countWide(condition);
    }

    @Override
    public void readWide(Condition condition, List<String> topics, long skip, long most, Consumer<WideRow> reader) {
        opening.get().readWide(condition, topics, skip, most, reader);
    }
}
