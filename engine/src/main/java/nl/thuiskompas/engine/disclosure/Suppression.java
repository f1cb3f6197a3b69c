package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of linked tables are withheld under {@link Exact}, with a proof.
 *
 * <p><b>Method.</b> For each primary cell there are requirements: a count below the threshold must be able to be anything
 * from nobody to enough; a dominated sum must stay uncertain by its protection level; a share that tells something about a
 * group must be able to lie within bounds. For each requirement {@link Exchange}s of people are sought that make the cell
 * differ by as much, at the least cost of cells that have to be withheld so that nobody sees the exchange. What they need is
 * withheld. At the end every cell that was withheld for others is given back if its users can do without.
 *
 * <p><b>Guarantee.</b> Every requirement has a {@link Certificate}, or is listed as {@link #exposed()}. A certificate is a
 * population with the same published cells, the same relations and no cell below zero. So nobody who uses the published
 * cells, all relations and that nothing is negative can exclude the required values: not by elimination, not by narrowing
 * intervals, not by linear or integer programming. Cells that are withheld later only add to what is unseen; certificates
 * stay true, and no order of the cells can break them.
 *
 * <p><b>No guarantee</b> is given against whoever knows more: records of their own, that a cell was withheld only because of
 * another (the parameters are public, so the shape of what is withheld says something), or that a full cross table of whole
 * people has to exist behind the published tables.
 *
 * <p>The tables of earlier releases that show the same indicator and year belong into the same layout; what was published of
 * them stays published, and what was withheld stays withheld.
 *
 * <p>Sources: corner points of hypercubes as complements, Repsilber 1994 and Giessing 2004 (an exchange is a hypercube over
 * all linked tables); feasibility intervals and protection levels, Fischetti and Salazar 2001. To construct them as exchanges
 * of records, which makes overlapping divisions and linked tables one case, and to keep them as certificates, is our own.
 */
public final class Suppression {
    private static final int MOST_USERS = 4;

    private final Cells cells;
    private final @Nullable WithholdingReason[] reasons;
    private final List<Certificate> certificates;
    private final List<Requirement> exposed;

    private Suppression(
            Cells cells,
            @Nullable WithholdingReason[] reasons,
            List<Certificate> certificates,
            List<Requirement> exposed) {
        this.cells = cells;
        this.reasons = reasons;
        this.certificates = List.copyOf(certificates);
        this.exposed = List.copyOf(exposed);
    }

    /**
     * Decides for all cells.
     *
     * @param earlier what was decided in earlier releases, which binds
     */
    public static Suppression of(Cells cells, Exact regime, EarlierDecisions earlier) {
        PrimaryCells primary = new PrimaryCells(cells, regime);
        Withheld withheld = new Withheld(cells, regime);
        @Nullable WithholdingReason[] reasons = new WithholdingReason[cells.size()];
        for (int cell = 0; cell < reasons.length; cell++) {
            reasons[cell] = primary.reason(cell);
            if (reasons[cell] != null) {
                withheld.withhold(cell);
            }
        }
        bind(cells, earlier, reasons, withheld);
        AlternativeSearch search = new AlternativeSearch(cells.layout(), withheld);
        List<Certificate> certificates = new ArrayList<>();
        List<Requirement> exposed = new ArrayList<>();
        for (Requirement requirement : primary.requirements()) {
            Certificate certificate = withheld.is(requirement.cell()) ? search.meet(requirement) : null;
            if (certificate == null) {
                exposed.add(requirement);
            } else {
                certificates.add(certificate);
            }
        }
        for (int cell = 0; cell < reasons.length; cell++) {
            if (withheld.is(cell) && reasons[cell] == null) {
                reasons[cell] = WithholdingReason.PROTECTS_ANOTHER;
            }
        }
        withheld.close();
        giveBack(cells, earlier, reasons, withheld, search, certificates);
        return new Suppression(cells, reasons, certificates, exposed);
    }

    private static void bind(
            Cells cells, EarlierDecisions earlier, @Nullable WithholdingReason[] reasons, Withheld withheld) {
        if (earlier.isEmpty()) {
            return;
        }
        Fingerprints fingerprints = new Fingerprints(cells);
        for (int cell = 0; cell < reasons.length; cell++) {
            int at = earlier.indexOf(fingerprints.of(cell));
            if (at < 0) {
                continue;
            }
            WithholdingReason before = earlier.reason(at);
            if (before == null) {
                reasons[cell] = null;
                withheld.giveBack(cell);
                withheld.fix(cell);
            } else if (reasons[cell] == null) {
                reasons[cell] = before;
                withheld.withhold(cell);
            }
        }
    }

    /** Publishes again what turned out not to be needed, the most informative first. */
    private static void giveBack(
            Cells cells,
            EarlierDecisions earlier,
            @Nullable WithholdingReason[] reasons,
            Withheld withheld,
            AlternativeSearch search,
            List<Certificate> certificates) {
        Users users = new Users(reasons, search, certificates);
        List<Integer> complements = new ArrayList<>();
        Fingerprints fingerprints = new Fingerprints(cells);
        for (int cell = 0; cell < reasons.length; cell++) {
            if (reasons[cell] == WithholdingReason.PROTECTS_ANOTHER
                    && (earlier.isEmpty() || earlier.indexOf(fingerprints.of(cell)) < 0)) {
                complements.add(cell);
            }
        }
        complements.sort(Comparator.<Integer>comparingInt(cell -> -cells.contributors(cell))
                .thenComparingInt(Integer::intValue));
        for (int cell : complements) {
            List<Integer> using = users.of(cell);
            if (using.size() > MOST_USERS) {
                continue;
            }
            withheld.giveBack(cell);
            List<Certificate> others = new ArrayList<>();
            for (int user : using) {
                Certificate other = search.meetFreely(certificates.get(user).requirement());
                if (other == null) {
                    break;
                }
                others.add(other);
            }
            if (others.size() < using.size()) {
                withheld.withhold(cell);
                continue;
            }
            reasons[cell] = null;
            for (int i = 0; i < others.size(); i++) {
                certificates.set(using.get(i), others.get(i));
                users.add(using.get(i), others.get(i));
            }
        }
    }

    /** Why a cell is withheld, in words for whoever checks the output; null when it is published. */
    public @Nullable WithholdingReason reason(int cell) {
        return reasons[cell];
    }

    /** The proof: one for every requirement that is not exposed. */
    public List<Certificate> certificates() {
        return certificates;
    }

    /**
     * Requirements for which no certificate was found, because cells around them are known: published earlier, or ruled out
     * by definition. The search is thorough and not complete, so that one of them may be safe after all; nobody has shown it,
     * and a release in which this is not empty may not be published.
     */
    public List<Requirement> exposed() {
        return exposed;
    }

    /**
     * Confidential: for every primary cell the values that at least remain possible for everybody outside, from its
     * certificates. What cannot be excluded is this interval and perhaps more.
     *
     * @return by place of the cell
     */
    public SortedMap<Integer, Interval> protectionIntervals() {
        SortedMap<Integer, Interval> intervals = new TreeMap<>();
        for (Certificate certificate : certificates) {
            int cell = certificate.requirement().cell();
            long value = cells.value(cell);
            long change = certificate.requirement().change();
            Interval before = intervals.getOrDefault(cell, Interval.of((double) value));
            intervals.put(
                    cell,
                    new Interval(
                            Math.min(before.low(), (double) value + change),
                            Math.max(before.high(), (double) value + change)));
        }
        return intervals;
    }

    /** The cells. */
    public Cells cells() {
        return cells;
    }
}
