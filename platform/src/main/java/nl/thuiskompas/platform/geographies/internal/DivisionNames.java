package nl.thuiskompas.platform.geographies.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.geographies.DivisionImport.Known;
import nl.thuiskompas.platform.geographies.DivisionImport.Options;
import nl.thuiskompas.platform.language.Words;

/** Which division and which region a name in a file means; two names may not become one code. */
final class DivisionNames {
    /** Codes of divisions are names of files, and names stand in tables. */
    private static final int LONGEST = 80;

    private final List<Known> known;
    private final Options options;
    private final RowFindings findings;
    private final Map<String, BroughtDivision> divisions = new HashMap<>();
    private final Map<String, Written> codes = new HashMap<>();

    /** A name as it was first written, and where. */
    private record Written(String name, int line) {}

    DivisionNames(List<Known> known, Options options, RowFindings findings) {
        this.known = List.copyOf(known);
        this.options = options;
        this.findings = findings;
    }

    /** The division that a row names. */
    Optional<BroughtDivision> division(BroughtCsv.Row row) {
        String name = row.text("name");
        if (name.length() > LONGEST) {
            findings.error(
                    row.line(),
                    "name",
                    "has " + name.length() + " characters ('" + name.substring(0, 20) + "…'), expected at most "
                            + LONGEST);
            return Optional.empty();
        }
        String slug = Plain.slug(name);
        if (slug.isEmpty()) {
            findings.error(
                    row.line(), "name", "is '" + name + "', expected the name of a division with a letter in it");
            return Optional.empty();
        }
        Optional<Known> found = known.stream().filter(k -> isCalled(k, slug)).findFirst();
        if (found.isPresent() && found.get().fixed()) {
            findings.error(
                    row.line(),
                    "name",
                    "'" + name + "' is " + found.get().code()
                            + ", of which the list comes with Thuiskompas and cannot be replaced; choose another name");
            return Optional.empty();
        }
        if (found.isEmpty() && !isAlone("division " + slug, name, row, "name")) {
            return Optional.empty();
        }
        String code = found.map(Known::code).orElse(slug);
        return Optional.of(divisions.computeIfAbsent(
                code,
                c -> new BroughtDivision(
                        c,
                        options.one().or(() -> found.map(Known::one)).orElse(new Words(name, name)),
                        options.many().or(() -> found.map(Known::many)).orElse(new Words(name, name)))));
    }

    private static boolean isCalled(Known known, String slug) {
        return Stream.of(
                        known.code(),
                        known.alias(),
                        known.one().nl(),
                        known.one().en(),
                        known.many().nl(),
                        known.many().en())
                .anyMatch(name -> !name.isEmpty() && Plain.slug(name).equals(slug));
    }

    /** The code of the region that a row names; empty when another name has that code already. */
    Optional<String> region(BroughtCsv.Row row, BroughtDivision division) {
        String name = row.text("region");
        String slug = Plain.slug(name);
        if (slug.isEmpty()) {
            findings.error(
                    row.line(), "region", "is '" + name + "', expected the name of a region with a letter in it");
            return Optional.empty();
        }
        String code = division.code() + "-" + slug;
        return isAlone(code, name, row, "region") ? Optional.of(code) : Optional.empty();
    }

    private boolean isAlone(String code, String name, BroughtCsv.Row row, String column) {
        Written first = codes.putIfAbsent(code, new Written(name, row.line()));
        if (first == null || first.name().equals(name)) {
            return true;
        }
        findings.error(
                row.line(),
                column,
                "'" + name + "' would get the same code as '" + first.name() + "' of row " + first.line()
                        + "; write both alike, or give one another name");
        return false;
    }
}
