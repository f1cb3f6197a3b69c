package nl.thuiskompas.platform.warehouse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a warehouse holds at one moment.
 *
 * @param findings what the last look at the folder found
 * @param releases the releases that may be read, by table and by when they were published
 * @param refusals what may not
 * @param current the release of each table that is read
 * @param fingerprint changes whenever another release becomes current
 */
record Contents(
        ReleaseCheck.Findings findings,
        List<Release> releases,
        List<Refusal> refusals,
        Map<String, Release> current,
        String fingerprint) {
    private static final int DIGITS = 16;

    /**
     * Works out which release of each table is read: the one of the loaded edition, else the latest.
     *
     * @param loaded ids of the releases of the edition that was loaded last
     */
    static Contents of(ReleaseCheck.Findings findings, List<String> loaded) {
        List<Release> releases = findings.releases().stream()
                .sorted(Comparator.comparing(
                                (Release release) -> release.table().name())
                        .thenComparing(Release::published)
                        .thenComparing(Release::id))
                .toList();
        Map<String, Release> current = new TreeMap<>();
        releases.forEach(release -> current.put(release.table().name(), release));
        releases.stream()
                .filter(release -> loaded.contains(release.id()))
                .forEach(release -> current.put(release.table().name(), release));
        String ids = current.values().stream().map(Release::id).collect(Collectors.joining("\n"));
        List<Refusal> refusals = findings.refusals().stream()
                .map(refusal -> sayWhatServes(refusal, current))
                .toList();
        return new Contents(
                findings,
                releases,
                refusals,
                Map.copyOf(current),
                Sha256.of(ids).substring(0, DIGITS));
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
