package nl.thuiskompas.platform.monitor.web.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dimension;

/** Kinds of areas in a table, by the letters with which their codes begin. */
enum Level {
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

    Level(String letters) {
        this.letters = letters;
    }

    /** The name in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Level> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    private static Level of(String region) {
        return Arrays.stream(values())
                .filter(each -> region.startsWith(each.letters))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether an area with this code is of this kind. */
    boolean holds(String region) {
        return of(region) == this;
    }

    /** The kinds of areas that a dimension has, from large to small. */
    static List<Level> in(Dimension regions) {
        return regions.codes().stream()
                .map(code -> of(code.id()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The cells of these areas. */
    Condition condition(String dimension) {
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
