package nl.thuiskompas.platform.commands;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.measuring.MeasureReport;
import nl.thuiskompas.platform.protection.ReleaseDescription;

/** What was measured, for people. */
final class MeasureText {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);

    private MeasureText() {}

    static byte[] of(MeasureReport report) {
        ReleaseDescription release = report.release();
        StringBuilder text = new StringBuilder();
        if (release.confidential()) {
            text.append("CONFIDENTIAL: nothing of this may leave the environment.\n");
        }
        if (release.synthetic()) {
            text.append("SYNTHETIC: no record is of a real dwelling, household or person.\n");
        }
        text.append("Release ")
                .append(release.id())
                .append(", ")
                .append(release.engine())
                .append('\n');
        TextTable table = new TextTable(Set.of(2, 3, 4), "year", "table", "indicators", "cells", "withheld");
        release.years()
                .forEach(year -> year.tables()
                        .forEach(each -> table.add(
                                String.valueOf(year.year()),
                                each.code(),
                                NUMBERS.whole(each.indicators().size()),
                                NUMBERS.whole((double) each.cells()),
                                NUMBERS.whole((double) each.withheld()))));
        text.append(table.text());
        if (!release.leftOut().isEmpty()) {
            text.append("Left out: ").append(release.leftOut().size()).append(" (release.json says what and why)\n");
        }
        return text.append("In all ")
                .append(NUMBERS.whole((double) report.cells()))
                .append(" cells, ")
                .append(NUMBERS.whole((double) report.withheld()))
                .append(" withheld. Written to ")
                .append(report.folder())
                .append("; for whoever checks it: ")
                .append(report.folder().resolve("closed").resolve("sheet.html"))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
