package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** No part of a total is larger than it, and parts that mostly add up to their total always do. */
final class CodesAddUpCheck implements Check {
    /** From so many of a hundred totals on that are the sum of all other codes, these are its parts. */
    private static final double MOSTLY = 0.9;

    /** Numbers are rounded, perhaps to tens; a number behind the point goes with thousands. */
    private static final String GRAIN =
            "CASE WHEN c.value % 10 = 0 THEN 10 WHEN c.value % 5 = 0 THEN 5 WHEN c.value % 1 = 0 THEN 1 ELSE 0.1 END";

    @Override
    public String code() {
        return "parts-do-not-add-up";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een deel is groter dan het totaal van dezelfde indeling (een code als T001081, of met de naam Totaal): een"
                        + " fout. Waar in negen van de tien gevallen de andere codes samen het totaal zijn, zijn de"
                        + " overige gevallen een waarschuwing. Wat door afronding of beveiliging kan komen blijft buiten beschouwing.",
                "A part is larger than the total of the same division (a code such as T001081, or of the name Total): an"
                        + " error. Where in nine of ten cases the other codes together are the total, the remaining cases"
                        + " are a warning. What may be rounding or protection is left alone.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Optional<String> topics = context.topics(TopicKinds::countOrNought);
        if (topics.isEmpty()) {
            return;
        }
        for (Dimension dimension : context.dataset().dimensions()) {
            if (dimension.kind() == Dimension.Kind.OTHER) {
                Optional<Code> total = total(dimension);
                total.ifPresent(code -> compare(context, findings, dimension, code, topics.get()));
            }
        }
    }

    /** The only code that calls itself a total, if there is one. */
    static Optional<Code> total(Dimension dimension) {
        List<Code> ofCbs = dimension.codes().stream()
                .filter(code -> code.id().matches("T\\d{6}"))
                .toList();
        List<Code> named = dimension.codes().stream()
                .filter(code -> code.title().strip().toLowerCase(Locale.ROOT).matches("(totaal|total|alle)\\b.*"))
                .toList();
        List<Code> totals = ofCbs.isEmpty() ? named : ofCbs;
        return totals.size() == 1 ? Optional.of(totals.getFirst()) : Optional.empty();
    }

    private static void compare(
            CheckContext context, Findings findings, Dimension dimension, Code total, String topics) {
        String column = context.cells().column(dimension);
        List<String> others = new ArrayList<>(List.of("topic"));
        others.addAll(context.columnsBut().stream()
                .filter(each -> !each.equals(column))
                .toList());
        String same = others.stream().map(each -> "c." + each + " = p." + each).collect(Collectors.joining(" AND "));
        String isTotal = column + " = " + CheckedCells.literal(total.id());
        for (Slice slice : context.slices(true, each -> !each.equals(dimension))) {
            String scope = "topic IN " + topics + " AND " + context.sql(slice);
            String totals = "(SELECT * FROM cells WHERE value IS NOT NULL AND " + isTotal + " AND " + scope + ")";
            Compared compared = look(context, others, isTotal, scope);
            if (compared.above() > 0) {
                String parts =
                        "(SELECT * FROM cells WHERE value IS NOT NULL AND NOT (" + isTotal + ") AND " + scope + ")";
                findings.cells(
                        Severity.ERROR,
                        new Findings.Search(
                                parts + " c JOIN " + totals + " p ON " + same,
                                "c.value > p.value + 2 * greatest(" + GRAIN + ", 0.01 * p.value) + 2 * "
                                        + context.dataset().margin(),
                                List.of("p.value")),
                        cell -> Say.words(
                                say -> "Is " + say.n(cell.value()) + ", meer dan het totaal ("
                                        + total.title().strip() + ") van " + say.n(cell.number(0)) + ".",
                                say -> "Is " + say.n(cell.value()) + ", more than the total ("
                                        + total.title().strip() + ") of " + say.n(cell.number(0)) + "."));
            }
            if (compared.off() > 0 && compared.off() <= compared.all() * (1 - MOSTLY)) {
                sums(context, findings, others, same, totals, isTotal, scope);
            }
        }
    }

    /**
     * Totals against their parts, at one look.
     *
     * @param above totals that may have a part above them
     * @param all totals of which all parts have a value
     * @param off those of these that are not the sum of their parts
     */
    private record Compared(long above, long all, long off) {}

    private static Compared look(CheckContext context, List<String> others, String isTotal, String scope) {
        String keys = String.join(", ", others);
        String together = "(SELECT " + keys + ", max(value) FILTER (" + isTotal + ") AS value, max(value) FILTER (NOT ("
                + isTotal + ")) AS most, sum(value) FILTER (NOT (" + isTotal + ")) AS together, count(*) FILTER (NOT ("
                + isTotal + ")) AS parts, count(value) FILTER (NOT (" + isTotal + ")) AS known FROM cells WHERE "
                + scope
                + " GROUP BY " + keys + ")";
        long[] seen = new long[3];
        context.cells()
                .ask(
                        "SELECT count(*) FILTER (c.most > c.value + 2 * greatest(0.1, 0.01 * c.value) + 2 * "
                                + context.dataset().margin() + "), count(*) FILTER (c.parts > 1 AND c.parts = c.known),"
                                + " count(*) FILTER (c.parts > 1 AND c.parts = c.known AND "
                                + off("c", context) + ") FROM " + together + " c WHERE c.value IS NOT NULL",
                        row -> {
                            for (int i = 0; i < seen.length; i++) {
                                seen[i] = row.count(1 + i);
                            }
                        });
        return new Compared(seen[0], seen[1], seen[2]);
    }

    /** That a total is not the sum of its parts; rounding of each is left alone. */
    private static String off(String parts, CheckContext context) {
        return "abs(c.value - " + parts + ".together) > (" + parts + ".parts + 1) * " + GRAIN + " / 2.0 + (" + parts
                + ".parts + 1) * " + context.dataset().margin();
    }

    private static void sums(
            CheckContext context,
            Findings findings,
            List<String> others,
            String same,
            String totals,
            String isTotal,
            String scope) {
        String keys = String.join(", ", others);
        String sum = "(SELECT " + keys + ", sum(value) AS together, count(*) AS parts FROM cells WHERE NOT (" + isTotal
                + ") AND " + scope + " GROUP BY " + keys + " HAVING count(*) = count(value) AND count(*) > 1)";
        String from = totals + " c JOIN " + sum + " p ON " + same;
        findings.cells(
                Severity.WARNING,
                new Findings.Search(from, off("p", context), List.of("p.together", "p.parts")),
                cell -> Say.words(
                        say -> "Is " + say.n(cell.value()) + "; de " + say.n(cell.number(1)) + " delen zijn samen "
                                + say.n(cell.number(0)) + ".",
                        say -> "Is " + say.n(cell.value()) + "; its " + say.n(cell.number(1)) + " parts together are "
                                + say.n(cell.number(0)) + "."));
    }
}
