package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.language.Words;

/**
 * The municipalities that lie in no region on days between the first and the last that a list speaks of: those whose
 * own rows leave a hole, those that came after one that has a row, and all others, briefly: those of the last day, and
 * apart from them those of earlier days that the list names.
 */
final class DivisionGaps {
    private static final int SHOWN = 8;

    private final Geography geography;
    private final Map<String, List<DivisionRow>> rows = new TreeMap<>();
    private final LocalDate start;
    private final LocalDate end;
    private final Map<Days, List<Municipality>> others =
            new TreeMap<>(Comparator.comparing(Days::from).thenComparing(Days::until));
    private final LocalDate written;
    private final List<Municipality> rowless = new ArrayList<>();
    private final List<Words> found = new ArrayList<>();

    private record Days(LocalDate from, LocalDate until) {}

    private DivisionGaps(List<DivisionRow> all, Geography geography) {
        this.geography = geography;
        LocalDate after = geography.last().plusDays(1);
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        LocalDate said = LocalDate.MAX;
        for (DivisionRow row : all) {
            rows.computeIfAbsent(row.municipality().code(), code -> new ArrayList<>())
                    .add(row);
            // Dates as written: that a municipality ceased does not end the list.
            LocalDate from = row.days().from();
            earliest = from.isBefore(earliest) ? from : earliest;
            said = from.isAfter(LocalDate.MIN) && from.isBefore(said) ? from : said;
            latest = row.days().until().isAfter(latest) ? row.days().until() : latest;
        }
        rows.values().forEach(of -> of.sort(Comparator.comparing(DivisionRow::from)));
        start = earliest.isBefore(geography.first()) ? geography.first() : earliest;
        end = latest.isAfter(after) ? after : latest;
        written = said;
    }

    /** A sentence for each gap, or for all alike. */
    static List<Words> of(BroughtDivision division, List<DivisionRow> rows, Geography geography) {
        DivisionGaps gaps = new DivisionGaps(rows, geography);
        geography.municipalities().forEach(gaps::look);
        gaps.tellOthers(division);
        return List.copyOf(gaps.found);
    }

    private void look(Municipality municipality) {
        LocalDate from = later(municipality.validity().from(), start);
        LocalDate until = earlier(municipality.validity().until(), end);
        List<DivisionRow> own = rows.getOrDefault(municipality.code(), List.of());
        LocalDate open = from;
        Optional<DivisionRow> before = Optional.empty();
        for (DivisionRow row : own) {
            if (open.isBefore(row.from()) && row.from().isBefore(until)) {
                gap(municipality, open, row.from(), before, Optional.of(row));
            }
            if (row.until().isAfter(open)) {
                open = row.until();
                before = Optional.of(row);
            }
        }
        if (open.isBefore(until)) {
            gap(municipality, open, until, before, Optional.empty());
        }
    }

    private void gap(
            Municipality municipality,
            LocalDate from,
            LocalDate until,
            Optional<DivisionRow> before,
            Optional<DivisionRow> after) {
        String who = MunicipalityWords.named(municipality);
        if (before.isPresent() && after.isPresent()) {
            int one = before.get().line();
            int other = after.get().line();
            found.add(new Words(
                    who + " ligt " + nl(from, until) + " in geen gebied, tussen de regels " + one + " en " + other
                            + ".",
                    who + " lies in no region " + en(from, until) + ", between rows " + one + " and " + other + "."));
            return;
        }
        List<BoundaryChange> listed = geography.changesTo(municipality.code()).stream()
                .filter(change -> change.date().equals(from))
                .filter(change -> municipality.validity().from().equals(from))
                .filter(change -> rows.getOrDefault(change.from(), List.of()).stream()
                        .anyMatch(row -> row.contains(from.minusDays(1))))
                .toList();
        if (listed.isEmpty()) {
            if (rows.containsKey(municipality.code())) {
                others.computeIfAbsent(new Days(from, until), days -> new ArrayList<>())
                        .add(municipality);
            } else if (isThere(municipality) || municipality.validity().until().isAfter(written)) {
                // A list without a first day need not speak of those that ceased.
                rowless.add(municipality);
            }
            return;
        }
        String predecessors = listed.stream()
                .map(change -> geography
                        .findMunicipality(change.from())
                        .map(MunicipalityWords::named)
                        .orElse(change.from()))
                .collect(Collectors.joining(", "));
        found.add(new Words(
                who + " ligt " + nl(from, until) + " in geen gebied, terwijl wat het ervoor was wel een regel heeft: "
                        + predecessors + ".",
                who + " lies in no region " + en(from, until) + ", although what it was before has a row: "
                        + predecessors + "."));
    }

    private void tellOthers(BroughtDivision division) {
        others.forEach((days, municipalities) -> tell(
                division,
                municipalities.stream().map(MunicipalityWords::named).toList(),
                " " + nl(days.from(), days.until()),
                " " + en(days.from(), days.until())));
        // Those of the last day by themselves: there are never more of them than the country has municipalities.
        tell(
                division,
                rowless.stream()
                        .filter(this::isThere)
                        .sorted(Comparator.comparing(Municipality::code))
                        .map(MunicipalityWords::named)
                        .toList(),
                " op " + end.minusDays(1) + ", bij gebrek aan een regel",
                " on " + end.minusDays(1) + ", for want of a row");
        tell(
                division,
                rowless.stream()
                        .filter(m -> !isThere(m))
                        .sorted(Comparator.comparing(this::lastDay).reversed().thenComparing(Municipality::code))
                        .map(m -> MunicipalityWords.named(m) + " t/m " + lastDay(m))
                        .toList(),
                " op eerdere dagen, vanaf " + written + ", bij gebrek aan een regel",
                " on earlier days, from " + written + " on, for want of a row");
    }

    private boolean isThere(Municipality municipality) {
        return municipality.validity().contains(end.minusDays(1));
    }

    private LocalDate lastDay(Municipality municipality) {
        return earlier(municipality.validity().until(), end).minusDays(1);
    }

    private void tell(BroughtDivision division, List<String> who, String nl, String en) {
        if (who.isEmpty()) {
            return;
        }
        String shown = String.join(", ", who.subList(0, Math.min(SHOWN, who.size())));
        int more = who.size() - SHOWN;
        found.add(new Words(
                division.many().nl() + ": " + who.size() + (who.size() == 1 ? " gemeente ligt" : " gemeenten liggen")
                        + " in geen gebied" + nl + ": " + shown + (more > 0 ? " en " + more + " andere." : "."),
                division.many().en() + ": " + who.size()
                        + (who.size() == 1 ? " municipality lies" : " municipalities lie") + " in no region" + en + ": "
                        + shown.replace(" t/m ", " to ") + (more > 0 ? " and " + more + " more." : ".")));
    }

    private String nl(LocalDate from, LocalDate until) {
        return "vanaf " + from + (until.isAfter(geography.last()) ? "" : " tot en met " + until.minusDays(1));
    }

    private String en(LocalDate from, LocalDate until) {
        return "from " + from + (until.isAfter(geography.last()) ? " on" : " to " + until.minusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
