package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.files.RegionNames;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one part of a mapping into cells. */
final class PartReader implements Rows.Sink {
    private final Books books;
    private final MappingFile.Part part;
    private final String where;
    private final boolean even;
    private final CellReader cells;
    private final RegionNames names;
    private final Findings findings;
    private final CellSink sink;
    private final List<Integer> header;
    private final List<List<String>> headerRows = new ArrayList<>();
    private @Nullable Bound bound;
    private long rowsRead;

    /**
     * @param where name of the part, for messages
     * @param even whether each row has to be as wide as the header
     */
    PartReader(
            Books books,
            MappingFile.Part part,
            String where,
            boolean even,
            CellReader cells,
            RegionNames names,
            Findings findings,
            CellSink sink) {
        this.books = books;
        this.part = part;
        this.where = where;
        this.even = even;
        this.cells = cells;
        this.names = names;
        this.findings = findings;
        this.sink = sink;
        this.header = part.header().isEmpty()
                ? List.of(1)
                : part.header().stream().filter(row -> row > 0).toList();
    }

    /** What the columns that are there mean. */
    private final class Bound {
        private final Columns columns;
        private final List<Target> targets;
        private final @Nullable CodeReading[] codes;
        private final @Nullable CodeReading topic;
        private final List<PartPlan.Known> keep;
        private final List<List<PartPlan.Known>> leave;
        private final long[] left;
        private final TotalsCheck totals;
        private final int[] place;
        private final int width;
        private long beyond;
        private long firstBeyond;

        Bound(List<String> headers) {
            columns = new Columns(Trouble.place(findings.file(), findings.sheet(), 0, ""), headers);
            PartPlan plan = new PartPlan(books, part, where, columns);
            part.at().keySet().forEach(name -> books.named(where + ", at", name));
            part.from().keySet().forEach(name -> books.named(where + ", from", name));
            targets = plan.targets();
            codes = new @Nullable CodeReading[books.dimensions().size()];
            for (int i = 0; i < codes.length; i++) {
                int dimension = i;
                boolean needed = targets.stream().anyMatch(target -> target.codes()[dimension] < 0);
                codes[i] = needed
                        ? reading(
                                books.dimensions().get(i),
                                plan.from(books.dimensions().get(i)))
                        : null;
            }
            MappingFile.From topics = part.from().get(MappingFile.TOPIC);
            topic = topics == null ? null : reading(books.topics(), topics);
            keep = plan.known(part.keep());
            leave = part.leave().stream().map(each -> plan.known(each.where())).toList();
            left = new long[leave.size()];
            totals = new TotalsCheck(plan.sums(), columns, cells, findings);
            cells.bind(columns);
            place = new int[codes.length];
            width = Math.max(
                    columns.size(),
                    targets.stream()
                            .mapToInt(target -> target.column() + 1)
                            .max()
                            .orElse(0));
        }

        private @Nullable CodeReading reading(CodeBook book, MappingFile.@Nullable From from) {
            return from == null ? null : new CodeReading(books.mapping(), book, from, columns, names, findings);
        }

        void row(Line line) {
            if (line.isEmpty() || !keep.stream().allMatch(each -> each.fits(line)) || isLeft(line)) {
                return;
            }
            if (even && line.size() != columns.size() && !header.isEmpty()) {
                findings.error(
                        "row-width",
                        line.row(),
                        "",
                        "De rij heeft " + line.size() + " velden; de kop heeft er " + columns.size()
                                + ". De rij is weggelaten.",
                        "The row has " + line.size() + " fields; the header has " + columns.size()
                                + ". The row was left out.");
                return;
            }
            rowsRead++;
            if (!even && !header.isEmpty() && line.size() > width) {
                firstBeyond = beyond++ == 0 ? line.row() : firstBeyond;
            }
            boolean whole = true;
            for (int i = 0; i < codes.length; i++) {
                CodeReading reading = codes[i];
                place[i] = reading == null ? -1 : reading.place(line);
                whole &= reading == null || place[i] >= 0;
            }
            int ofRow = topic == null ? -1 : topic.place(line);
            if (!whole || (topic != null && ofRow < 0)) {
                return;
            }
            int[] all = new int[place.length];
            for (Target target : targets) {
                System.arraycopy(place, 0, all, 0, all.length);
                for (int i = 0; i < all.length; i++) {
                    all[i] = target.codes()[i] >= 0 ? target.codes()[i] : all[i];
                }
                cells.read(line, target, target.topic() >= 0 ? target.topic() : ofRow, all, sink);
            }
            totals.check(line);
        }

        private boolean isLeft(Line line) {
            for (int i = 0; i < left.length; i++) {
                if (leave.get(i).stream().allMatch(each -> each.fits(line))) {
                    left[i]++;
                    return true;
                }
            }
            return false;
        }

        void tell() {
            Words note = part.note();
            if (note != null) {
                findings.remark("note", 0, "", note.nl(), note.en());
            }
            if (beyond > 0) {
                findings.remark(
                        "cells-beyond-the-header",
                        firstBeyond,
                        "",
                        "In " + beyond
                                + " rijen, voor het eerst hier, staat iets rechts van de laatste kolom met een kop;"
                                + " het wordt niet gelezen.",
                        "In " + beyond
                                + " rows, here for the first time, something stands to the right of the last column"
                                + " with a header; it is not read.");
            }
            for (int i = 0; i < left.length; i++) {
                Words because = part.leave().get(i).because();
                if (left[i] > 0) {
                    String nl = because == null ? "" : " (" + because.nl() + ")";
                    String en = because == null ? "" : " (" + because.en() + ")";
                    findings.remark(
                            "rows-left-alone",
                            0,
                            "",
                            "Volgens de mapping overgeslagen rijen: " + left[i] + nl + ".",
                            "Rows left alone, as the mapping says: " + left[i] + en + ".");
                }
            }
        }
    }

    @Override
    public void row(Line line) {
        if (bound == null && header.isEmpty()) {
            bound = new Bound(List.of());
        }
        if (bound == null) {
            if (header.contains((int) Math.min(line.row(), Integer.MAX_VALUE))) {
                String[] texts = new String[line.size()];
                Arrays.setAll(texts, line::text);
                headerRows.add(List.of(texts));
            }
            if (line.row() >= header.getLast()) {
                if (headerRows.size() < header.size()) {
                    throw Trouble.damaged(
                            Trouble.place(findings.file(), findings.sheet(), line.row(), ""),
                            "the header should stand in row " + header + ", but there is none.");
                }
                bound = new Bound(Columns.names(headerRows));
            }
            return;
        }
        if (line.row() >= part.first() && (part.last() == 0 || line.row() <= part.last())) {
            bound.row(line);
        }
    }

    /** The sheet has ended: tells what is only known then. */
    void end(BitSet used, List<String> headers) {
        if (bound == null) {
            throw Trouble.damaged(
                    Trouble.place(findings.file(), findings.sheet(), 0, ""),
                    "has no rows"
                            + (header.isEmpty() ? "." : "; the header should stand in row " + header.getLast() + "."));
        }
        bound.columns.usedBy(used);
        headers.clear();
        headers.addAll(bound.columns.unused(used));
        bound.tell();
        if (rowsRead == 0) {
            findings.warning(
                    "no-rows",
                    0,
                    "",
                    where + ": geen enkele rij voldoet aan wat de mapping hier leest.",
                    where + ": there is no row of those that the mapping reads here.");
        }
    }
}
