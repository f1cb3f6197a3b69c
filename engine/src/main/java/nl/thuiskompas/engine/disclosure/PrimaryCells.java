package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.disclosure.Cells.Amounts;
import org.jspecify.annotations.Nullable;

/** Which cells the rules of {@link Exact} withhold by themselves, and what must remain possible for each. */
final class PrimaryCells {
    private static final long WHOLE = 100;
    private static final double HAIR = 1e-9;

    private final Cells cells;
    private final Exact regime;
    private final @Nullable WithholdingReason[] reasons;
    private final List<Requirement> requirements = new ArrayList<>();

    PrimaryCells(Cells cells, Exact regime) {
        this.cells = cells;
        this.regime = regime;
        this.reasons = new WithholdingReason[cells.size()];
        Amounts amounts = cells.amounts();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.impossible(cell)) {
                continue;
            }
            if (amounts == null) {
                threshold(cell);
            } else {
                dominance(cell, amounts);
            }
        }
        if (amounts == null) {
            regime.groups().forEach(this::wholeGroups);
        }
    }

    /** Why a cell is primary; null when it is not. */
    @Nullable
    WithholdingReason reason(int cell) {
        return reasons[cell];
    }

    /** What must remain possible, cell by cell. */
    List<Requirement> requirements() {
        return requirements;
    }

    /** A count must be able to be anything from nobody to enough. */
    private void threshold(int cell) {
        int count = cells.contributors(cell);
        if (count >= regime.threshold() || (count == 0 && regime.zeros() != ZeroPolicy.PROTECTED)) {
            return;
        }
        primary(cell, WithholdingReason.TOO_FEW);
        require(cell, regime.threshold() - count, Requirement.ANYHOW);
        require(cell, -count, Requirement.ANYHOW);
    }

    private void dominance(int cell, Amounts amounts) {
        int count = cells.contributors(cell);
        long sum = amounts.sums()[cell];
        long largest = amounts.largest()[cell];
        if (count == 0) {
            if (regime.zeros() == ZeroPolicy.PROTECTED) {
                primary(cell, WithholdingReason.TOO_FEW);
                require(cell, Math.max(1, amounts.sums()[0] / Math.max(1, cells.contributors(0))), Requirement.ANYHOW);
            }
            return;
        }
        long distance = regime.dominance().distance(sum, largest, amounts.second()[cell]);
        if (count < regime.threshold()) {
            primary(cell, WithholdingReason.TOO_FEW);
            long near = (long) Math.ceil(largest * (double) regime.dominance().percent() / WHOLE);
            distance = Math.max(1, Math.max(distance, near));
        } else if (distance > 0) {
            primary(cell, WithholdingReason.DOMINATED);
        }
        require(cell, distance, Requirement.ANYHOW);
        require(cell, -Math.min(distance, sum), Requirement.ANYHOW);
    }

    private void wholeGroups(GroupDisclosure rule) {
        Layout layout = cells.layout();
        int dimension = layout.dimension(rule.dimension());
        for (int mask : layout.blocks()) {
            if ((mask >> dimension & 1) == 0) {
                continue;
            }
            for (int cell = layout.start(mask); cell < layout.end(mask); cell++) {
                if (cells.impossible(cell)) {
                    continue;
                }
                int[] classes = layout.classes(cell);
                classes[dimension] = Dimension.ALL;
                int group = cells.contributors(layout.cell(classes));
                int count = cells.contributors(cell);
                if (count > rule.most() * group + HAIR) {
                    primary(cell, WithholdingReason.WHOLE_GROUP);
                    require(cell, (long) Math.floor(rule.most() * group + HAIR) - count, dimension);
                } else if (count < rule.least() * group - HAIR) {
                    primary(cell, WithholdingReason.WHOLE_GROUP);
                    require(cell, (long) Math.ceil(rule.least() * group - HAIR) - count, dimension);
                }
            }
        }
    }

    private void primary(int cell, WithholdingReason reason) {
        if (reasons[cell] == null) {
            reasons[cell] = reason;
        }
    }

    private void require(int cell, long change, int within) {
        if (change != 0) {
            requirements.add(new Requirement(cell, change, within));
        }
    }
}
