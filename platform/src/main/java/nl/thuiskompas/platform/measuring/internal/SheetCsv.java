package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.platform.protection.ReleaseDescription;

/** The sheet as CSV: one line for each year, table and indicator. */
final class SheetCsv {
    private static final List<String> REASONS = Stream.of(WithholdingReason.values())
            .filter(reason -> reason != WithholdingReason.CONFIDENTIAL)
            .map(WithholdingReason::code)
            .toList();

    private SheetCsv() {}

    static String of(ReleaseDescription release, List<SheetFacts> facts) {
        StringBuilder csv = new StringBuilder("release,synthetic,regime,year,table,indicator,cells,published,nobody,");
        csv.append(REASONS.stream().map(reason -> "withheld_" + reason).collect(Collectors.joining(",")))
                .append(",fewest_contributors,largest_share,narrowest_interval,mean_deviation,hellinger\n");
        for (SheetFacts each : facts) {
            List<String> fields = new ArrayList<>(List.of(
                    release.id(),
                    String.valueOf(release.synthetic()),
                    release.protection().code(),
                    String.valueOf(each.year()),
                    each.table(),
                    each.indicator(),
                    String.valueOf(each.cells()),
                    String.valueOf(each.published()),
                    String.valueOf(each.none())));
            REASONS.forEach(reason -> fields.add(String.valueOf(each.withheld().getOrDefault(reason, 0L))));
            fields.add(
                    each.smallest().isEmpty()
                            ? ""
                            : String.valueOf(each.smallest().getFirst().contributors()));
            fields.add(
                    each.dominant().isEmpty()
                            ? ""
                            : number(each.dominant().getFirst().share()));
            fields.add(
                    each.guarded().isEmpty()
                            ? ""
                            : number(each.guarded().getFirst().interval().high()
                                    - each.guarded().getFirst().interval().low()));
            fields.add(number(each.deviation()));
            fields.add(number(each.hellinger()));
            csv.append(String.join(",", fields)).append('\n');
        }
        return csv.toString();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
