package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.FoundCell;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** The municipalities together are the country. */
final class CountryAddsUpCheck implements Check {
    /** From this part of the whole on a difference is no rounding and no persons without an address. */
    private static final String WRONG = "0.01";
    /** There have never been fewer; with fewer the table is of a part of the country. */
    private static final int FEWEST_MUNICIPALITIES = 330;

    @Override
    public String code() {
        return "regions-do-not-add-up";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "De gemeenten, provincies of landsdelen tellen niet op tot het land. Een fout als zij samen meer dan 1% boven"
                        + " het land uitkomen, want dan telt er iets dubbel; anders een waarschuwing. Wat door afronding"
                        + " of beveiliging kan komen blijft buiten beschouwing; ontbreekt er een cijfer, dan wordt alleen gemeld dat de"
                        + " delen boven het geheel uitkomen.",
                "The municipalities, provinces or parts of the country do not add up to the country. An error when they"
                        + " come to more than 1% above it, for then something counts twice; otherwise a warning. What may be"
                        + " rounding or protection is left alone; where a figure is missing, only parts that exceed the whole are told.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Optional<String> region = context.regionColumn();
        Optional<String> topics = context.topics(TopicKinds::count);
        if (region.isEmpty() || topics.isEmpty()) {
            return;
        }
        for (Slice slice : context.slices(true, dimension -> true)) {
            String scope = "topic IN " + topics.get() + " AND " + context.sql(slice);
            compare(context, findings, region.get(), scope, "GM", FEWEST_MUNICIPALITIES);
            compare(context, findings, region.get(), scope, "PV", 12);
            compare(context, findings, region.get(), scope, "LD", 4);
        }
    }

    private static void compare(
            CheckContext context, Findings findings, String region, String scope, String kind, int all) {
        List<String> others = new ArrayList<>(List.of("topic"));
        others.addAll(context.columnsBut(Dimension.Kind.REGION));
        String keys = String.join(", ", others);
        // Numbers that all end in a nought or a five were rounded to fives, and so on.
        String grain = "CASE WHEN bool_and(value % 100 = 0) THEN 100 WHEN bool_and(value % 10 = 0) THEN 10"
                + " WHEN bool_and(value % 5 = 0) THEN 5 WHEN bool_and(value % 1 = 0) THEN 1 ELSE 0.1 END";
        String parts = "(SELECT " + keys + ", sum(value) AS together, count(value) AS known,"
                + " count(*) FILTER (value IS NULL AND status <> 'impossible') AS unknown, " + grain + " AS grain"
                + " FROM cells WHERE " + region + " LIKE '" + kind + "%' AND " + scope + " GROUP BY " + keys
                + " HAVING count(value) > 1)";
        String country = "(SELECT * FROM cells WHERE " + region
                + " IN ('NL00', 'NL01', 'NL', 'NL10') AND value IS NOT NULL" + " AND " + scope + ")";
        String from = country + " c JOIN " + parts + " p ON "
                + others.stream().map(each -> "c." + each + " = p." + each).collect(Collectors.joining(" AND "));
        String tolerance = "((p.known + 1) * greatest(p.grain, CASE WHEN c.value % 5 = 0 THEN 5 ELSE 1 END) / 2"
                + " + (p.known + 1) * " + context.dataset().margin() + ")";
        List<String> more = List.of("p.together", "p.known", "p.unknown");
        findings.cells(
                Severity.ERROR,
                new Findings.Search(
                        from, "p.together - c.value > " + tolerance + " + " + WRONG + " * abs(c.value)", more),
                cell -> message(kind, cell));
        findings.cells(
                Severity.WARNING,
                new Findings.Search(
                        from,
                        "p.together - c.value <= " + tolerance + " + " + WRONG
                                + " * abs(c.value) AND (p.together - c.value > " + tolerance
                                + " OR (p.unknown = 0 AND p.known >= " + all + " AND c.value - p.together > "
                                + tolerance + "))",
                        more),
                cell -> message(kind, cell));
    }

    private static Words message(String kind, FoundCell cell) {
        double known = cell.number(1);
        double unknown = cell.number(2);
        double off = cell.number(0) - cell.value();
        return Say.words(
                say -> "Het land heeft " + say.n(cell.value()) + "; de " + say.n(known) + " "
                        + switch (kind) {
                            case "GM" -> "gemeenten";
                            case "PV" -> "provincies";
                            default -> "landsdelen";
                        }
                        + " samen hebben " + say.n(cell.number(0)) + ", " + say.n(Math.abs(off))
                        + (off > 0 ? " meer" : " minder")
                        + (unknown > 0 ? "; " + say.n(unknown) + " zijn onbekend" : "")
                        + ".",
                say -> "The country has " + say.n(cell.value()) + "; the " + say.n(known) + " "
                        + switch (kind) {
                            case "GM" -> "municipalities";
                            case "PV" -> "provinces";
                            default -> "parts of the country";
                        }
                        + " together have " + say.n(cell.number(0)) + ", " + say.n(Math.abs(off))
                        + (off > 0 ? " more" : " less") + (unknown > 0 ? "; " + say.n(unknown) + " are unknown" : "")
                        + ".");
    }
}
