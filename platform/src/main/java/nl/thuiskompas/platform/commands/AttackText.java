package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.storage.Json;

/** What an attack came to, as text and as JSON. */
final class AttackText {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);

    private AttackText() {}

    static String text(AttackReport report) {
        Tested tested = report.tested();
        StringBuilder text = new StringBuilder("Attacked: ")
                .append(String.join(", ", report.releases()))
                .append('\n');
        TextTable table = new TextTable(Set.of(1), "", "cells");
        row(table, "counts and sums of which something is said", tested.cells());
        row(table, "withheld or perturbed; differences were tried on all", tested.guarded());
        row(table, "  linear programming: answered for all relations", tested.whole());
        row(table, "  linear programming: tried in pieces", tested.pieces());
        row(table, "  linear programming: not come to", tested.left());
        row(table, "  bounded more narrowly than published", tested.narrowed());
        row(table, "  certain to be nobody, and published as such", tested.nobody());
        row(table, "  withheld in vain: can be computed, not too small", tested.computable());
        row(table, "  narrowed through indicators that are part of others", tested.through());
        row(table, "means, which are only compared with each other", tested.compared());
        text.append(table.text());
        if (report.found() == 0 && tested.through() == 0) {
            text.append("Nothing found.\n");
        } else if (report.found() > 0) {
            text.append("Found: ")
                    .append(NUMBERS.whole((double) report.found()))
                    .append('\n');
            findings(report.findings(), report.found(), text);
        }
        if (tested.through() > 0) {
            text.append("Narrowed through indicators that are part of others: ")
                    .append(NUMBERS.whole((double) tested.through()))
                    .append('\n');
            findings(report.through(), tested.through(), text);
        }
        return text.toString();
    }

    private static void findings(List<Finding> findings, long all, StringBuilder text) {
        findings.forEach(finding -> finding(finding, text));
        if (all > findings.size()) {
            text.append("\nand ")
                    .append(NUMBERS.whole((double) (all - findings.size())))
                    .append(" more (--most)\n");
        }
    }

    private static void row(TextTable table, String what, long cells) {
        table.add(what, NUMBERS.whole((double) cells));
    }

    private static void finding(Finding finding, StringBuilder text) {
        text.append('\n').append(finding.year()).append(' ').append(finding.indicator());
        text.append(", table ").append(finding.table()).append(", ").append(finding.cell());
        text.append(" (").append(finding.release()).append(")\n  ");
        text.append(
                switch (finding.kind()) {
                    case DIFFERENCE, LINEAR, THROUGH_PARTS ->
                        "is " + range(finding) + "; promised: " + finding.promise();
                    case PUBLISHED -> "is published, and is " + range(finding) + "; promised: " + finding.promise();
                    case SAID_DIFFERENTLY -> "is said differently; is " + range(finding);
                    case CONTRADICTION -> "contradicts what else is published";
                });
        text.append(finding.kind() == Finding.Kind.LINEAR ? ", by linear programming\n" : "\n");
        finding.how().forEach(step -> text.append("    ").append(step).append('\n'));
    }

    private static String range(Finding finding) {
        return finding.low() == finding.high()
                ? number(finding.low())
                : "from " + number(finding.low()) + " to " + number(finding.high());
    }

    private static String number(double value) {
        return Double.isFinite(value) && value == Math.rint(value) ? NUMBERS.whole(value) : String.valueOf(value);
    }

    static byte[] json(AttackReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("releases", report.releases());
        Tested tested = report.tested();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("cells", tested.cells());
        counts.put("guarded", tested.guarded());
        counts.put("linearWhole", tested.whole());
        counts.put("linearPieces", tested.pieces());
        counts.put("linearLeft", tested.left());
        counts.put("narrowed", tested.narrowed());
        counts.put("certainlyNobody", tested.nobody());
        counts.put("computable", tested.computable());
        counts.put("meansCompared", tested.compared());
        counts.put("narrowedThroughParts", tested.through());
        counts.put("programs", tested.programs());
        document.put("tested", counts);
        document.put("found", report.found());
        document.put("findings", json(report.findings()));
        document.put("throughParts", json(report.through()));
        return Json.write(document);
    }

    private static List<Map<String, Object>> json(List<Finding> all) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : all) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            fields.put("release", finding.release());
            fields.put("year", (long) finding.year());
            fields.put("indicator", finding.indicator());
            fields.put("table", finding.table());
            fields.put("cell", finding.cell());
            if (Double.isFinite(finding.low())) {
                fields.put("low", finding.low());
            }
            if (Double.isFinite(finding.high())) {
                fields.put("high", finding.high());
            }
            fields.put("promise", finding.promise());
            fields.put("how", finding.how());
            findings.add(fields);
        }
        return findings;
    }
}
