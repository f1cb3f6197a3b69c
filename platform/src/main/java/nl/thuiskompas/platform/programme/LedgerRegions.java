package nl.thuiskompas.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/** Which entries are about a municipality or region that there was in their period. */
final class LedgerRegions {
    private static final String ADVICE = "Mend the code, which is NL for the country; the entry is not used";

    private final Geography geography;

    private LedgerRegions(Geography geography) {
        this.geography = geography;
    }

    /**
     * The same ledger without the entries about what there was not; they are named.
     *
     * @param geography asked only when an entry is not about the country; of an empty one nothing is known
     */
    static Ledger check(Ledger ledger, Supplier<Optional<Geography>> geography) {
        List<Entry> local = ledger.entries().values().stream()
                .filter(entry -> !entry.national())
                .toList();
        if (local.isEmpty()) {
            return ledger;
        }
        return geography
                .get()
                .map(known -> new LedgerRegions(known).check(ledger, local))
                .orElse(ledger);
    }

    private Ledger check(Ledger ledger, List<Entry> local) {
        Map<String, Entry> standing = new LinkedHashMap<>(ledger.entries());
        List<LedgerNotice> notices = new ArrayList<>(ledger.notices());
        for (Entry entry : local) {
            if (!there(entry.region(), entry.period())) {
                standing.remove(entry.id());
                notices.add(notice(entry));
            }
        }
        return ledger.with(standing, notices);
    }

    private boolean there(String code, Span period) {
        LocalDate first = known(period.first());
        LocalDate last = known(period.last());
        return days(first, last).anyMatch(day -> divisions().anyMatch(division -> holds(division, code, day)));
    }

    /** Every set of municipalities that there was from one day to another. */
    private Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return Stream.concat(
                Stream.of(first),
                geography.editionDates().stream().filter(day -> day.isAfter(first) && !day.isAfter(last)));
    }

    /** Of days before or after what the tables know, the nearest that they do know. */
    private LocalDate known(LocalDate day) {
        if (day.isBefore(geography.first())) {
            return geography.first();
        }
        return day.isAfter(geography.last()) ? geography.last() : day;
    }

    private Stream<Division> divisions() {
        return geography.divisions().stream().filter(division -> !division.equals(Division.COUNTRY));
    }

    private boolean holds(Division division, String code, LocalDate day) {
        Partition partition = geography.partition(division, day);
        int place = partition.indexOf(code);
        return place >= 0 && partition.sizes()[place] > 0;
    }

    private LedgerNotice notice(Entry entry) {
        boolean ever = days(geography.first(), geography.last())
                .anyMatch(day -> divisions().anyMatch(division -> holds(division, entry.region(), day)));
        return new LedgerNotice(
                "region-not-there",
                LedgerChecks.fileOf(entry),
                LedgerChecks.rowOf(entry),
                "region",
                entry.row() + ", field region: is '" + entry.region() + "', "
                        + (ever
                                ? "which was not there in the period " + entry.period()
                                : "the code of no municipality or region")
                        + ". " + ADVICE + ".",
                Set.copyOf(List.of(entry.id(), entry.series().id())));
    }
}
