package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Texts;

/** The words and small figures of the page of one group. */
final class GroupSections {
    /** Code of the group of those who have no home. */
    private static final String HOMELESS = "homeless";

    private final GroupsVisit visit;
    private final Texts texts;
    private final Telling telling;
    private final Choices choices;
    private final GroupReading reading;
    private final Protected from;
    private final AttentionGroup group;

    GroupSections(
            GroupsVisit visit,
            Telling telling,
            Choices choices,
            GroupReading reading,
            Protected from,
            AttentionGroup group) {
        this.visit = visit;
        this.texts = visit.texts();
        this.telling = telling;
        this.choices = choices;
        this.reading = reading;
        this.from = from;
        this.group = group;
    }

    /** How large it is, and whether it grows. */
    String lead() {
        Told size = reading.size(group.code());
        String day = visit.firstDayOf(choices.year());
        if (size.amount().isEmpty()) {
            String told = size.measured() ? "groups.lead.withheld" : "groups.lead.unmeasured";
            return texts.get(
                    size instanceof Told.LeftOut ? "groups.lead.leftOut" : told,
                    "group",
                    telling.within(group),
                    "region",
                    choices.name(),
                    "day",
                    day);
        }
        String lead = texts.get(
                "groups.lead",
                "day",
                day,
                "region",
                choices.name(),
                "count",
                telling.about(size),
                "group",
                telling.within(group));
        String growth = growth(size, reading.sizeBefore(group.code()));
        return growth.isEmpty() ? lead : lead + " " + growth;
    }

    private String growth(Told size, Told before) {
        return switch (Growth.of(size, before)) {
            case GREW -> changed("groups.lead.grew", size, before);
            case SHRANK -> changed("groups.lead.shrank", size, before);
            case SAME -> texts.get(telling.margin(before).isEmpty() ? "groups.lead.equal" : "groups.lead.same");
            case UNKNOWN -> before.measured() ? texts.get("groups.lead.notSaid") : "";
        };
    }

    private String changed(String key, Told size, Told before) {
        Told change = size.minus(before);
        String much = telling.numbers().whole(Math.abs(change.amount().orElse(0)));
        String margin = telling.margin(change);
        return texts.get(
                key,
                "change",
                margin.isEmpty() ? much : much + " " + margin,
                "part",
                telling.percent(Growth.part(size, before)));
    }

    /** How large, who came, who left, who found a home. */
    List<KeyView> keys() {
        List<KeyView> keys = new ArrayList<>();
        Told size = reading.size(group.code());
        Told persons = reading.persons().getOrDefault(choices.year(), Told.notMeasured());
        key(
                keys,
                "size",
                size,
                GroupsPage.rate(from, size, persons)
                        .map(rate -> texts.get("groups.key.rate", "rate", telling.rate(Optional.of(rate))))
                        .orElse(Telling.ofHiddenPersons(size, persons) ? texts.get("groups.rate.hidden") : ""));
        Told before = reading.sizeBefore(group.code());
        if (before.measured()) {
            Told change = size.minus(before);
            keys.add(new KeyView(
                    texts.get("groups.key.change"),
                    telling.difference(change),
                    change.amount().isEmpty(),
                    telling.margin(change),
                    compared(size, before)));
        }
        Told inflow = reading.inflow(group.code());
        key(keys, "inflow", inflow, ofThose(inflow, size, "groups.key.inflowShare"));
        Told outflow = reading.outflow(group.code());
        key(keys, "outflow", outflow, texts.get("groups.key.outflowNote"));
        housed(keys);
        distance(keys);
        return keys;
    }

    /** Of those who have no home of their own by what they are, nobody came to one. */
    private void housed(List<KeyView> keys) {
        Told housed = reading.housed(group.code());
        if (group.code().equals(HOMELESS) && housed.amount().orElse(-1) == 0) {
            keys.add(new KeyView(
                    texts.get("groups.key.housed"),
                    telling.people(housed),
                    false,
                    "",
                    texts.get("groups.key.housedNever")));
        } else {
            key(keys, "housed", housed, texts.get("groups.key.housedNote"));
        }
    }

