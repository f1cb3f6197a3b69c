package nl.thuiskompas.platform.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;

/**
 * A problem with what people call its parts.
 *
 * @param title what it is about; empty when nobody said
 * @param period for which the task is; empty when nobody said
 * @param language in which the answer speaks, if somebody chose
 * @param problem what is computed
 * @param names of municipalities, by code, as far as they are known
 * @param swaps what municipalities take over from each other after the distribution
 * @param table where keys came from, when they are ours
 * @param places where its parts stand in what it was read from
 */
public record DistributionProblem(
        String title,
        String period,
        Optional<Language> language,
        Problem problem,
        Map<String, String> names,
        List<Swap> swaps,
        Optional<KeyTable> table,
        Places places) {
    /** Keys whose names are known in both languages, also when somebody brings the values. */
    private static final Set<String> COMMON_KEYS = Set.of(
            "inhabitants", "dwellings", "association-homes", "gap-to-30", "new-homes", "planned-homes", "vacancies");

    public DistributionProblem {
        names = Map.copyOf(names);
        swaps = List.copyOf(swaps);
    }

    /** The name of a municipality, or its code where it has none. */
    public String name(String region) {
        return names.getOrDefault(region, region);
    }

    /** What a key is called in a language; its own name where nobody said. */
    public String keyTitle(String key, Language language) {
        Optional<String> ours = table.flatMap(known -> known.findKey(key))
                .map(known -> known.title().in(language));
        return ours.orElseGet(
                () -> COMMON_KEYS.contains(key) ? Texts.in(language).get("workbench.key." + key) : key);
    }
}
