package nl.thuiskompas.platform.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dimension;

/** Kinds of areas in a table, by the letters with which their codes begin. */
public enum AreaLevel {
    COUNTRY("NL"),
    PART("LD"),
    PROVINCE("PV"),
    COROP("CR"),
    MUNICIPALITY("GM"),
    DISTRICT("WK"),
    NEIGHBOURHOOD("BU"),
    /** Areas of the publisher's own. */
    OTHER("");

    private final String letters;

    AreaLevel(String letters) {
        this.letters = letters;
    }

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name, if there is one. */
    public static Optional<AreaLevel> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    private static AreaLevel of(String region) {
        return Arrays.stream(values())
                .filter(each -> region.startsWith(each.letters))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether an area with this code is of this kind. */
    public boolean holds(String region) {
        return of(region) == this;
    }

    /** The kinds of areas that a dimension has, from large to small. */
    public static List<AreaLevel> in(Dimension regions) {
        return regions.codes().stream()
                .map(code -> of(code.id()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The cells of these areas. */
    public Condition condition(String dimension) {
        if (this != OTHER) {
            return new Condition.StartsWith(dimension, letters);
        }
        List<Condition> named = Arrays.stream(values())
                .filter(each -> each != OTHER)
                .<Condition>map(each -> new Condition.StartsWith(dimension, each.letters))
                .toList();
        return new Condition.Not(new Condition.Or(named));
    }
}
