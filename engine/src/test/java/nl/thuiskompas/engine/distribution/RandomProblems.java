package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Made-up problems of any size, the same for the same seed. */
final class RandomProblems {
    static final List<String> KEYS = List.of("inhabitants", "dwellings", "vacancies");

    private final Random random;

    RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    /** With categories of one to three sizes, equal values now and then, municipalities without any, and limits. */
    Problem problem(int mostParticipants, int mostCells, int mostHouseholds, int mostLimits) {
        List<Participant> participants = new ArrayList<>();
        int count = 1 + random.nextInt(mostParticipants);
        for (int i = 0; i < count; i++) {
            Map<String, BigDecimal> values = new TreeMap<>();
            int most = random.nextBoolean() ? 5 : 1000;
            boolean nothing = i > 0 && random.nextInt(8) == 0;
            for (String key : KEYS) {
                values.put(key, nothing ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(most)));
            }
            if (i == 0) {
                values.replaceAll((key, value) -> value.add(BigDecimal.ONE));
            }
            participants.add(new Participant("GM%04d".formatted((i * 37 + 11) % 997), values));
        }
        List<TaskCell> task = new ArrayList<>();
        int cells = 1 + random.nextInt(mostCells);
        int sizes = 1 + random.nextInt(3);
        for (int c = 0; c < cells; c++) {
            int households = (c == 0 ? 1 : 0) + random.nextInt(Math.max(1, mostHouseholds / cells));
            task.add(new TaskCell("category " + c / sizes, "size " + c % sizes, households));
        }
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (String key : KEYS) {
            weights.put(key, BigDecimal.valueOf(random.nextInt(4), 1));
        }
        weights.merge(KEYS.getFirst(), new BigDecimal("0.1"), BigDecimal::add);
        Method method = Method.values()[random.nextInt(5)];
        List<Limit> limits = new ArrayList<>();
        for (int l = random.nextInt(mostLimits + 1); l > 0; l--) {
            limits.add(limit(participants, task));
        }
        return new Problem(participants, task, weights, limits, method);
    }

    private Limit limit(List<Participant> participants, List<TaskCell> task) {
        String region = participants.get(random.nextInt(participants.size())).region();
        TaskCell cell = task.get(random.nextInt(task.size()));
        Scope scope = List.of(Scope.TOTAL, Scope.of(cell.category()), Scope.of(cell.category(), cell.size()))
                .get(random.nextInt(3));
        int demand = (int) task.stream()
                .filter(scope::covers)
                .mapToLong(TaskCell::households)
                .sum();
        int number = random.nextInt(demand / 2 + 1);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Limit.AtLeast(region, scope, number / 2);
            case 2 -> new Limit.Fixed(region, scope, number / 2);
            case 3 -> new Limit.Change(region, scope, number, 1 + random.nextInt(3));
            case 4 ->
                new Limit.AtMostShare(
                        region,
                        scope,
                        KEYS.get(random.nextInt(KEYS.size())),
                        BigDecimal.valueOf(random.nextInt(100), 2));
            case 5 -> {
                Set<String> regions = new HashSet<>();
                for (Participant participant : participants) {
                    if (random.nextInt(3) > 0) {
                        regions.add(participant.region());
                    }
                }
                yield new Limit.OnlyIn(cell.category(), regions);
            }
            default -> new Limit.AtMost(region, scope, number);
        };
    }
}
