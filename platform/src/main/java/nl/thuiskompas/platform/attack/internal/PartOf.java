package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;

/**
 * An indicator whose published formula asks all that of another and more: it can nowhere be more than the other.
 *
 * @param part code of the one
 * @param whole code of the other
 */
record PartOf(String part, String whole) {
    private static final String WHERE = " where ";

    /** Where a condition ends and another begins: what follows names a column, or opens a choice. */
    private static final Pattern NEXT = Pattern.compile(" and (?=\\(|(?:\\d+ × )?[a-z_]+\\.[a-z_]+ )");

    private static final Pattern GROUPS = Pattern.compile("(\\S+ has )(?!none of |any of )(.*)");

    /** All pairs among some indicators. */
    static List<PartOf> among(Collection<IndicatorWords> indicators) {
        Map<String, Set<String>> conditions = new TreeMap<>();
        for (IndicatorWords indicator : indicators) {
            if (indicator.measure().equals("count")) {
                conditions.put(indicator.name().code(), conditions(indicator.formula()));
            }
        }
        List<PartOf> pairs = new ArrayList<>();
        conditions.forEach((part, mine) -> conditions.forEach((whole, theirs) -> {
            if (!part.equals(whole) && mine.containsAll(theirs)) {
                pairs.add(new PartOf(part, whole));
            }
        }));
        return pairs;
    }

    /** What is counted, each condition, and what follows from one. */
    private static Set<String> conditions(String formula) {
        Set<String> all = new TreeSet<>();
        int where = formula.indexOf(WHERE);
        all.add(where < 0 ? formula : formula.substring(0, where));
        if (where >= 0) {
            for (String condition : apart(formula.substring(where + WHERE.length()))) {
                Matcher groups = GROUPS.matcher(condition);
                all.add(condition);
                if (groups.matches() && !condition.contains(" has none of ")) {
                    for (String group : groups.group(2).split(" and ", -1)) {
                        all.add(groups.group(1) + group);
                    }
                    all.add(groups.group(1) + "any of all groups");
                }
            }
        }
        return all;
    }

    /** The conditions that hold together; what stands between brackets is one. */
    private static List<String> apart(String conditions) {
        List<String> all = new ArrayList<>();
        Matcher next = NEXT.matcher(conditions);
        int from = 0;
        while (next.find()) {
            String before = conditions.substring(from, next.start());
            if (before.chars().filter(c -> c == '(').count()
                    == before.chars().filter(c -> c == ')').count()) {
                all.add(before);
                from = next.end();
            }
        }
        all.add(conditions.substring(from));
        return all;
    }
}
