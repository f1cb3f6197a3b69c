package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.Mapping;
import nl.thuiskompas.platform.files.RegionNames;

/** A file with rows, read by a mapping. */
public final class MappedTable implements TableReading {
    private static final int TOLD_EVERY = 10_000;

    private static final MappingFile.Part ONLY = new MappingFile.Part(
            "", List.of(), 0, 0, Map.of(), List.of(), Map.of(), Map.of(), List.of(), null, List.of(), Map.of(), null);

    private final String file;
    private final String dataset;
    private final Rows rows;
    private final Mapping mapping;
    private final RegionNames names;
    private final Books books;

    /**
     * A table.
     *
     * @param file name of the file, for messages
     * @param dataset our name of the dataset
     * @param names who knows the codes of names
     */
    public MappedTable(String file, String dataset, Rows rows, Mapping mapping, RegionNames names) {
        this.file = file;
        this.dataset = dataset;
        this.rows = rows;
        this.mapping = mapping;
        this.names = names;
        this.books = new Books(mapping.name(), mapping.lines());
        if (books.dimensions().isEmpty()) {
            throw Trouble.wrongUse(mapping.name(), "names no dimensions; a cell needs at least one.");
        }
    }

    @Override
    public String dataset() {
        return dataset;
    }

    @Override
    public int dimensions() {
        return books.dimensions().size();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        List<MappingFile.Part> parts = mapping.lines().parts().isEmpty()
                ? List.of(ONLY)
                : mapping.lines().parts();
        Map<String, BitSet> used = new LinkedHashMap<>();
        Map<String, List<String>> unused = new TreeMap<>();
        Map<String, Long> formulas = new TreeMap<>();
        long[] done = new long[1];
        for (int i = 0; i < parts.size(); i++) {
            MappingFile.Part part = parts.get(i);
            String sheet = sheet(part, i + 1);
            Findings findings = new Findings(file, sheet, notices);
            PartReader reader =
                    reader(part, "part " + (i + 1) + (sheet.isEmpty() ? "" : " (" + sheet + ")"), findings, sink);
            long held = rows.read(sheet, line -> {
                reader.row(line);
                if (++done[0] % TOLD_EVERY == 0) {
                    progress.read("rows", done[0], 0);
                }
            });
            reader.end(
                    used.computeIfAbsent(sheet, each -> new BitSet()),
                    unused.computeIfAbsent(sheet, each -> new ArrayList<>()));
            formulas.put(sheet, held);
        }
        progress.read("rows", done[0], done[0]);
        tell(used, unused, formulas, notices);
        return books.dataset(dataset);
    }

    private String sheet(MappingFile.Part part, int number) {
        if (part.sheet().isEmpty()) {
            return rows.first();
        }
        if (!rows.sheets().contains(part.sheet())) {
            throw Trouble.wrongUse(
                    mapping.name(),
                    "part " + number + " reads sheet " + part.sheet() + ", which " + file + " has not; it has "
                            + Trouble.shown(rows.sheets(), "more") + ".");
        }
        return part.sheet();
    }

    private PartReader reader(MappingFile.Part part, String where, Findings findings, CellSink sink) {
        MappingFile lines = mapping.lines();
        Symbols symbols = Symbols.of(mapping.name(), lines.missing(), part.missing(), lines.marks());
        NumberText numbers = new NumberText(decimal(lines), thousands(lines));
        CellReader cells = new CellReader(books, symbols, numbers, part.status(), findings);
        return new PartReader(books, part, where, rows.even(), cells, names, findings, sink);
    }

    private char decimal(MappingFile lines) {
        String decimal = lines.format().decimal();
        return switch (decimal) {
            case "", ".", "point" -> '.';
            case ",", "comma" -> ',';
            default ->
                throw Trouble.wrongUse(mapping.name(), "format.decimal is " + decimal + "; it can be comma or point.");
        };
    }

    private Optional<Character> thousands(MappingFile lines) {
        String thousands = lines.format().thousands();
        if (thousands.length() > 1) {
            throw Trouble.wrongUse(
                    mapping.name(), "format.thousands is \"" + thousands + "\"; it can be one character.");
        }
        return thousands.isEmpty() ? Optional.empty() : Optional.of(thousands.charAt(0));
    }

    private void tell(
            Map<String, BitSet> used, Map<String, List<String>> unused, Map<String, Long> formulas, Notices notices) {
        unused.forEach((sheet, columns) -> {
            if (!columns.isEmpty()) {
                new Findings(file, sheet, notices)
                        .remark(
                                "columns-not-read",
                                0,
                                "",
                                "Deze kolommen worden niet gelezen: " + Trouble.shown(columns, "meer") + ".",
                                "These columns are not read: " + Trouble.shown(columns, "more") + ".");
            }
        });
        formulas.forEach((sheet, count) -> {
            if (count > 0) {
                new Findings(file, sheet, notices)
                        .remark(
                                "formulas",
                                0,
                                "",
                                count + " cellen bevatten een formule; gelezen is de waarde die erbij bewaard was.",
                                count + " cells hold a formula; the value that was kept with it was read.");
            }
        });
        List<String> others =
                rows.sheets().stream().filter(sheet -> !used.containsKey(sheet)).toList();
        if (!others.isEmpty()) {
            new Findings(file, "", notices)
                    .remark(
                            "sheets-not-read",
                            0,
                            "",
                            "Deze bladen worden niet gelezen: " + Trouble.shown(others, "meer") + ".",
                            "These sheets are not read: " + Trouble.shown(others, "more") + ".");
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
