package nl.thuiskompas.platform.workbench.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Scope;

/**
 * A way to divide the task that somebody proposes.
 *
 * @param weights by key how much it counts, from 0 to {@value #MOST_WEIGHT}, in the order of the page
 * @param method how whole numbers are made
 * @param agreed what was agreed, by where the address has it, such as most.GM0202
 */
record Proposal(Map<String, Integer> weights, Method method, SortedMap<String, Long> agreed) {
    static final int MOST_WEIGHT = 100;
    static final String LEAST = "least.";
    static final String MOST = "most.";
    static final String FIXED = "fixed.";
    /** The kinds of agreements, as their names in addresses begin. */
    static final List<String> FAMILIES = List.of(FIXED, LEAST, MOST);

    Proposal {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        agreed = Collections.unmodifiableSortedMap(new TreeMap<>(agreed));
    }

    /** By one key and nothing else. */
    static Proposal by(String key) {
        return new Proposal(Map.of(key, 1), Method.WEBSTER, new TreeMap<>());
    }

    /** Keys that count. */
    Map<String, BigDecimal> counting() {
        Map<String, BigDecimal> counting = new LinkedHashMap<>();
        weights.forEach((key, weight) -> {
            if (weight > 0) {
                counting.put(key, BigDecimal.valueOf(weight));
            }
        });
        return counting;
    }

    /** What was agreed as limits, in the order of {@link #agreed}. */
    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        agreed.forEach((name, households) -> {
            String region = name.substring(name.indexOf('.') + 1);
            limits.add(
                    name.startsWith(LEAST)
                            ? new Limit.AtLeast(region, Scope.TOTAL, households)
                            : name.startsWith(MOST)
                                    ? new Limit.AtMost(region, Scope.TOTAL, households)
                                    : new Limit.Fixed(region, Scope.TOTAL, households));
        });
        return limits;
    }

    /** The name of a method in an address: largest-remainder. */
    static String code(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choices of which it consists, as an address writes them one by one. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        weights.forEach((key, weight) -> {
            if (weight > 0) {
                choices.put(key, weight.toString());
            }
        });
        if (method != Method.WEBSTER) {
            choices.put(ChoiceReader.METHOD, code(method));
        }
        agreed.forEach((name, households) -> choices.put(name, households.toString()));
        return choices;
    }

    /** The same as one value of an address: inhabitants:60,gap-to-30:15,most.GM1734:16. */
    String compact() {
        List<String> parts = new ArrayList<>();
        choices().forEach((name, value) -> parts.add(name + ":" + value));
        return String.join(",", parts);
    }
}