    /** How far those went who moved: others than those who came to a home. */
    private void distance(List<KeyView> keys) {
        if (reading.distance(group.code()) instanceof Told.Amount distance) {
            Telling.Mean mean = telling.mean(distance, "groups.km");
            keys.add(new KeyView(
                    texts.get("groups.key.distance"),
                    mean.text(),
                    false,
                    mean.margin(),
                    texts.get("groups.key.distanceNote")));
        }
    }

    private String compared(Told size, Told before) {
        String part =
                Growth.part(size, before).map(some -> telling.percent(some, 1)).orElse("");
        return switch (Growth.of(size, before)) {
            case GREW -> part.isEmpty() ? "" : texts.get("groups.key.more", "part", part);
            case SHRANK -> part.isEmpty() ? "" : texts.get("groups.key.fewer", "part", part);
            case SAME -> telling.margin(before).isEmpty() ? "" : texts.get("groups.key.same");
            case UNKNOWN -> "";
        };
    }

    private String ofThose(Told part, Told whole, String key) {
        return from.share(part, whole)
                .map(share -> texts.get(key, "share", telling.percent(share, 1)))
                .orElse("");
    }

    private void key(List<KeyView> keys, String name, Told told, String context) {
        if (told.measured()) {
            keys.add(new KeyView(
                    texts.get("groups.key." + name),
                    telling.people(told),
                    told.amount().isEmpty(),
                    telling.margin(told),
                    context));
        }
    }

    /** The tables of two breakdowns that stand by themselves. */
    List<GridView> grids() {
        List<GridView> grids = new ArrayList<>();
        reading.segment(group.code())
                .ifPresent(grid -> grids.add(GridView.of(telling, "segment", grid.withoutEmpty())));
        reading.homeSizes(group.code())
                .ifPresent(grid -> grids.add(GridView.of(telling, "homeSizes", grid.withoutEmpty())));
        reading.ages(group.code()).ifPresent(grid -> grids.add(GridView.of(telling, "ages", grid.withoutEmpty())));
        return grids;
    }

    /** What the release does not tell of this group here, a sentence each. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        String code = group.code();
        Told size = reading.size(code);
        if (size instanceof Told.LeftOut || !size.measured()) {
            missing.add(with("size", size.measured() ? texts.get("groups.missing.leftOut") : ""));
        }
        if (!(size instanceof Told.LeftOut) && !reading.sizeBefore(code).measured()) {
            missing.add(with("before", texts.get("groups.missing.yearBefore", "year", choices.year())));
        }
        missing("change", reading.inflow(code).measured(), Measured.CHANGE, "group-inflow-" + code, missing);
        missing("housed", reading.housed(code).measured(), Measured.HOUSED, "group-housed-" + code, missing);
        boolean overlap = reading.measured().groups().stream()
                .anyMatch(other -> reading.overlap(code, other.code()).measured());
        missing("overlap", overlap, Measured.OVERLAP, "group-overlap-", missing);
        missing("situation", reading.situation(code).isPresent(), Measured.SITUATION, "group-size-" + code, missing);
        missing("segment", reading.segment(code).isPresent(), Measured.SEGMENT, "group-size-" + code, missing);
        return missing;
    }

    /** @param columns how the columns of this group begin */
    private void missing(String what, boolean there, String table, String columns, List<String> missing) {
        if (!there) {
            boolean left = reading.measured()
                    .leavesOut(
                            table,
                            topic ->
                                    topic.id().startsWith(columns) && topic.id().contains("-" + group.code()));
            String why = left
                    ? texts.get("groups.missing.leftOut")
                    : texts.get("groups.missing.table", "year", choices.year(), "table", table);
            missing.add(with(what, why));
        }
    }

    private String with(String what, String why) {
        return (texts.get("groups.missing." + what, "year", choices.year()) + " " + why).strip();
    }
}
