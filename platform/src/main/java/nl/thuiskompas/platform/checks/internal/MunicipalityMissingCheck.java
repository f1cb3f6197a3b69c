package nl.thuiskompas.platform.checks.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A table of all municipalities has them all. */
final class MunicipalityMissingCheck implements Check {
    @Override
    public String code() {
        return "municipality-missing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "In een periode waarin meer dan de helft van de gemeenten cijfers heeft, heeft een gemeente die er toen de"
                        + " hele tijd was er geen.",
                "In a period in which more than half of the municipalities have figures, a municipality that was there all"
                        + " the time has none.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Municipalities municipalities = new Municipalities(context.geography());
        Map<String, Set<String>> withNumbers = new TreeMap<>();
        Map<String, Set<String>> listed = new TreeMap<>();
        for (CheckContext.RegionPeriod at : context.regionPeriods()) {
            if (Municipalities.isCode(at.region())) {
                listed.computeIfAbsent(at.period(), period -> new HashSet<>()).add(at.region());
                if (at.numbers() > 0) {
                    withNumbers
                            .computeIfAbsent(at.period(), period -> new HashSet<>())
                            .add(at.region());
                }
            }
        }
        withNumbers.forEach((period, with) -> context.days(period)
                .filter(municipalities::knowsAll)
                .ifPresent(days -> {
                    Set<String> there = municipalities.throughout(days);
                    Set<String> without = new TreeSet<>(there);
                    without.removeAll(with);
                    if (without.size() * 2 < there.size()) {
                        without.forEach(code -> findings.add(
                                place(context, code, period),
                                message(listed.getOrDefault(period, Set.of()).contains(code))));
                    }
                }));
    }

    private static String place(CheckContext context, String code, String period) {
        String name = context.geography()
                .findMunicipality(code)
                .map(municipality -> " " + municipality.name())
                .orElse("");
        return code + name + (period.isEmpty() ? "" : ", " + period);
    }

    private static Words message(boolean listed) {
        return listed
                ? new Words(
                        "Staat er wel, zonder één getal, terwijl de meeste gemeenten er een hebben.",
                        "Is there without one number, while most municipalities have one.")
                : new Words(
                        "Ontbreekt, terwijl de meeste gemeenten er wel staan.",
                        "Is not there, while most municipalities are.");
    }
}
