package nl.thuiskompas.platform.workbench.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/** Reads what a reader chose from an address, and says of each choice that cannot be taken what is wrong with it. */
final class ChoiceReader {
    static final String METHOD = "method";
    static final String TASK = "task";
    static final String EDITION = "edition";
    /** Letters of the scenarios that an address can carry besides the reader's own. */
    static final List<String> FURTHER = List.of("d", "e", "f");

    /** The task that is taken as an example. */
    static final int EXAMPLE = 240;
    /** The weights that the page begins with. */
    private static final Map<String, Integer> USUAL =
            Map.of(RegionKeys.INHABITANTS, 60, RegionKeys.ASSOCIATION_HOMES, 25, RegionKeys.GAP_TO_30, 15);

    private final WorkbenchVisit visit;
    private final KeyTable table;
    private final List<KeyTable.Key> usable;
    private final List<Wrong> wrongs = new ArrayList<>();

    ChoiceReader(WorkbenchVisit visit, KeyTable table) {
        this.visit = visit;
        this.table = table;
        this.usable = table.keys().stream().filter(this::isUsable).toList();
    }

    /** Names of the choices of the page, besides those of single municipalities. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(EDITION, TASK));
        names.addAll(RegionKeys.NAMES);
        names.add(METHOD);
        names.addAll(FURTHER);
        return names;
    }

    private boolean isUsable(KeyTable.Key key) {
        return table.members().stream().allMatch(member -> member.values().containsKey(key.name()))
                && table.members().stream()
                        .anyMatch(member -> member.values()
                                        .getOrDefault(key.name(), BigDecimal.ZERO)
                                        .signum()
                                > 0);
    }

    Choices read() {
        String task = visit.choice(TASK);
        int households = task.isEmpty()
                ? EXAMPLE
                : (int) number(TASK, task, 1, Problem.MOST_HOUSEHOLDS)
                        .orElse((long) EXAMPLE)
                        .longValue();
        Map<String, String> given = new LinkedHashMap<>(visit.link().query());
        Proposal own = proposal(given, "");
        SortedMap<String, Proposal> further = new TreeMap<>();
        for (String letter : FURTHER) {
            String compact = visit.choice(letter);
            if (!compact.isEmpty()) {
                further.put(letter, proposal(apart(letter, compact), letter));
            }
        }
        return new Choices(table, usable, households, task.isEmpty(), own, further, wrongs);
    }

    /** The choices in a compact proposal. */
    private Map<String, String> apart(String letter, String compact) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String part : compact.split(",", -1)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            boolean known = names().contains(name) || Proposal.FAMILIES.stream().anyMatch(name::startsWith);
            if (colon < 0 || !known || FURTHER.contains(name)) {
                wrong(letter, "distribute.wrong.part", "part", brief(part));
            } else {
                choices.put(name, part.substring(colon + 1));
            }
        }
        return choices;
    }

    /** @param letter of the scenario it is; empty for the reader's own, whose fields are on the page */
    private Proposal proposal(Map<String, String> given, String letter) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        boolean some = RegionKeys.NAMES.stream().anyMatch(given::containsKey);
        for (String name : RegionKeys.NAMES) {
            String weight = given.get(name);
            boolean known = usable.stream().anyMatch(key -> key.name().equals(name));
            if (weight == null) {
                int usual = some || !known ? 0 : USUAL.getOrDefault(name, 0);
                if (known) {
                    weights.put(name, usual);
                }
                continue;
            }
            String field = letter.isEmpty() ? name : letter;
            long number = number(field, weight, 0, Proposal.MOST_WEIGHT).orElse(0L);
            if (known) {
                weights.put(name, (int) number);
            } else if (number > 0) {
                wrong(field, "distribute.wrong.key", "key", title(name));
            }
        }
        if (wrongs.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
            wrong(letter.isEmpty() ? first() : letter, "distribute.wrong.weights");
        }
        return new Proposal(weights, method(given.getOrDefault(METHOD, ""), letter), agreed(given, letter));
    }

    private String first() {
        return usable.isEmpty() ? RegionKeys.INHABITANTS : usable.getFirst().name();
    }

    private String title(String key) {
        return table.findKey(key)
                .map(found -> found.title().in(visit.language()))
                .orElseGet(() -> visit.texts().get("workbench.key." + key));
    }

    private Method method(String given, String letter) {
        if (given.isEmpty()) {
            return Method.WEBSTER;
        }
        Optional<Method> found = Arrays.stream(Method.values())
                .filter(method -> Proposal.code(method).equals(given))
                .findFirst();
        if (found.isEmpty()) {
            wrong(letter.isEmpty() ? METHOD : letter, "distribute.wrong.method", "given", brief(given));
        }
        return found.orElse(Method.WEBSTER);
    }

    private SortedMap<String, Long> agreed(Map<String, String> given, String letter) {
        SortedMap<String, Long> agreed = new TreeMap<>();
        given.forEach((name, value) -> {
            Optional<String> family =
                    Proposal.FAMILIES.stream().filter(name::startsWith).findFirst();
            if (family.isEmpty() || value.isEmpty()) {
                return;
            }
            String field = letter.isEmpty() ? name : letter;
            String region = name.substring(family.get().length());
            if (table.findMember(region).isEmpty()) {
                wrong(field, "distribute.wrong.municipality", "code", brief(region), "region", table.name());
            } else {
                number(field, value, 0, Problem.MOST_HOUSEHOLDS).ifPresent(number -> agreed.put(name, number));
            }
        });
        return agreed;
    }

    /** A whole number between two ends; says what is wrong with anything else. */
    private Optional<Long> number(String field, String given, long least, long most) {
        boolean whole = given.matches("\\d{1,9}");
        long number = whole ? Long.parseLong(given) : -1;
        if (number < least || number > most) {
            wrong(
                    field,
                    "distribute.wrong.number",
                    "given",
                    brief(given),
                    "least",
                    visit.numbers().whole(least),
                    "most",
                    visit.numbers().whole(most));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private void wrong(String field, String text, Object... places) {
        wrongs.add(new Wrong(
                field, Fields.label(visit, table, field) + ": " + visit.texts().get(text, places)));
    }

    private static String brief(String given) {
        return given.length() > 40 ? given.substring(0, 40) + "…" : given;
    }
}
