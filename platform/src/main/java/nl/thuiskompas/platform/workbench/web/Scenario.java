package nl.thuiskompas.platform.workbench.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.Places;
import nl.thuiskompas.platform.workbench.RegionKeys;
import nl.thuiskompas.platform.workbench.Result;
import nl.thuiskompas.platform.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways to divide the task that stand side by side.
 *
 * @param letter by which it is called: A to F
 * @param proposal what it was computed from; null for the fallback, which has no method
 * @param result what came of it; null for the fallback
 * @param numbers households by municipality, in the order of the table; those of the nearest distribution where agreements
 *     conflict
 */
record Scenario(
        String letter,
        @Nullable Proposal proposal,
        @Nullable Result result,
        Map<String, Long> numbers) {
    /** The fallback: by inhabitants, every number rounded up, so that the sum may be more than the task. */
    static Optional<Scenario> fallback(Choices choices) {
        if (!choices.knows(RegionKeys.INHABITANTS)) {
            return Optional.empty();
        }
        BigDecimal all = choices.table().members().stream()
                .map(member -> value(member, RegionKeys.INHABITANTS))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Long> numbers = new LinkedHashMap<>();
        choices.table()
                .members()
                .forEach(member -> numbers.put(
                        member.region(),
                        value(member, RegionKeys.INHABITANTS)
                                .multiply(BigDecimal.valueOf(choices.task()))
                                .divide(all, 0, RoundingMode.CEILING)
                                .longValueExact()));
        return Optional.of(new Scenario("C", null, null, numbers));
    }

    private static BigDecimal value(KeyTable.Member member, String key) {
        return member.values().getOrDefault(key, BigDecimal.ZERO);
    }

    /** What comes of a proposal. */
    static Scenario of(String letter, Choices choices, Proposal proposal, Language language) {
        Result result = Workbench.solve(problem(choices, proposal, language));
        Map<String, Long> numbers = new LinkedHashMap<>();
        distribution(result)
                .ifPresent(found -> found.parts().forEach(part -> numbers.put(part.region(), part.households())));
        return new Scenario(letter, proposal, result, numbers);
    }

    static DistributionProblem problem(Choices choices, Proposal proposal, Language language) {
        KeyTable table = choices.table();
        List<Participant> participants = table.members().stream()
                .map(member -> new Participant(member.region(), counting(choices, member)))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        table.members().forEach(member -> names.put(member.region(), member.name()));
        Problem problem = new Problem(
                participants,
                List.of(new TaskCell(Texts.in(language).get("distribute.category"), choices.task())),
                proposal.counting(),
                proposal.limits(),
                proposal.method());
        return new DistributionProblem(
                Texts.in(language).get("distribute.title", "region", table.name()),
                "",
                Optional.of(language),
                problem,
                names,
                List.of(),
                Optional.of(table),
                new Places(
                        table.members().stream().map(KeyTable.Member::region).toList(),
                        new ArrayList<>(proposal.agreed().keySet())));
    }

    private static Map<String, BigDecimal> counting(Choices choices, KeyTable.Member member) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        choices.keys().forEach(key -> values.put(key.name(), value(member, key.name())));
        return values;
    }

    /** The numbers with what is behind them; of the nearest distribution where agreements conflict. */
    static Optional<Distribution> distribution(@Nullable Result result) {
        return switch (result) {
            case Result.Answer answer -> Optional.of(answer.distribution());
            case Result.Conflicting conflicting ->
                Optional.of(conflicting.conflict().nearest());
            case null, default -> Optional.empty();
        };
    }

    /** What a municipality takes. */
    long number(String region) {
        return numbers.getOrDefault(region, 0L);
    }

    /** All households that are placed. */
    long sum() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
