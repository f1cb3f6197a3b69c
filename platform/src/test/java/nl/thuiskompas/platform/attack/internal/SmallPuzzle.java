package nl.thuiskompas.platform.attack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Three municipalities, two divisions that cut each other, two ages; some cells are withheld, or perturbed. */
final class SmallPuzzle {
    private static final int MOST = 4;
    private static final List<String> PARTS = List.of("GM0001", "GM0002", "GM0003");
    private static final Classes.Breakdown AGE = new Classes.Breakdown("age", List.of("young", "old"));

    private final SplittableRandom random;
    final Puzzle puzzle;
    private final double[] truth;

    /** @param oneIn one in so many cells is withheld, where none is perturbed */
    SmallPuzzle(long seed, boolean perturbed, int oneIn) {
        random = new SplittableRandom(seed);
        RegionSpace regions = new RegionSpace(
                List.of(Map.of(
                        "country", Map.of("NL01", Set.copyOf(PARTS)),
                        "halves", Map.of("A1", Set.of("GM0001", "GM0002"), "A2", Set.of("GM0003")),
                        "others", Map.of("B1", Set.of("GM0001"), "B2", Set.of("GM0002", "GM0003")))),
                Set.copyOf(PARTS));
        Classes classes = new Classes();
        classes.place(new Classes.Combination("persons", new TreeMap<>()), "by-age");
        for (String age : AGE.classes()) {
            classes.place(new Classes.Combination("persons", new TreeMap<>(Map.of(AGE, age))), "by-age");
        }
        puzzle = new Puzzle(regions, classes, List.of(), true);
        int[] values = new int[PARTS.size() * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(MOST + 1);
        }
        truth = all(values);
        for (int cell = 0; cell < truth.length; cell++) {
            publish(cell, perturbed, oneIn);
        }
        puzzle.begin();
    }

    private void publish(int cell, boolean perturbed, int oneIn) {
        int below = perturbed ? random.nextInt(3) : 0;
        int above = perturbed ? random.nextInt(3) : 0;
        boolean withheld = !perturbed && random.nextInt(oneIn) == 0;
        puzzle.guardedBy[cell] = (short) (withheld || below + above > 0 ? 1 : 0);
        if (!withheld) {
            puzzle.low[cell] = Math.max(0, truth[cell] - below);
            puzzle.high[cell] = truth[cell] + above;
        }
    }

    /** Every cell, from those of one municipality and age. */
    private double[] all(int[] values) {
        double[] all = new double[puzzle.size()];
        for (int part = 0; part < PARTS.size(); part++) {
            for (int region = 0; region < puzzle.regions().size(); region++) {
                if (lies(PARTS.get(part), puzzle.regions().name(region))) {
                    for (int age = 0; age < 2; age++) {
                        all[puzzle.cell(region, 0)] += values[2 * part + age];
                        all[puzzle.cell(region, 1 + age)] += values[2 * part + age];
                    }
                }
            }
        }
        return all;
    }

    private static boolean lies(String part, String region) {
        return part.equals(region)
                || region.equals("NL01")
                || (region.equals("A1") && !part.equals("GM0003"))
                || (region.equals("A2") && part.equals("GM0003"))
                || (region.equals("B1") && part.equals("GM0001"))
                || (region.equals("B2") && !part.equals("GM0001"));
    }

    /** The least and the greatest of each cell, over everything that agrees with what was published. */
    double[][] enumerated(double[] low, double[] high) {
        double[][] bounds = {new double[truth.length], new double[truth.length]};
        Arrays.fill(bounds[0], Double.POSITIVE_INFINITY);
        int most = MOST + 2;
        int[] values = new int[PARTS.size() * 2];
        long total = Math.round(Math.pow(most + 1, values.length));
        for (long number = 0; number < total; number++) {
            long rest = number;
            for (int i = 0; i < values.length; i++) {
                values[i] = (int) (rest % (most + 1));
                rest /= most + 1;
            }
            double[] cells = all(values);
            boolean possible = true;
            for (int cell = 0; possible && cell < cells.length; cell++) {
                possible = cells[cell] >= low[cell] && cells[cell] <= high[cell];
            }
            if (possible) {
                for (int cell = 0; cell < cells.length; cell++) {
                    bounds[0][cell] = Math.min(bounds[0][cell], cells[cell]);
                    bounds[1][cell] = Math.max(bounds[1][cell], cells[cell]);
                }
            }
        }
        return bounds;
    }

    void requireWithin(double[][] possible, double[] low, double[] high, String by) {
        for (int cell = 0; cell < truth.length; cell++) {
            assertThat(truth[cell]).as("%s of %s", by, puzzle.describe(cell)).isBetween(low[cell], high[cell]);
            assertThat(possible[0][cell])
                    .as("%s of %s", by, puzzle.describe(cell))
                    .isGreaterThanOrEqualTo(low[cell]);
            assertThat(possible[1][cell])
                    .as("%s of %s", by, puzzle.describe(cell))
                    .isLessThanOrEqualTo(high[cell]);
        }
    }

    /** Every cell made as small and as large as can be, with all sums that do not follow from others. */
    double[][] linear() {
        double[][] bounds = {puzzle.low.clone(), puzzle.high.clone()};
        List<LinearAttack.Held> held = new ArrayList<>();
        for (int sum = 0; sum < puzzle.sums(); sum++) {
            for (int where = 0; !puzzle.derived(sum) && where < puzzle.times(sum); where++) {
                held.add(new LinearAttack.Held(sum, where));
            }
        }
        Piece piece = new Piece(puzzle, held);
        try (LinearProgram program = piece.program()) {
            for (int unknown = 0; unknown < piece.unknowns(); unknown++) {
                program.forget();
                program.weigh(unknown, 1);
                assertThat(program.solve(true, 1_000_000_000)).isEqualTo(LinearProgram.Status.BEST);
                bounds[1][piece.cell(unknown)] = Math.floor(program.best() + 1e-6);
                assertThat(program.solve(false, 1_000_000_000)).isEqualTo(LinearProgram.Status.BEST);
                bounds[0][piece.cell(unknown)] = Math.ceil(program.best() - 1e-6);
            }
        }
        return bounds;
    }
}
