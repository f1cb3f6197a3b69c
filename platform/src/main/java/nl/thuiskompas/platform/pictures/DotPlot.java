package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import org.jspecify.annotations.Nullable;

/**
 * How the values of municipalities are spread: one dot for each, stacked where they are equal, in the colour of its
 * class on the map. Percentages lie on a linear axis, numbers of homes or people mostly on a logarithmic one: see
 * {@link DotAxis}. Figures without a number are left out; the caller says how many those are.
 *
 * @param figures one for each municipality
 * @param classes the classes of the map
 * @param tick a value at the axis in words
 * @param label what is to be seen, read aloud
 * @param reference the national value with its band, or null
 * @param mine the reader's own municipality, or null
 * @param notes names at values worth pointing out; not shown on a narrow screen
 */
public record DotPlot(
        List<Figure> figures,
        ClassScale classes,
        DoubleFunction<String> tick,
        String label,
        @Nullable Reference reference,
        @Nullable Mine mine,
        List<Note> notes) {
    /**
     * A value that all are compared with.
     *
     * @param amount the value; its band is shown as a pale strip
     * @param label name and value in words
     */
    public record Reference(Value.Amount amount, String label) {}

    /**
     * The reader's own municipality.
     *
     * @param code its code
     * @param label name and value in words
     */
    public record Mine(String code, String label) {}

    /**
     * A remark at a value.
     *
     * @param value where
     * @param text what
     */
    public record Note(double value, String text) {}

    /** A stack as high as this still has dots of the full size. */
    private static final int HIGH_STACK = 38;

    private static final double DOT = 8.9;
    private static final double SMALL_DOT = 5.8;
    private static final int LEAST_ROWS = 12;
    /** Percent of the width that a letter takes on a narrow screen. */
    private static final double LETTER = 2.4;

    public DotPlot {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    private record Dot(String code, double value) {}

    /** The axis these figures are drawn on. */
    public DotAxis axis() {
        return DotAxis.of(dots().stream().map(Dot::value).toList(), classes.decimals());
    }

    private List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.value() instanceof Value.Amount amount) {
                dots.add(new Dot(figure.region().code(), amount.value()));
            }
        }
        return dots;
    }

    /**
     * Draws it.
     *
     * @throws IllegalArgumentException when no figure has a number
     */
    public Picture draw() {
        return new Drawing().draw();
    }

    private final class Drawing {
        private final DotAxis axis = axis();
        private final SortedMap<Integer, List<Dot>> stacks = new TreeMap<>();
        private final int rows;
        private final double dot;
        private final double height;
        private final String size;
        private final Markup markup = new Markup(1 << 14);

        Drawing() {
            for (Dot each : dots()) {
                stacks.computeIfAbsent(axis.columnOf(each.value()), c -> new ArrayList<>())
                        .add(each);
            }
            // The own municipality lies at the bottom, where its line ends; the others from low to high.
            stacks.values()
                    .forEach(stack -> stack.sort(
                            Comparator.comparing((Dot d) -> !isMine(d)).thenComparingDouble(Dot::value)));
            int highest = stacks.values().stream().mapToInt(List::size).max().orElseThrow();
            rows = Math.max(LEAST_ROWS, highest + 1);
            dot = highest > HIGH_STACK ? SMALL_DOT : DOT;
            size = highest > HIGH_STACK ? " tk-dots--small" : "";
            height = rows * dot;
        }

        private boolean isMine(Dot dot) {
            return mine != null && dot.code().equals(mine.code());
        }

        Picture draw() {
            markup.start("svg").number("height", height).safe("role", "img").attribute("aria-label", label);
            reference();
            dotPaths();
            axisLine();
            notes.forEach(this::note);
            mine();
            return markup.end().picture();
        }

        private void reference() {
            if (reference == null) {
                return;
            }
            Value.Amount amount = reference.amount();
            if (amount.banded()) {
                double low = axis.percent(amount.low());
                markup.start("rect", "tk-band")
                        .percent("x", low)
                        .percent("width", axis.percent(amount.high()) - low)
                        .number("y", 0)
                        .number("height", height)
                        .end();
            }
            double at = axis.percent(amount.value());
            markup.line("tk-norm-line", at, -6, at, height);
            markup.label("tk-value-label", at, -14, Anchor.within(at), reference.label());
        }

        /** One path for each class; the dots are lines without length and with round ends. */
        private void dotPaths() {
            StringBuilder rim = new StringBuilder();
            SortedMap<Integer, StringBuilder> byColour = new TreeMap<>();
            stacks.forEach((column, stack) -> {
                for (int i = 0; i < stack.size(); i++) {
                    String place = place(column, i);
                    rim.append(place);
                    int colour = classes.classOf(stack.get(i).value()).colour();
                    byColour.computeIfAbsent(colour, c -> new StringBuilder()).append(place);
                }
            });
            markup.start("svg")
                    .safe("viewBox", "0 0 " + axis.columns() + " " + rows)
                    .safe("width", "100%")
                    .number("height", height)
                    .safe("preserveAspectRatio", "none");
            strokes("rim", rim.toString());
            byColour.forEach((colour, path) -> strokes(Integer.toString(colour), path.toString()));
            Dot own = own();
            if (own != null) {
                String place = place(axis.columnOf(own.value()), 0);
                strokes("case", place);
                strokes("mine", place);
            }
            markup.end();
        }

        private String place(int column, int fromBottom) {
            return "M" + column + ".5 " + (rows - 1 - fromBottom) + ".5h0";
        }

        private void strokes(String variant, String path) {
            markup.start("path", "tk-dots tk-dots--" + variant + size)
                    .safe("d", path)
                    .end();
        }

        private @Nullable Dot own() {
            return stacks.values().stream()
                    .map(List::getFirst)
                    .filter(this::isMine)
                    .findFirst()
                    .orElse(null);
        }

        private void axisLine() {
            markup.line("tk-axis", 0, height, 100, height);
            for (DotAxis.Tick each : axis.ticks()) {
                markup.line("tk-axis", each.percent(), height, each.percent(), height + 5);
                markup.label("tk-tick-label", each.percent(), height + 20, Anchor.MIDDLE, tick.apply(each.value()));
            }
        }

        private void note(Note note) {
            double at = axis.percent(note.value());
            markup.label(
                    "tk-tick-label tk-only-wide",
                    at,
                    height - highest(at - 10, at + 10) * dot - 8,
                    Anchor.within(at),
                    note.text());
        }

        private void mine() {
            Dot own = own();
            if (own == null) {
                return;
            }
            String label = Objects.requireNonNull(mine).label();
            double at = axis.percent(own.value());
            double room = LETTER * label.length();
            boolean toTheLeft = at + room > 102;
            int highest = toTheLeft ? highest(at - room, at) : highest(at, at + room);
            double y = Math.max(10, height - (highest + 3) * dot);
            markup.line("tk-leader", at, y + 6, at, height - dot);
            markup.label("tk-value-label tk-value-label--mine", at, y, toTheLeft ? Anchor.END : Anchor.START, label);
        }

        /** The highest stack between two places in percent, over which a label may come to lie. */
        private int highest(double from, double to) {
            return stacks.entrySet().stream()
                    .filter(stack -> {
                        double at = 100.0 * (stack.getKey() + 0.5) / axis.columns();
                        return at >= from && at <= to;
                    })
                    .mapToInt(stack -> stack.getValue().size())
                    .max()
                    .orElse(0);
        }
    }
}
