package nl.thuiskompas.platform.checks.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** What lies before or after the municipalities that we know cannot be carried over. */
final class BeyondEditionsCheck implements Check {
    private static final int MOST_CODES = 8;

    @Override
    public String code() {
        return "period-beyond-editions";
    }

    @Override
    public Severity severity() {
        return Severity.REMARK;
    }

    @Override
    public Words about() {
        return new Words(
                "Van een periode zijn niet alle gemeenten bekend, zodat codes er niet zijn nagekeken. Breng de gemeenten"
                        + " van die dag (thuis edition import).",
                "Of a period not all municipalities are known, so that codes were not looked up. Bring the municipalities"
                        + " of that day (thuis edition import).");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Municipalities municipalities = new Municipalities(context.geography());
        Map<String, TreeSet<String>> unknown = new TreeMap<>();
        for (CheckContext.RegionPeriod at : context.regionPeriods()) {
            if (at.filled() > 0
                    && Municipalities.isCode(at.region())
                    && context.days(at.period())
                            .filter(days -> !municipalities.knowsAll(days))
                            .isPresent()) {
                TreeSet<String> codes = unknown.computeIfAbsent(at.period(), period -> new TreeSet<>());
                if (!municipalities.everKnown(at.region())) {
                    codes.add(at.region());
                }
            }
        }
        String from = context.geography().first().toString();
        String to = context.geography().last().toString();
        unknown.forEach((period, codes) -> findings.add(
                period,
                new Words(
                        "Bekend zijn de gemeenten van " + from + " tot en met " + to + "."
                                + (codes.isEmpty()
                                        ? ""
                                        : " Geen gemeente van die tijd heeft de code " + few(codes, "en nog") + "."),
                        "Known are the municipalities from " + from + " to " + to + "."
                                + (codes.isEmpty()
                                        ? ""
                                        : " No municipality of that time has the code " + few(codes, "and another")
                                                + "."))));
    }

    private static String few(Set<String> codes, String more) {
        String first = codes.stream().limit(MOST_CODES).collect(Collectors.joining(", "));
        return codes.size() > MOST_CODES ? first + " " + more + " " + (codes.size() - MOST_CODES) : first;
    }
}
