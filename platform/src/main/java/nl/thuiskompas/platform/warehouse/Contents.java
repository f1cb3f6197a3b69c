package nl.thuiskompas.platform.warehouse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * What a warehouse holds at one moment.
 *
 * @param findings what the last look at the folder found
 * @param loaded ids of the releases of the edition that was loaded last
 * @param imports what was brought and is read, oldest first
 * @param releases the releases that may be read, by table and by when they were published
 * @param withdrawals what is not stood behind any more
 * @param refusals what may not be read
 * @param current the release of each table that is read
 * @param fingerprint changes whenever another release becomes current
 */
record Contents(
        ReleaseCheck.Findings findings,
        List<String> loaded,
        List<Import> imports,
        List<Release> releases,
        List<Withdrawal> withdrawals,
        List<Refusal> refusals,
        Map<String, Release> current,
        String fingerprint) {
    private static final int DIGITS = 16;

    /**
     * Works out which release of each table is read: the one of the loaded edition, else the one that was brought, else
     * the latest. A release that was brought counts only when an import lists it (or the loaded edition has it too), and
     * an import counts only when all its releases are whole.
     */
    static Contents of(
            ReleaseCheck.Findings findings,
            ImportFolder.Findings listed,
            Withdrawals.Findings withdrawn,
            List<String> loaded) {
        Map<String, Release> whole = new HashMap<>();
        findings.releases().forEach(release -> whole.put(release.id(), release));
        List<Import> imports = new ArrayList<>();
        List<Refusal> incomplete = new ArrayList<>();
        Map<String, Release> brought = new LinkedHashMap<>();
        for (Import each : listed.imports()) {
            List<String> lacking = each.releases().stream()
                    .filter(id -> !whole.containsKey(id))
                    .toList();
            if (lacking.isEmpty()) {
                imports.add(each);
                each.releases().stream()
                        .map(whole::get)
                        .forEach(release -> brought.put(release.table().name(), release));
            } else {
                incomplete.add(Refusal.ofImport(
                        each.name() + ".json",
                        "of what it lists, " + String.join(", ", lacking)
                                + " is refused or not there, and it is read as" + " a whole or not at all",
                        "remove that from the folder releases if it is there, and import " + each.label() + " again"));
            }
        }
        Set<String> allowed = new HashSet<>(loaded);
        brought.values().forEach(release -> allowed.add(release.id()));
        Set<String> gone =
                withdrawn.withdrawals().stream().map(Withdrawal::release).collect(Collectors.toSet());
        List<Release> releases = findings.releases().stream()
                .filter(release -> release.brought() || !gone.contains(release.id()))
                .filter(release -> !release.brought() || allowed.contains(release.id()))
                .sorted(Comparator.comparing(
                                (Release release) -> release.table().name())
                        .thenComparing(Release::published)
                        .thenComparing(Release::id))
                .toList();
        Map<String, Release> current = new TreeMap<>();
        releases.forEach(release -> current.put(release.table().name(), release));
        current.putAll(brought);
        releases.stream()
                .filter(release -> loaded.contains(release.id()))
                .forEach(release -> current.put(release.table().name(), release));
        String ids = current.values().stream().map(Release::id).collect(Collectors.joining("\n"));
        List<Refusal> refusals = Stream.of(
                        findings.refusals(), listed.refusals(), incomplete, withdrawn.refusals(), said(withdrawn))
                .flatMap(List::stream)
                .map(refusal -> sayWhatServes(refusal, current))
                .toList();
        return new Contents(
                findings,
                List.copyOf(loaded),
                List.copyOf(imports),
                releases,
                withdrawn.withdrawals(),
                refusals,
                Map.copyOf(current),
                Sha256.of(ids).substring(0, DIGITS));
    }

    /** Why a table cannot be read. */
    MissingTableException missing(String table) {
        return new MissingTableException(
                table,
                refusals.stream()
                        .filter(refusal -> refusal.table().equals(table))
                        .map(Refusal::sentence)
                        .findFirst()
                        .orElse(""),
                withdrawals.stream()
                        .filter(each -> each.table().equals(table))
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private static List<Refusal> said(Withdrawals.Findings withdrawn) {
        return withdrawn.withdrawals().stream()
                .map(each -> new Refusal(
                        each.release(),
                        "it was withdrawn on " + each.at().toString().substring(0, 10) + ": " + each.reason(),
                        "a mended table comes with another version of Thuiskompas, or is imported"))
                .toList();
    }

    private static Refusal sayWhatServes(Refusal refusal, Map<String, Release> current) {
        Release instead = current.get(refusal.table());
        if (instead == null || !refusal.wasVisible()) {
            return refusal;
        }
        return new Refusal(
                refusal.release(),
                refusal.problem() + " (release " + instead.id() + ", published " + instead.published()
                        + ", serves in its place)",
                refusal.remedy());
    }
}
