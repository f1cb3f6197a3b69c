package nl.thuiskompas.platform.checks.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A code and a name are of the same municipality. */
final class RegionNameCheck implements Check {
    @Override
    public String code() {
        return "region-name-of-another";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Bij een gemeentecode staat de naam van een andere gemeente, zoals bij verschoven kolommen.",
                "A code of a municipality has the name of another one, as when columns were shifted.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (Municipality each : context.geography().municipalities()) {
            codes.computeIfAbsent(plain(each.name()), name -> new HashSet<>()).add(each.code());
        }
        context.dataset().regions().ifPresent(dimension -> {
            for (Code code : dimension.codes()) {
                Set<String> ofName = codes.getOrDefault(plain(code.title()), Set.of());
                String name = context.geography()
                        .findMunicipality(code.id())
                        .map(Municipality::name)
                        .orElse("");
                if (!name.isEmpty() && !ofName.isEmpty() && !ofName.contains(code.id())) {
                    String others = String.join(", ", ofName.stream().sorted().toList());
                    findings.add(
                            code.id() + " " + code.title().strip(),
                            new Words(
                                    code.id() + " is " + name + "; "
                                            + code.title().strip() + " is " + others + ".",
                                    code.id() + " is " + name + "; "
                                            + code.title().strip() + " is " + others + "."));
                }
            }
        });
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\([^)]*\\)|[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
