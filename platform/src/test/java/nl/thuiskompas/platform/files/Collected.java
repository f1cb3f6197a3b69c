package nl.thuiskompas.platform.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.TableReading;

/** All that comes out of a small table. */
record Collected(Dataset dataset, List<Cell> cells, List<Notice> notices) {
    /** A cell by the codes it has, such as GM0363 2021JJ00. */
    record Cell(String topic, List<String> codes, double value, String text, CellStatus status, long row) {
        /** As one line, for comparisons. */
        String line() {
            String shown = !text.isEmpty() ? text : Double.isNaN(value) ? "none" : "" + value;
            return topic + " " + String.join(" ", codes) + " = " + shown + " " + status.code();
        }
    }

    static Collected of(Path file, Path mapping) {
        return of(FileTables.open(file, Optional.of(mapping), RegionNames.NONE));
    }

    static Collected of(TableReading open) {
        List<int[]> places = new ArrayList<>();
        List<Cell> raw = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        try (TableReading table = open) {
            int dimensions = table.dimensions();
            Dataset dataset = table.read(
                    (topic, codes, value, text, status, row) -> {
                        int[] place = new int[dimensions + 1];
                        System.arraycopy(codes, 0, place, 0, dimensions);
                        place[dimensions] = topic;
                        places.add(place);
                        raw.add(new Cell("", List.of(), value, text == null ? "" : text, status, row));
                    },
                    notices::add,
                    ReadProgress.SILENT);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                List<String> codes = new ArrayList<>();
                for (int d = 0; d < dimensions; d++) {
                    codes.add(dataset.dimensions()
                            .get(d)
                            .codes()
                            .get(places.get(i)[d])
                            .id());
                }
                String topic = dataset.topics().get(places.get(i)[dimensions]).id();
                Cell each = raw.get(i);
                cells.add(new Cell(topic, codes, each.value(), each.text(), each.status(), each.row()));
            }
            return new Collected(dataset, cells, notices);
        }
    }

    List<String> lines() {
        return cells.stream().map(Cell::line).toList();
    }

    List<String> codes(Severity severity) {
        return notices.stream()
                .filter(each -> each.severity() == severity)
                .map(Notice::code)
                .toList();
    }

    double sum(String code) {
        return cells.stream()
                .filter(cell -> cell.codes().contains(code) && !Double.isNaN(cell.value()))
                .mapToDouble(Cell::value)
                .sum();
    }
}
