package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.function.Consumer;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.WideCells;
import nl.thuiskompas.platform.datasets.WideRow;

/** The cells of a table, wherever they are kept; the questions are those of {@link Cells} and {@link WideCells}. */
interface CellSource {
    long count(Condition condition);

    void read(Condition condition, long skip, long most, Consumer<Cell> reader);

    long countWide(Condition condition);

    void readWide(Condition condition, List<String> topics, long skip, long most, Consumer<WideRow> reader);
}
