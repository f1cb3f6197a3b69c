package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;

/**
 * An indicator that is the sum of two others, as their published formulas say: the same conditions, and one more that
 * holds in one of them and not in the other.
 */
record Kinship(String whole, String one, String other) {
    private static final String WHERE = " where ";
    private static final String AND = " and ";
    private static final String HAS = " has ";
    private static final String HAS_NONE = " has none of ";

    /** All among some indicators. */
    static List<Kinship> among(Collection<IndicatorWords> indicators) {
        Map<Set<String>, String> byConditions = new HashMap<>();
        TreeMap<String, Set<String>> conditions = new TreeMap<>();
        for (IndicatorWords indicator : indicators) {
            if (indicator.measure().equals("count")) {
                Set<String> own = conditions(indicator.formula());
                conditions.put(indicator.name().code(), own);
                byConditions.putIfAbsent(own, indicator.name().code());
            }
        }
        List<Kinship> kin = new ArrayList<>();
        conditions.forEach((code, own) -> {
            for (String condition : own) {
                int at = condition.indexOf(HAS);
                if (at < 0 || condition.startsWith(HAS_NONE, at)) {
                    continue;
                }
                Set<String> common = new TreeSet<>(own);
                common.remove(condition);
                String whole = byConditions.get(common);
                Set<String> opposite = new TreeSet<>(common);
                opposite.add(condition.substring(0, at) + HAS_NONE + condition.substring(at + HAS.length()));
                String other = byConditions.get(opposite);
                if (whole != null && other != null) {
                    kin.add(new Kinship(whole, code, other));
                }
            }
        });
        return kin;
    }

    /** What is counted, and each condition. */
    private static Set<String> conditions(String formula) {
        Set<String> all = new TreeSet<>();
        int where = formula.indexOf(WHERE);
        all.add(where < 0 ? formula : formula.substring(0, where));
        if (where >= 0) {
            all.addAll(List.of(formula.substring(where + WHERE.length()).split(AND, -1)));
        }
        return all;
    }
}
