package nl.thuiskompas.platform.pictures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Lineage;
import nl.thuiskompas.engine.geography.Lineage.Bond;
import nl.thuiskompas.engine.geography.Lineage.Node;

/**
 * A family of municipalities: a line for each, from left to right through the days on which something happened, joined
 * where one went into another. The days stand at equal distances, whatever the time between them.
 */
public final class FamilyTree {
    private static final int TOP = 46;
    private static final int ROW = 58;
    private static final int NAME_ABOVE = 10;
    private static final int PART_BELOW = 18;
    /** How far a text stands from a connection. */
    private static final int BESIDE = 8;
    /** Days that have room for day and month on a narrow screen. */
    private static final int ROOMY = 4;

    private final Lineage lineage;
    private final Words words;
    private final List<LocalDate> days;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Markup markup = new Markup(1 << 12);

    /**
     * Every word in the drawing.
     *
     * @param name what a member is called
     * @param part which part went over and how it is known, for a change that was not of a whole; empty for nothing
     * @param day day and month of a date
     * @param year its year
     * @param mine whether a member is the reader's own municipality
     * @param label what is to be seen, read aloud
     */
    public record Words(
            Function<Node, String> name,
            Function<BoundaryChange, String> part,
            Function<LocalDate, String> day,
            Function<LocalDate, String> year,
            Function<Node, Boolean> mine,
            String label) {}

    private FamilyTree(Lineage lineage, Words words) {
        this.lineage = lineage;
        this.words = words;
        this.days = List.copyOf(lineage.days());
        drawn(lineage).forEach(code -> rows.put(code, rows.size()));
    }

    /** Draws the family without its old successions. */
    public static Picture draw(Lineage lineage, Words words) {
        return new FamilyTree(lineage, words).draw();
    }

    /** The codes that are drawn, from top to bottom: the subject and everybody whom a change of the family names. */
    static List<String> drawn(Lineage lineage) {
        return FamilyOrder.of(lineage);
    }

    private Picture draw() {
        int height = TOP + rows.size() * ROW;
        markup.start("svg", "tk-tree").number("height", height).safe("role", "img");
        markup.attribute("aria-label", words.label());
        days.forEach(day -> day(day, height));
        rows.forEach((code, row) -> life(lineage.node(code)));
        lineage.changes().forEach(this::joint);
        rows.forEach((code, row) -> name(lineage.node(code)));
        parts();
        return markup.end().picture();
    }

    private void day(LocalDate day, int height) {
        double x = x(day);
        markup.line("tk-grid", x, TOP - 8, x, height);
        markup.label(
                "tk-tick-label" + (days.size() > ROOMY ? " tk-only-wide" : ""),
                x,
                14,
                Anchor.MIDDLE,
                words.day().apply(day));
        markup.label("tk-tick-label", x, 30, Anchor.MIDDLE, words.year().apply(day));
    }

    /** The days stand at equal distances; what lies between two of them stands half way. */
    private double x(LocalDate date) {
        double before = days.stream().filter(day -> !day.isAfter(date)).count();
        double place = days.contains(date) ? before : before + 0.5;
        return 100 * place / (days.size() + 1);
    }

    private double start(Node node) {
        LocalDate from = node.from();
        return from == null || (!days.isEmpty() && from.isBefore(days.getFirst())) ? 0 : x(from);
    }

    private double end(Node node) {
        LocalDate until = node.until();
        return until == null ? 100 : x(until);
    }

    private int y(String code) {
        return TOP + rows.getOrDefault(code, 0) * ROW + ROW / 2;
    }

    private void life(Node node) {
        int y = y(node.code());
        markup.line("tk-tree__life" + role(node), start(node), y, end(node), y);
    }

    private String role(Node node) {
        if (words.mine().apply(node)) {
            return " tk-tree__life--mine";
        }
        return switch (node.bond()) {
            case SUBJECT -> " tk-tree__life--subject";
            case BESIDE -> " tk-tree__life--beside";
            case ANCESTOR, DESCENDANT -> "";
        };
    }

    /** The connection of one change: dashed where only the code became another. */
    private void joint(BoundaryChange change) {
        double x = x(change.date());
        boolean same = change.kind() == BoundaryChange.Kind.RENUMBERING;
        markup.line(
                same ? "tk-tree__joint tk-tree__joint--same" : "tk-tree__joint",
                x,
                y(change.from()),
                x,
                y(change.to()));
        markup.start("circle", "tk-tree__dot")
                .percent("cx", x)
                .number("cy", y(change.to()))
                .number("r", 4.5)
                .end();
    }

    private void name(Node node) {
        double start = start(node);
        boolean late = start > 45;
        String className = (node.bond() == Bond.SUBJECT ? "tk-value-label" : "tk-value-label tk-value-label--quiet")
                + (words.mine().apply(node) ? " tk-value-label--mine" : "");
        double y = y(node.code()) - (double) NAME_ABOVE;
        String name = words.name().apply(node);
        if (late) {
            markup.label(className, 100, y, Anchor.END, name);
        } else {
            markup.labelBeside(className, start, start == 0 ? 0 : BESIDE, y, Anchor.START, name);
        }
    }

    /** The parts, each under the line of the one that took it in; several of one day in one text. */
    private void parts() {
        record Place(String code, LocalDate day) {}
        Map<Place, String> texts = new LinkedHashMap<>();
        for (BoundaryChange change : lineage.changes()) {
            String part = words.part().apply(change);
            if (!part.isEmpty()) {
                texts.merge(new Place(change.to(), change.date()), part, (one, other) -> one + "; " + other);
            }
        }
        texts.forEach((place, text) -> part(place.code(), x(place.day()), text));
    }

    private void part(String code, double x, String text) {
        Anchor end = x > 45 ? Anchor.END : Anchor.START;
        markup.labelBeside(
                "tk-tick-label tk-tree__part",
                x,
                end == Anchor.END ? -BESIDE : BESIDE,
                y(code) + (double) PART_BELOW,
                end,
                text);
    }
}
