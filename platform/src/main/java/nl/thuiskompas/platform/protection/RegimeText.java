package nl.thuiskompas.platform.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.disclosure.CellKey;
import nl.thuiskompas.engine.disclosure.Dominance;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.GroupDisclosure;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.Rounded;
import nl.thuiskompas.engine.disclosure.ZeroPolicy;
import nl.thuiskompas.platform.language.Nearest;

/** Regimes as names and texts, for manifests and the command line. */
final class RegimeText {
    static final String ROUNDED = "rounded";
    static final String CELL_KEY = "cell-key";
    static final String EXACT = "exact";

    private static final String SHARES_FROM = "shares-from";
    private static final String SUMS_FROM = "sums-from";
    private static final String GROUPS = "groups";
    private static final String ZEROS = "zeros";

    private final String code;
    private final SequencedMap<String, String> values;

    private RegimeText(String code, SequencedMap<String, String> values) {
        this.code = code;
        this.values = values;
    }

    static String code(Regime regime) {
        return switch (regime) {
            case Rounded rounded -> ROUNDED;
            case CellKey cellKey -> CELL_KEY;
            case Exact exact -> EXACT;
        };
    }

    static boolean keyed(Regime regime) {
        return !(regime instanceof Exact);
    }

    static SequencedMap<String, String> parameters(Regime regime) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        switch (regime) {
            case Rounded(int base, int sumsFrom, Dominance dominance, int sharesFrom) -> {
                all.put("base", String.valueOf(base));
                all.put(SUMS_FROM, String.valueOf(sumsFrom));
                dominance(dominance, all);
                all.put(SHARES_FROM, String.valueOf(sharesFrom));
            }
            case CellKey key -> {
                all.put("deviation", String.valueOf(key.deviation()));
                all.put("variance", String.valueOf(key.variance()));
                all.put("hidden-up-to", String.valueOf(key.hiddenUpTo()));
                all.put("spread", String.valueOf(key.spread()));
                all.put(SUMS_FROM, String.valueOf(key.sumsFrom()));
                all.put(SHARES_FROM, String.valueOf(key.sharesFrom()));
            }
            case Exact exact -> {
                all.put("threshold", String.valueOf(exact.threshold()));
                dominance(exact.dominance(), all);
                all.put(
                        GROUPS,
                        exact.groups().stream()
                                .map(group -> group.dimension() + ":" + group.least() + ":" + group.most())
                                .collect(Collectors.joining(",")));
                all.put(ZEROS, exact.zeros().name().toLowerCase(Locale.ROOT));
                all.put(SHARES_FROM, String.valueOf(exact.sharesFrom()));
            }
        }
        return all;
    }

    private static void dominance(Dominance dominance, Map<String, String> all) {
        all.put("percent", String.valueOf(dominance.percent()));
        all.put("one", String.valueOf(dominance.one()));
        all.put("two", String.valueOf(dominance.two()));
    }

    /** A regime of the usual parameters but for those that were chosen. */
    static Regime read(String code, Map<String, String> chosen) {
        SequencedMap<String, String> values = parameters(
                switch (code) {
                    case ROUNDED -> Rounded.usual();
                    case CELL_KEY -> CellKey.usual();
                    default -> Exact.usual();
                });
        chosen.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new ProtectionException("the regime " + code + " has no parameter \"" + name + "\"; it has "
                        + String.join(", ", values.keySet()) + ", and the nearest is "
                        + Nearest.to(name, values.keySet()).getFirst() + ".");
            }
            values.put(name, value.strip());
        });
        try {
            return new RegimeText(code, values).regime();
        } catch (IllegalArgumentException e) {
            throw new ProtectionException("the regime " + code + " cannot be so: " + e.getMessage() + ".");
        }
    }

    private Regime regime() {
        return switch (code) {
            case ROUNDED -> new Rounded(whole("base"), whole(SUMS_FROM), dominance(), whole(SHARES_FROM));
            case CELL_KEY ->
                new CellKey(
                        whole("deviation"),
                        number("variance"),
                        whole("hidden-up-to"),
                        number("spread"),
                        whole(SUMS_FROM),
                        whole(SHARES_FROM));
            default -> new Exact(whole("threshold"), dominance(), groups(), zeros(), whole(SHARES_FROM));
        };
    }

    private Dominance dominance() {
        return new Dominance(whole("percent"), whole("one"), whole("two"));
    }

    private ZeroPolicy zeros() {
        for (ZeroPolicy policy : ZeroPolicy.values()) {
            if (policy.name().toLowerCase(Locale.ROOT).equals(text(ZEROS))) {
                return policy;
            }
        }
        throw new IllegalArgumentException("zeros is \"" + text(ZEROS) + "\"; it can be known, published or protected");
    }

    private List<GroupDisclosure> groups() {
        List<GroupDisclosure> groups = new ArrayList<>();
        for (String group :
                text(GROUPS).isEmpty() ? new String[0] : text(GROUPS).split(",", -1)) {
            String[] parts = group.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("groups is \"" + group
                        + "\"; write the breakdown, the least share and the greatest, such as living-situation:0:0.9");
            }
            groups.add(new GroupDisclosure(
                    parts[0].strip(), number(GROUPS, parts[1].strip()), number(GROUPS, parts[2].strip())));
        }
        return groups;
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }

    private int whole(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is \"" + text(name) + "\", which is no whole number", e);
        }
    }

    private double number(String name) {
        return number(name, text(name));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is \"" + text + "\", which is no number", e);
        }
    }
}
