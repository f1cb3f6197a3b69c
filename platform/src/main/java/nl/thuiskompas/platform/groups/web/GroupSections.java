package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Texts;

/** The words and small figures of the page of one group. */
final class GroupSections {
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
            return texts.get(
                    size.measured() ? "groups.lead.withheld" : "groups.lead.unmeasured",
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
            case SAME -> texts.get("groups.lead.same");
            case UNKNOWN -> before.measured() ? texts.get("groups.lead.notSaid") : "";
        };
    }

    private String changed(String key, Told size, Told before) {
        double change = Math.abs(size.minus(before).amount().orElse(0));
        OptionalDouble part = Growth.part(size, before);
        return texts.get(
                key,
                "change",
                telling.numbers().whole(change),
                "part",
                part.isPresent() ? telling.numbers().percent(100 * Math.abs(part.getAsDouble()), 1) : "–");
    }

    /** How large, who came, who left, who found a home. */
    List<KeyView> keys() {
        List<KeyView> keys = new ArrayList<>();
        Told size = reading.size(group.code());
        Told persons = reading.persons().getOrDefault(choices.year(), Told.notMeasured());
        OptionalDouble share = from.share(size, persons);
        key(
                keys,
                "size",
                size,
                share.isPresent()
                        ? texts.get("groups.key.rate", "rate", GroupsPage.rate(telling, from, size, persons))
                        : "");
        Told before = reading.sizeBefore(group.code());
        if (before.measured()) {
            Told change = size.minus(before);
            OptionalDouble part = Growth.part(size, before);
            keys.add(new KeyView(
                    texts.get("groups.key.change"),
                    telling.difference(change),
                    change.amount().isEmpty(),
                    telling.margin(change),
                    Growth.of(size, before) == Growth.SAME
                            ? texts.get("groups.key.same")
                            : part.isPresent() ? signed(part.getAsDouble()) : ""));
        }
        Told inflow = reading.inflow(group.code());
        key(keys, "inflow", inflow, ofThose(inflow, size, "groups.key.inflowShare"));
        Told outflow = reading.outflow(group.code());
        key(keys, "outflow", outflow, texts.get("groups.key.outflowNote"));
        Told housed = reading.housed(group.code());
        key(keys, "housed", housed, distance());
        return keys;
    }

    private String signed(double part) {
        String percent = telling.numbers().percent(100 * Math.abs(part), 1);
        return part < 0 ? "−" + percent : "+" + percent;
    }

    private String ofThose(Told part, Told whole, String key) {
        OptionalDouble share = from.share(part, whole);
        return share.isPresent() ? texts.get(key, "share", telling.percent(share)) : "";
    }

    private String distance() {
        Told distance = reading.distance(group.code());
        return distance.amount().isPresent() ? texts.get("groups.key.distance", "km", telling.number(distance, 1)) : "";
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
        missing("size", reading.size(group.code()).measured(), missing);
        missing("before", reading.sizeBefore(group.code()).measured(), missing);
        missing("change", reading.inflow(group.code()).measured(), missing);
        missing("housed", reading.housed(group.code()).measured(), missing);
        missing(
                "overlap",
                reading.measured().groups().stream()
                        .anyMatch(other ->
                                reading.overlap(group.code(), other.code()).measured()),
                missing);
        missing("situation", reading.situation(group.code()).isPresent(), missing);
        missing("segment", reading.segment(group.code()).isPresent(), missing);
        return missing;
    }

    private void missing(String what, boolean there, List<String> missing) {
        if (!there) {
            missing.add(texts.get("groups.missing." + what, "year", choices.year()));
        }
    }
}
