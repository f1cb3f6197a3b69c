package nl.thuiskompas.platform.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.platform.attack.internal.Attacked;
import nl.thuiskompas.platform.attack.internal.Budget;
import nl.thuiskompas.platform.attack.internal.Findings;
import nl.thuiskompas.platform.attack.internal.Units;
import nl.thuiskompas.platform.attack.internal.Units.Unit;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/** The way in: tries to work out what releases withhold or perturb, from what they publish and nothing else. */
public final class Attack {
    private Attack() {}

    /**
     * Attacks releases by their folders, which have to be whole.
     *
     * @throws AttackException when it makes no sense to attack them together
     * @throws CancellationException when the watch ended it
     */
    public static AttackReport on(List<Path> folders, AttackLimits limits, AttackWatch watch)
            throws InterruptedException {
        List<ReleaseFolder> releases = new ArrayList<>();
        for (Path folder : folders) {
            ReleaseFolder release = ReleaseFolder.openAny(folder);
            releases.add(release);
        }
        Attacked attacked = new Attacked(releases);
        releases.forEach(ReleaseFolder::verify);
        return run(attacked, limits, watch);
    }

    /**
     * Attacks a release before it is finished, together with those earlier ones that were measured from the same records;
     * a difference from any other tells nothing.
     */
    public static AttackReport before(
            ReleaseFolder unfinished, List<Path> earlier, AttackLimits limits, AttackWatch watch)
            throws InterruptedException {
        List<ReleaseFolder> releases = new ArrayList<>();
        releases.add(unfinished);
        earlier.stream()
                .map(ReleaseFolder::open)
                .filter(release -> Attacked.sameRecords(unfinished, release).isEmpty())
                .forEach(releases::add);
        return run(new Attacked(releases), limits, watch);
    }

    private static AttackReport run(Attacked attacked, AttackLimits limits, AttackWatch watch)
            throws InterruptedException {
        Findings findings = new Findings(limits.listed());
        SortedMap<Integer, Units> years = new TreeMap<>();
        TreeSet<Integer> all = new TreeSet<>();
        attacked.releases().forEach(release -> release.description().years().forEach(year -> all.add(year.year())));
        int units = 0;
        for (int year : all) {
            Units these = new Units(attacked, year);
            years.put(year, these);
            units += these.units().size();
        }
        Budget budget =
                new Budget(limits.linear().multipliedBy(limits.threads()), limits.cells(), units, watch::ending);
        Tested tested = Tested.NOTHING;
        ExecutorService pool = Executors.newFixedThreadPool(limits.threads());
        try {
            List<Future<Tested>> running = new ArrayList<>();
            years.forEach((year, these) -> {
                for (Unit unit : these.units()) {
                    running.add(pool.submit(() -> {
                        if (watch.ending()) {
                            throw new CancellationException("broken off");
                        }
                        watch.progress(year + ": " + unit.words());
                        return these.attack(unit, budget, findings);
                    }));
                }
            });
            for (Future<Tested> each : running) {
                tested = tested.plus(each.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException sentence) {
                throw sentence;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new AttackReport(
                attacked.releases().stream()
                        .map(release -> release.description().id())
                        .toList(),
                tested,
                findings.count(),
                findings.kept(),
                findings.through());
    }
}
