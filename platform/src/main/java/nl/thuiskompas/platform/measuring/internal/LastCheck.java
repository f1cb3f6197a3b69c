package nl.thuiskompas.platform.measuring.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.attack.Attack;
import nl.thuiskompas.platform.attack.AttackLimits;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.attack.AttackWatch;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.MeasureWatch;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/** The last thing before a release is finished: it is attacked as anybody outside could, together with earlier ones. */
public final class LastCheck {
    /** What linear programming may take; differences are tried on everything, however long it takes. */
    private static final Duration LINEAR = Duration.ofMinutes(1);

    /** The same where every value is perturbed: then there is an unknown for every cell, and little to be found. */
    private static final Duration LINEAR_OF_PERTURBED = Duration.ofSeconds(10);

    private static final int LISTED = 10;

    private LastCheck() {}

    /**
     * Attacks a release.
     *
     * @return how much was tried; nothing when the release is confidential
     * @throws MeasureException when something can be known more precisely than was promised
     */
    public static Optional<Tested> require(ReleaseFolder unfinished, MeasureRequest request, MeasureWatch watch)
            throws InterruptedException {
        if (request.protection().confidential()) {
            return Optional.empty();
        }
        watch.progress("attacking the release before it is finished");
        AttackReport report = Attack.before(
                unfinished,
                request.earlier(),
                new AttackLimits(
                        request.threads(),
                        request.protection().isExact() ? LINEAR : LINEAR_OF_PERTURBED,
                        Long.MAX_VALUE,
                        LISTED),
                new AttackWatch() {
                    @Override
                    public void progress(String words) {
                        // Of every indicator; nobody wants to hear that here.
                    }

                    @Override
                    public boolean ending() {
                        return watch.ending();
                    }
                });
        requireSafe(report, request.protection().code(), request.partsAccepted());
        return Optional.of(report.tested());
    }

    /** Refuses what an attack found. */
    static void requireSafe(AttackReport report, String regime, boolean partsAccepted) {
        if (report.found() > 0) {
            throw refused(
                    "an attack on it found " + cells(report.found()) + " of which more can be known than " + regime
                            + " promises. " + advice(regime),
                    report.findings());
        }
        if (report.tested().through() > 0 && !partsAccepted) {
            throw refused(
                    cells(report.tested().through())
                            + (report.tested().through() == 1 ? " that is" : " that are")
                            + " withheld can be narrowed below the threshold, by"
                            + " indicators that are part of others. Choose tables without one of the two or coarser"
                            + " regions, the regime cell-key, or --accept-parts when whoever checks the output agrees.",
                    report.through());
        }
    }

    private static String cells(long count) {
        return Numbers.in(Language.EN).whole((double) count) + (count == 1 ? " cell" : " cells");
    }

    private static MeasureException refused(String why, List<Finding> findings) {
        return new MeasureException("the release was not written, for " + why + "\n"
                + findings.stream().map(LastCheck::line).collect(Collectors.joining("\n")));
    }

    private static String advice(String regime) {
        return switch (regime) {
            case "rounded" ->
                "Round to a larger base (-P base=10), choose fewer tables or coarser regions, or the regime cell-key.";
            case "cell-key" -> "Choose a larger deviation (-P deviation=), fewer tables or coarser regions.";
            default -> "Choose fewer tables or coarser regions, and report this: exact should have withheld more.";
        };
    }

    private static String line(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(
                "  " + finding.year() + " " + finding.indicator() + ", " + finding.table() + ", " + finding.cell()));
        parts.add(finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        finding.how().stream()
                .filter(step -> step.contains(" its part ") || step.contains(" is at most "))
                .findFirst()
                .or(() -> finding.how().stream().findFirst())
                .ifPresent(parts::add);
        return String.join(": ", parts);
    }
}
