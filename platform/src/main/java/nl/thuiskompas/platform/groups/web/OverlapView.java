package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.Legend;
import nl.thuiskompas.platform.pictures.OverlapPicture;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Who belong to two groups at once.
 *
 * @param sentence the largest overlap, in words
 * @param picture which part of each group is also in each other, or null when there are too many groups to draw
 * @param legend its classes, or null
 * @param heads the groups, as columns
 * @param rows the same groups, as rows
 * @param margin how far numbers can be off; empty when they cannot
 */
public record OverlapView(
        String sentence,
        @Nullable Picture picture,
        @Nullable Picture legend,
        List<String> heads,
        List<GridView.Row> rows,
        String margin) {
    /** Id of the table with the numbers. */
    public static final String TABLE = "overlap-table";

    /** The overlaps of all groups; empty when they were not measured. */
    static Optional<OverlapView> of(Telling telling, GroupReading reading, List<AttentionGroup> groups, String region) {
        Protected from = reading.measured().source(Measured.OVERLAP);
        List<GridView.Row> rows = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (AttentionGroup one : groups) {
            List<GridView.Cell> cells = new ArrayList<>();
            for (AttentionGroup other : groups) {
                Told told = both(reading, one, other);
                cells.add(new GridView.Cell(telling.people(told), !(told instanceof Told.Amount)));
                if (groups.indexOf(one) < groups.indexOf(other) && told.measured()) {
                    pairs.add(new Pair(one, other, told));
                }
            }
            rows.add(new GridView.Row(telling.name(one), cells, false));
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        OverlapPicture picture = groups.size() < 2 || groups.size() > OverlapPicture.MOST
                ? null
                : picture(telling, reading, from, groups, region);
        return Optional.of(new OverlapView(
                sentence(telling, pairs),
                picture == null ? null : picture.draw(),
                picture == null ? null : legend(telling, picture),
                groups.stream().map(telling::name).toList(),
                rows,
                telling.most(from.margin())));
    }

    private record Pair(AttentionGroup one, AttentionGroup other, Told both) {}

    /** The largest overlap: said to be that only when it is, however far each can be off. */
    private static String sentence(Telling telling, List<Pair> pairs) {
        Pair first = Collections.max(
                pairs, Comparator.comparingDouble(pair -> pair.both().amount().orElse(-1)));
        boolean sure = Growth.most(
                first.both(),
                pairs.stream()
                        .filter(pair -> !pair.equals(first))
                        .map(Pair::both)
                        .toList());
        return first.both().amount().orElse(0) > 0
                ? telling.overlap(first.one(), first.other(), first.both(), sure)
                : telling.texts().get("groups.overlap.none");
    }

    private static Told both(GroupReading reading, AttentionGroup one, AttentionGroup other) {
        return one.equals(other) ? reading.size(one.code()) : reading.overlap(one.code(), other.code());
    }

    private static OverlapPicture picture(
            Telling telling, GroupReading reading, Protected from, List<AttentionGroup> groups, String region) {
        List<OverlapPicture.Entry> entries = groups.stream()
                .map(group -> {
                    Told size = reading.size(group.code());
                    return new OverlapPicture.Entry(
                            telling.name(group), size.amount().orElse(Double.NaN), telling.people(size));
                })
                .toList();
        List<List<OverlapPicture.Share>> shares = groups.stream()
                .map(one -> groups.stream()
                        .map(other -> share(telling, reading, from, one, other))
                        .toList())
                .toList();
        return new OverlapPicture(
                entries, shares, telling.texts().get("groups.overlap.label", "region", region), TABLE);
    }

    private static OverlapPicture.Share share(
            Telling telling, GroupReading reading, Protected from, AttentionGroup one, AttentionGroup other) {
        Told both = both(reading, one, other);
        if (one.equals(other) || !both.measured()) {
            return OverlapPicture.Share.NONE;
        }
        Optional<Value.Amount> part = from.share(both, reading.size(one.code()));
        if (part.isEmpty()) {
            return OverlapPicture.Share.withheld(telling.texts()
                    .get("groups.overlap.noShare", "one", telling.name(one), "other", telling.within(other)));
        }
        return OverlapPicture.Share.of(
                100 * part.get().value(),
                Bands.of(telling.numbers(), part.get(), 100, 0),
                telling.texts()
                        .get(
                                "groups.overlap.share",
                                "one",
                                telling.name(one),
                                "other",
                                telling.within(other),
                                "share",
                                telling.percent(part)));
    }

    private static Picture legend(Telling telling, OverlapPicture picture) {
        ClassScale scale = picture.scale();
        return new Legend(
                        scale,
                        telling.texts().get("groups.overlap.legend"),
                        telling.texts().get("groups.overlap.count"),
                        each -> telling.numbers().whole(each.low()) + "–"
                                + telling.numbers().percent(each.high(), 0),
                        count -> telling.numbers().whole(count),
                        null,
                        null,
                        picture.withheld() > 0 ? telling.texts().get("groups.overlap.none.legend") : null,
                        null)
                .draw();
    }
}
