package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Nearest;

/** Finds the municipality that somebody wrote as a code or a name, and says about one from when to when it was. */
final class MunicipalityWords {
    private static final Pattern CODE = Pattern.compile("(?:GM)?[0-9]{1,4}", Pattern.CASE_INSENSITIVE);

    /** Official names that hardly anybody writes. */
    private static final Map<String, String> SPOKEN =
            Map.of("den-haag", "s-gravenhage", "den-bosch", "s-hertogenbosch");

    private final Geography geography;

    MunicipalityWords(Geography geography) {
        this.geography = geography;
    }

    /** The municipality of a row; the findings say why there is none. */
    Optional<Municipality> find(BroughtCsv.Row row, Validity days, RowFindings findings) {
        String written = row.text("municipality");
        if (CODE.matcher(written).matches()) {
            return byCode(row, written, findings);
        }
        String plain = Plain.slug(written);
        String wanted = SPOKEN.getOrDefault(plain, plain);
        List<Municipality> named = geography.municipalities().stream()
                .filter(m -> Plain.slug(m.name()).equals(wanted))
                .toList();
        List<Municipality> then =
                named.stream().filter(m -> meet(m.validity(), days)).toList();
        List<Municipality> found = then.isEmpty() ? named : then;
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        findings.error(
                row.line(),
                "municipality",
                found.isEmpty()
                        ? "no municipality is called '" + written + "'; nearest: " + nearest(written)
                        : "'" + written + "' is the name of "
                                + found.stream().map(this::withDays).collect(Collectors.joining(" and "))
                                + "; write the code");
        return Optional.empty();
    }

    private Optional<Municipality> byCode(BroughtCsv.Row row, String written, RowFindings findings) {
        String digits = written.replaceAll("[^0-9]", "");
        String code = "GM" + "0".repeat(4 - digits.length()) + digits;
        Optional<Municipality> found = geography.findMunicipality(code);
        if (found.isEmpty() || !written.equals(code)) {
            findings.error(
                    row.line(),
                    "municipality",
                    found.isEmpty()
                            ? "there is no municipality " + written + later(code)
                            : "is '" + written + "', expected a code such as GM0363 or a name; probably "
                                    + named(found.get()));
            return Optional.empty();
        }
        return found;
    }

    /** A code that ceased before our tables begin. */
    private String later(String code) {
        List<BoundaryChange> changes = geography.changesFrom(code);
        return changes.isEmpty()
                ? "; expected a code such as GM0363 that was in use since " + geography.first()
                : "; it ceased on " + changes.getLast().date() + ", followed by "
                        + changes.stream()
                                .map(change -> named(change.to()))
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    private String nearest(String written) {
        List<String> names = geography.municipalities().stream()
                .map(Municipality::name)
                .distinct()
                .toList();
        return String.join(", ", Nearest.to(written, names));
    }

    /** Says it when a row counts days on which the municipality was not there. */
    void checkDays(BroughtCsv.Row row, Municipality municipality, Validity days, RowFindings findings) {
        Validity existed = municipality.validity();
        if (!days.from().equals(LocalDate.MIN) && days.from().isBefore(existed.from())) {
            findings.error(
                    row.line(), "from", "is " + days.from() + ", but " + withDays(municipality) + made(municipality));
        } else if (!days.from().isBefore(existed.until())) {
            findings.error(
                    row.line(),
                    "from",
                    "is " + days.from() + ", but " + withDays(municipality) + succeeded(municipality));
        }
        if (!days.until().equals(LocalDate.MAX)) {
            LocalDate to = days.until().minusDays(1);
            if (days.until().isAfter(existed.until())) {
                findings.error(
                        row.line(), "to", "is " + to + ", but " + withDays(municipality) + succeeded(municipality));
            } else if (!days.until().isAfter(existed.from())) {
                findings.error(row.line(), "to", "is " + to + ", but " + withDays(municipality) + made(municipality));
            }
        }
    }

    private String made(Municipality municipality) {
        String from = geography.changesTo(municipality.code()).stream()
                .filter(change -> change.date().equals(municipality.validity().from()))
                .map(change -> named(change.from()))
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? "" : "; before it there was " + from;
    }

    private String succeeded(Municipality municipality) {
        String to = geography.changesFrom(municipality.code()).stream()
                .filter(change -> change.date().equals(municipality.validity().until()))
                .map(change -> named(change.to()))
                .collect(Collectors.joining(", "));
        return (to.isEmpty() ? "" : "; after it came " + to)
                + "; leave to empty where a membership ends with its municipality";
    }

    private String withDays(Municipality municipality) {
        Validity days = municipality.validity();
        String from = days.from().equals(LocalDate.MIN) ? "" : " from " + days.from();
        String to = days.hasEnded() ? " to " + days.until().minusDays(1) : "";
        return named(municipality) + " was in use" + (from + to).replaceFirst("^$", " always");
    }

    private String named(String code) {
        return geography.findMunicipality(code).map(MunicipalityWords::named).orElse(code);
    }

    /** Name and code. */
    static String named(Municipality municipality) {
        return municipality.name() + " (" + municipality.code() + ")";
    }

    static boolean meet(Validity one, Validity other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
