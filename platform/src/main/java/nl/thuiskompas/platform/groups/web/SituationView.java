package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.Grid;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.pictures.FlowPicture;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of a group lived a year before and live now.
 *
 * @param sentence where most of them live now
 * @param picture from where to where, or null when there is nothing to draw
 * @param note what the picture leaves out; empty when nothing
 */
public record SituationView(String sentence, @Nullable Picture picture, String note, GridView table) {
    /** Id of the table with the numbers. */
    static final String TABLE = "situation-table";

    static Optional<SituationView> of(Telling telling, GroupReading reading, AttentionGroup group) {
        Protected from = reading.measured().source(Measured.SITUATION);
        return reading.situation(group.code()).map(grid -> {
            FlowPicture picture = picture(telling, reading, grid, group);
            return new SituationView(
                    sentence(telling, reading, from, grid, group),
                    picture == null ? null : picture.draw(),
                    picture != null && picture.withheld() > 0
                            ? telling.texts().get("groups.situation.withheld", "count", picture.withheld())
                            : "",
                    GridView.of(telling, "situation", grid.withoutEmpty()));
        });
    }

    private static String sentence(
            Telling telling, GroupReading reading, Protected from, Grid grid, AttentionGroup group) {
        List<Code> places = grid.columns().stream()
                .filter(column -> grid.column(column.id()).measured())
                .toList();
        return places.stream()
                .filter(column -> grid.column(column.id()).amount().orElse(0) > 0)
                .max(Comparator.comparingDouble(
                        column -> grid.column(column.id()).amount().orElse(0)))
                .map(column -> {
                    Told there = grid.column(column.id());
                    boolean sure = Growth.most(
                            there,
                            places.stream()
                                    .filter(place -> !place.equals(column))
                                    .map(place -> grid.column(place.id()))
                                    .toList());
                    Optional<Value.Amount> share = from.share(there, reading.size(group.code()));
                    String key = share.isPresent() ? "groups.situation.most" : "groups.situation.mostBare";
                    return telling.texts()
                            .get(
                                    sure ? key : "groups.situation.mostUnsure",
                                    "where",
                                    telling.within(column),
                                    "count",
                                    telling.about(there),
                                    "share",
                                    telling.percent(share));
                })
                .orElseGet(() -> telling.texts().get("groups.situation.lead"));
    }

    /** The same places on both sides, without those where nobody was nor is. */
    private static @Nullable FlowPicture picture(
            Telling telling, GroupReading reading, Grid grid, AttentionGroup group) {
        Grid used = grid.withoutEmpty();
        List<Code> places = grid.rows().stream()
                .filter(row -> used.rows().contains(row)
                        || used.columns().stream().anyMatch(each -> each.id().equals(row.id())))
                .toList();
        if (places.isEmpty() || places.size() > FlowPicture.MOST) {
            return null;
        }
        List<FlowPicture.Flow> flows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                Told told = grid.at(places.get(i).id(), places.get(j).id());
                if (told.measured()) {
                    flows.add(new FlowPicture.Flow(
                            i,
                            j,
                            told.amount().orElse(Double.NaN),
                            telling.people(told),
                            telling.texts()
                                    .get(
                                            "groups.situation.flow",
                                            "from",
                                            telling.name(places.get(i)),
                                            "to",
                                            telling.within(places.get(j)),
                                            "count",
                                            telling.people(told))));
                }
            }
        }
        FlowPicture picture = new FlowPicture(
                side(telling, places, reading.year() - 1, code -> grid.row(code)),
                side(telling, places, reading.year(), code -> grid.column(code)),
                flows,
                telling.texts().get("groups.situation.label", "group", telling.within(group)),
                TABLE);
        return picture.isEmpty() ? null : picture;
    }

    private static FlowPicture.Side side(Telling telling, List<Code> places, int year, Function<String, Told> told) {
        return new FlowPicture.Side(
                telling.firstDayOf(year),
                places.stream()
                        .map(place -> {
                            Told there = told.apply(place.id());
                            return new FlowPicture.Place(
                                    telling.name(place),
                                    there.measured() ? there.amount().orElse(Double.NaN) : 0,
                                    telling.people(there));
                        })
                        .toList());
    }
}
