package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.WideRow;
import org.jspecify.annotations.Nullable;

/** The cells of a table that is small enough to be held. */
final class MemoryCells implements CellSource {
    private final Dataset dataset;
    private final List<Cell> cells;

    /** @param cells in the order of their ids */
    MemoryCells(Dataset dataset, List<Cell> cells) {
        this.dataset = dataset;
        this.cells = List.copyOf(cells);
    }

    @Override
    public long count(Condition condition) {
        return matching(condition).count();
    }

    @Override
    public void read(Condition condition, long skip, long most, Consumer<Cell> reader) {
        matching(condition).skip(skip).limit(most).forEach(reader);
    }

    @Override
    public long countWide(Condition condition) {
        return rows(condition, List.of()).count();
    }

    @Override
    public void readWide(Condition condition, List<String> topics, long skip, long most, Consumer<WideRow> reader) {
        rows(condition, topics).skip(skip).limit(most).forEach(reader);
    }

    private Stream<MemoryRow> rows(Condition condition, List<String> topics) {
        Map<List<String>, Map<String, Cell>> all = new LinkedHashMap<>();
        cells.forEach(cell ->
                all.computeIfAbsent(cell.codes(), key -> new HashMap<>()).put(cell.topic(), cell));
        List<MemoryRow> rows = new ArrayList<>();
        all.forEach((codes, row) -> rows.add(new MemoryRow(rows.size(), codes, topics, row)));
        return rows.stream().filter(row -> holds(condition, Subject.of(row)));
    }

    /**
     * What a condition is held against.
     *
     * @param cell a cell, any of a row's
     * @param row null when it is a cell only
     */
    private record Subject(Cell cell, @Nullable MemoryRow row) {
        static Subject of(MemoryRow row) {
            return new Subject(row.cells().values().iterator().next(), row);
        }

        double number(String field) {
            return switch (field) {
                case "id" -> cell.id();
                case "place" -> row == null ? Double.NaN : row.place();
                default -> cell.value();
            };
        }

        @Nullable
        Cell topic(String topic) {
            if (row == null) {
                throw new IllegalArgumentException("a cell has one topic; only rows have topics beside each other");
            }
            return row.cells().get(topic);
        }
    }

    private Stream<Cell> matching(Condition condition) {
        return cells.stream().filter(cell -> holds(condition, new Subject(cell, null)));
    }

    private boolean holds(Condition condition, Subject subject) {
        Cell cell = subject.cell();
        return switch (condition) {
            case Condition.And(List<Condition> parts) -> parts.stream().allMatch(part -> holds(part, subject));
            case Condition.Or(List<Condition> parts) -> parts.stream().anyMatch(part -> holds(part, subject));
            case Condition.Not(Condition part) -> !holds(part, subject);
            case Condition.Text text -> {
                String value = text(text.field(), cell);
                yield value != null && compares(text.comparison(), value.compareTo(text.text()));
            }
            case Condition.Amount amount -> {
                double value = subject.number(amount.field());
                yield !Double.isNaN(value) && compares(amount.comparison(), Double.compare(value, amount.number()));
            }
            case Condition.StartsWith(String field, String start) ->
                shown(field, cell).startsWith(start);
            case Condition.EndsWith(String field, String end) ->
                shown(field, cell).endsWith(end);
            case Condition.Contains(String field, String part) ->
                shown(field, cell).contains(part);
            case Condition.Piece piece -> {
                String value = shown(piece.field(), cell);
                int from = Math.min(piece.from(), value.length());
                int end = piece.length() < 0 ? value.length() : Math.min(value.length(), from + piece.length());
                yield value.substring(from, end).equals(piece.text());
            }
            case Condition.OneOf(String field, List<String> texts) -> texts.contains(shown(field, cell));
            case Condition.Absent(String field, boolean absent) -> absent == isAbsent(field, cell);
            case Condition.OfTopic(String topic, Condition asked) -> {
                Cell other = subject.topic(topic);
                yield other != null && holds(asked, new Subject(other, null));
            }
        };
    }

    private static boolean compares(Condition.Comparison comparison, int sign) {
        return switch (comparison) {
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    private boolean isAbsent(String field, Cell cell) {
        return field.equals("value") ? Double.isNaN(cell.value()) : text(field, cell) == null;
    }

    private String shown(String field, Cell cell) {
        String text = text(field, cell);
        return text == null ? "" : text;
    }

    private @Nullable String text(String field, Cell cell) {
        return switch (field) {
            case "topic" -> cell.topic();
            case "text" -> cell.text();
            case "status" -> cell.status().code();
            default -> {
                for (int i = 0; i < dataset.dimensions().size(); i++) {
                    if (dataset.dimensions().get(i).name().equals(field)) {
                        yield cell.codes().get(i);
                    }
                }
                throw new IllegalArgumentException("there is no field " + field);
            }
        };
    }
}
