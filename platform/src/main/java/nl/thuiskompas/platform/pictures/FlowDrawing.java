package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Draws flows. Names stand in the room above their bars, where bands still run level and leave it free. */
final class FlowDrawing {
    /** Height of all people together, in pixels. */
    private static final int ALL = 240;

    private static final int HEAD = 22;
    /** Above each bar: a line with its name and a line with its number. */
    private static final int ABOVE = 40;

    private static final int BAR = 9;
    private static final double THINNEST = 1;
    private static final double THIN = 3;
    /** A band as thick as this has room for its number. */
    private static final int ROOM_FOR_NUMBER = 17;

    private final FlowPicture picture;
    private final double scale;
    private final Markup markup = new Markup(1 << 13);

    /** A band between two heights, each measured from the top of the picture. */
    private record Band(FlowPicture.Flow flow, double left, double right, double thickness) {
        double middle() {
            return (left + right + thickness) / 2;
        }
    }

    /** The top of each bar of a side, and its height. */
    private record Bars(double[] tops, double[] heights, double bottom) {}

    FlowDrawing(FlowPicture picture) {
        this.picture = picture;
        double most =
                Math.max(all(picture.before(), FlowPicture.Flow::from), all(picture.after(), FlowPicture.Flow::to));
        this.scale = most > 0 ? ALL / most : 0;
    }

    Picture draw() {
        Bars left = bars(picture.before(), FlowPicture.Flow::from);
        Bars right = bars(picture.after(), FlowPicture.Flow::to);
        double height = Math.ceil(Math.max(left.bottom(), right.bottom()));
        markup.start("svg")
                .number("height", height)
                .safe("role", "img")
                .attribute("aria-label", picture.label())
                .attribute("aria-details", picture.table());
        List<Band> bands = bands(left, right);
        // Thin ones last, so that a thick one does not hide them.
        bands.sort(Comparator.comparingDouble(Band::thickness).reversed());
        markup.start("svg")
                .safe("viewBox", "0 0 100 " + Decimals.compact(height))
                .safe("width", "100%")
                .number("height", height)
                .safe("preserveAspectRatio", "none");
        bands.forEach(this::band);
        markup.end();
        side(picture.before(), left, true);
        side(picture.after(), right, false);
        numbers(bands);
        return markup.end().picture();
    }

    /** People in bands at a place. */
    private double inBands(int place, ToIntFunction<FlowPicture.Flow> end) {
        return at(place, end).mapToDouble(FlowPicture.Flow::number).sum();
    }

    private Stream<FlowPicture.Flow> at(int place, ToIntFunction<FlowPicture.Flow> end) {
        return picture.flows().stream().filter(FlowPicture.Flow::drawn).filter(flow -> end.applyAsInt(flow) == place);
    }

    /** People at a place: perturbed numbers need not add up, so its bands may be more than it. */
    private double number(FlowPicture.Side side, int place, ToIntFunction<FlowPicture.Flow> end) {
        double number = side.places().get(place).number();
        double within = inBands(place, end);
        return Double.isNaN(number) ? within : Math.max(number, within);
    }

    private double all(FlowPicture.Side side, ToIntFunction<FlowPicture.Flow> end) {
        double all = 0;
        for (int place = 0; place < side.places().size(); place++) {
            all += number(side, place, end);
        }
        return all;
    }

    private Bars bars(FlowPicture.Side side, ToIntFunction<FlowPicture.Flow> end) {
        int count = side.places().size();
        double[] tops = new double[count];
        double[] heights = new double[count];
        double y = HEAD;
        for (int place = 0; place < count; place++) {
            double thick = at(place, end).mapToDouble(this::thickness).sum();
            y += ABOVE;
            tops[place] = y;
            heights[place] = Math.max(THINNEST, Math.max(thick, number(side, place, end) * scale));
            y += heights[place];
        }
        return new Bars(tops, heights, y);
    }

    private double thickness(FlowPicture.Flow flow) {
        return Math.max(THINNEST, flow.number() * scale);
    }

    private List<Band> bands(Bars left, Bars right) {
        double[] usedLeft = left.tops().clone();
        double[] usedRight = right.tops().clone();
        List<Band> bands = new ArrayList<>();
        // In the order of places on both sides, so that bands of one bar do not cross beside it.
        picture.flows().stream()
                .filter(FlowPicture.Flow::drawn)
                .sorted(Comparator.comparingInt(FlowPicture.Flow::from).thenComparingInt(FlowPicture.Flow::to))
                .forEach(flow -> {
                    double thick = thickness(flow);
                    bands.add(new Band(flow, usedLeft[flow.from()], usedRight[flow.to()], thick));
                    usedLeft[flow.from()] += thick;
                    usedRight[flow.to()] += thick;
                });
        return bands;
    }

    private void band(Band band) {
        String left = Decimals.compact(band.left());
        String right = Decimals.compact(band.right());
        String leftEnd = Decimals.compact(band.left() + band.thickness());
        String rightEnd = Decimals.compact(band.right() + band.thickness());
        String colour = band.flow().from() == band.flow().to() ? "tk-c2" : "tk-c4";
        // A light edge sets it off from those it crosses; of a thin one it would leave nothing.
        markup.start("path", band.thickness() < THIN ? colour : "tk-flow__band " + colour)
                .safe(
                        "d",
                        "M0 " + left + "C50 " + left + " 50 " + right + " 100 " + right + "V" + rightEnd + "C50 "
                                + rightEnd + " 50 " + leftEnd + " 0 " + leftEnd + "z");
        if (!band.flow().title().isEmpty()) {
            markup.start("title").text(band.flow().title()).end();
        }
        markup.end();
    }

    private void side(FlowPicture.Side side, Bars bars, boolean first) {
        double x = first ? 0 : 100;
        Anchor anchor = first ? Anchor.START : Anchor.END;
        markup.label("tk-tick-label", x, 14, anchor, side.name());
        for (int place = 0; place < side.places().size(); place++) {
            FlowPicture.Place each = side.places().get(place);
            double top = bars.tops()[place];
            boolean withheld = Double.isNaN(each.number());
            markup.start("svg").percent("x", x);
            markup.start("rect", withheld ? "tk-c-nodata" : "tk-bar")
                    .number("x", first ? 0 : -BAR)
                    .number("y", top)
                    .number("width", BAR)
                    .number("height", bars.heights()[place])
                    .end();
            markup.end();
            markup.label("tk-value-label tk-value-label--quiet", x, top - 22, anchor, each.name());
            markup.label("tk-value-label", x, top - 6, anchor, each.text());
        }
    }

    /** The numbers of bands half way, the thickest first; one that would run over another is left to its title. */
    private void numbers(List<Band> bands) {
        List<Double> written = new ArrayList<>();
        for (Band band : bands) {
            boolean free = written.stream().allMatch(other -> Math.abs(other - band.middle()) >= ROOM_FOR_NUMBER);
            if (band.thickness() >= ROOM_FOR_NUMBER && free) {
                written.add(band.middle());
                markup.label(
                        "tk-value-label tk-value-label--quiet tk-only-wide",
                        50,
                        band.middle() + 5,
                        Anchor.MIDDLE,
                        band.flow().text());
            }
        }
    }
}
