package nl.thuiskompas.platform.monitor.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * All regions from high to low: the ends and what lies round the reader's own, or all of them.
 *
 * @param groups parts of the table, with headings when it is not whole
 * @param whole whether every region is shown
 * @param barTitle what the line in the bars is
 * @param verdicts whether a column says below or above
 * @param all address that shows every region
 * @param byName address that orders by name
 * @param byValue address that orders by value
 * @param order the order it is in: value or name
 */
public record RankTable(
        List<Group> groups,
        int size,
        boolean whole,
        String barTitle,
        boolean verdicts,
        Link all,
        Link byName,
        Link byValue,
        String order) {
    private static final int ENDS = 5;
    private static final int ROUND_MINE = 4;
    /** A division with no more regions than this is shown whole. */
    private static final int FEW = 16;

    private static final Collator DUTCH = Collator.getInstance(Locale.of("nl", "NL"));

    /** Rows under a heading; the heading is empty when the table is whole. */
    public record Group(String title, List<Row> rows) {}

    /** A region. */
    public record Row(
            String rank,
            String code,
            String name,
            Link link,
            String value,
            Picture bar,
            String verdict,
            boolean mine,
            Link origin) {}

    static RankTable of(Visit visit, Findings findings) {
        List<Figure> ordered = new ArrayList<>(findings.figures());
        ordered.sort(Comparator.comparingDouble(RankTable::height)
                .reversed()
                .thenComparing(f -> f.region().name(), DUTCH));
        double most = ordered.isEmpty() ? 1 : Math.max(height(ordered.getFirst()), 1e-9);
        boolean share = findings.question().indicator().indicator().unit() == Unit.PERCENT;
        Optional<Amount> reference = share ? findings.reference() : Optional.empty();
        CellBar bar = new CellBar(most, reference.map(Amount::value).orElse(null));
        List<Row> rows = new ArrayList<>();
        int rank = 0;
        double above = Double.NaN;
        for (int i = 0; i < ordered.size(); i++) {
            double height = height(ordered.get(i));
            if (height != above) {
                rank = i + 1;
                above = height;
            }
            rows.add(row(visit, findings, ordered.get(i), rank, bar, reference));
        }
        boolean byName = "name".equals(visit.choice("sort"));
        boolean whole = rows.size() <= FEW || "all".equals(visit.choice("rows")) || byName;
        List<Group> groups = whole ? List.of(new Group("", byName ? named(rows) : rows)) : ends(visit, rows);
        return new RankTable(
                groups,
                rows.size(),
                whole,
                reference.isPresent()
                        ? visit.texts()
                                .get(
                                        "table.barNational",
                                        "value",
                                        findings.words().value(findings.country()))
                        : "",
                reference.isPresent(),
                visit.link().with("rows", "all"),
                visit.link().with("sort", "name").with("rows", null),
                visit.link().with("sort", null),
                byName ? "name" : "value");
    }

    private static List<Row> named(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::name, DUTCH)).toList();
    }

    /** A region without a number comes last. */
    private static double height(Figure figure) {
        return figure.value() instanceof Amount amount ? amount.value() : Double.NEGATIVE_INFINITY;
    }

    private static Row row(
            Visit visit, Findings findings, Figure figure, int rank, CellBar bar, Optional<Amount> reference) {
        String code = figure.region().code();
        boolean mine = isMine(visit, findings, code);
        String verdict = reference.isPresent() && figure.value() instanceof Amount amount
                ? findings.words().belowOrAbove(Verdict.below(figure, amount, reference.get()))
                : "";
        return new Row(
                figure.value() instanceof Value.Missing ? "" : Integer.toString(rank),
                code,
                findings.words().label(figure.region()),
                AreaLinks.to(visit, figure.region(), findings.question().edition()),
                findings.words().value(figure),
                bar.draw(mine ? Role.MINE : Role.SUBJECT, figure.value()),
                verdict,
                mine,
                FootView.origin(visit, findings.question(), figure));
    }

    private static boolean isMine(Visit visit, Findings findings, String code) {
        var mine = visit.mine();
        if (mine == null) {
            return false;
        }
        int place = findings.cube().partition().regionOf(mine.code());
        return place >= 0 && findings.cube().region(place).code().equals(code);
    }

    /** The ends of those that have a number; the others once, after them. */
    private static List<Group> ends(Visit visit, List<Row> rows) {
        List<Row> known = rows.stream().filter(row -> !row.rank().isEmpty()).toList();
        List<Row> unknown = rows.stream().filter(row -> row.rank().isEmpty()).toList();
        List<Group> groups = new ArrayList<>();
        if (known.size() > FEW) {
            groups.addAll(endsOfKnown(visit, known));
        } else if (!known.isEmpty()) {
            groups.add(new Group(visit.texts().get("table.known", "count", known.size()), known));
        }
        if (!unknown.isEmpty()) {
            List<Row> shown = Stream.concat(
                            unknown.stream().filter(Row::mine), unknown.stream().filter(row -> !row.mine()))
                    .limit(ENDS)
                    .toList();
            String key = shown.size() < unknown.size() ? "table.unknownSome" : "table.unknown";
            groups.add(new Group(visit.texts().get(key, "count", unknown.size(), "shown", shown.size()), shown));
        }
        return groups;
    }

    private static List<Group> endsOfKnown(Visit visit, List<Row> rows) {
        int mine = mine(rows);
        int top = mine < 0 ? 2 * ENDS : ENDS;
        int from = Math.max(top, mine - ROUND_MINE);
        int until = Math.min(rows.size() - ENDS, mine + ROUND_MINE + 1);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(visit.texts().get("table.highest", "count", top), rows.subList(0, top)));
        if (mine >= 0 && from < until) {
            groups.add(new Group(
                    visit.texts().get("table.round", "name", rows.get(mine).name()), rows.subList(from, until)));
        }
        groups.add(new Group(
                visit.texts().get("table.lowest", "count", ENDS), rows.subList(rows.size() - ENDS, rows.size())));
        return groups;
    }

    private static int mine(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).mine()) {
                return i;
            }
        }
        return -1;
    }

    /** What a screen reader hears of the order of a column. */
    public @Nullable String sorted(String column) {
        return order.equals(column) ? (column.equals("name") ? "ascending" : "descending") : null;
    }
}
