package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All groups in one region: how large each is, whether it grows, and what they have in common. */
@RestController
public final class GroupsPage {
    static final List<String> CHOICES = List.of(GroupsVisit.REGION, GroupsVisit.YEAR);

    private static final int NAMED = 5;

    private final GroupsKitchen kitchen;

    GroupsPage(GroupsKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param overline where and when
     * @param lead what it comes to, in sentences
     * @param margin how far numbers of people can be off; empty when they cannot
     * @param margins how far differences can be off
     * @param flowMargin how far the numbers of those who came and left can be off
     * @param reasons what the words mean that stand where a number is withheld
     */
    public record View(
            PageFrame frame,
            String overline,
            String lead,
            ChoiceForm form,
            List<Row> rows,
            String margin,
            String margins,
            String flowMargin,
            boolean changes,
            boolean flows,
            @Nullable OverlapView overlap,
            List<GridView> grids,
            List<String> reasons,
            SourceView source,
            TakeView take,
            Picture hatch) {}

    /**
     * A group.
     *
     * @param rate of how many inhabitants in 10,000
     * @param whole whether it is all groups together, each person counted once
     */
    public record Row(
            String name,
            @Nullable Link link,
            String size,
            Picture bar,
            String rate,
            String change,
            String inflow,
            String outflow,
            boolean whole) {}

    /** What the template shows when nothing was measured. */
    public record Nothing(PageFrame frame, List<String> notes) {}

    @GetMapping({"/nl/groepen", "/en/groups", "/demo/nl/groepen", "/demo/en/groups"})
    ResponseEntity<byte[]> groups(HttpServletRequest request) {
        return kitchen.serve(request, List.of(), CHOICES, visit -> {
            Measured measured = visit.measured();
            return measured.isEmpty()
                    ? nothing(visit, measured)
                    : new GroupsKitchen.Dish("groups/groups.jte", view(visit, Choices.of(visit, measured)));
        });
    }

    /** The page when there is nothing of any group: how groups are measured and brought. */
    static GroupsKitchen.Dish nothing(GroupsVisit visit, Measured measured) {
        return new GroupsKitchen.Dish(
                "groups/nothing.jte",
                new Nothing(
                        visit.frame(visit.texts().get("place.GROUPS")),
                        measured.leftOut().stream()
                                .map(Measured.LeftOut::problem)
                                .toList()));
    }

    private static View view(GroupsVisit visit, Choices choices) {
        Telling telling = new Telling(visit);
        Texts texts = visit.texts();
        GroupReading reading = choices.reading();
        Protected from = choices.measured().source(Measured.SIZES);
        List<Row> rows = rows(visit, telling, reading, from);
        List<GridView> grids = new ArrayList<>();
        reading.leaving().ifPresent(grid -> grids.add(GridView.of(telling, "leaving", grid.withoutEmpty())));
        reading.withoutHome().ifPresent(grid -> grids.add(GridView.of(telling, "withoutHome", grid)));
        return new View(
                visit.frame(texts.get("place.GROUPS")),
                texts.get("groups.overline", "region", choices.title(), "day", visit.firstDayOf(choices.year())),
                nothingTold(reading)
                        ? whole(visit, telling, choices, reading, from) + " " + elsewhere(visit, choices, reading)
                        : whole(visit, telling, choices, reading, from),
                choices.form(),
                rows,
                telling.margin(from),
                telling.margins(from),
                telling.margin(choices.measured().source(Measured.CHANGE)),
                reading.measured().groups().stream()
                        .anyMatch(group -> reading.sizeBefore(group.code()).measured()),
                reading.measured().groups().stream()
                        .anyMatch(group -> reading.inflow(group.code()).measured()),
                OverlapView.of(telling, reading, ordered(reading), choices.name())
                        .orElse(null),
                grids,
                telling.reasons(),
                SourceView.of(visit, telling, choices.measured()),
                TakeView.of(
                        visit, GroupFacts.groups(visit, choices, reading).rows().size()),
                Hatch.definition());
    }

    /** The largest first. */
    private static List<AttentionGroup> ordered(GroupReading reading) {
        return reading.measured().groups().stream()
                .sorted(Comparator.comparingDouble((AttentionGroup group) ->
                                reading.size(group.code()).amount().orElse(-1))
                        .reversed())
                .toList();
    }

    private static List<Row> rows(GroupsVisit visit, Telling telling, GroupReading reading, Protected from) {
        List<AttentionGroup> groups = reading.measured().groups();
        double most = groups.stream()
                .map(group -> reading.size(group.code()))
                .mapToDouble(told -> told.amount().orElse(0))
                .max()
                .orElse(1);
        CellBar bars = new CellBar(Math.max(1, most), null);
        Told persons = reading.persons().getOrDefault(reading.year(), Told.notMeasured());
        List<Row> rows = new ArrayList<>();
        ordered(reading).forEach(group -> {
            Told size = reading.size(group.code());
            rows.add(new Row(
                    telling.name(group),
                    visit.group(group.code()),
                    telling.people(size),
                    bars.draw(Role.SUBJECT, value(size)),
                    telling.rate(rate(from, size, persons), size, persons),
                    telling.difference(size.minus(reading.sizeBefore(group.code()))),
                    telling.people(reading.inflow(group.code())),
                    telling.people(reading.outflow(group.code())),
                    false));
        });
        Told any = reading.anyGroup().getOrDefault(reading.year(), Told.notMeasured());
        if (any.measured()) {
            rows.add(new Row(
                    telling.texts().get("groups.any"),
                    null,
                    telling.people(any),
                    new CellBar(1, null).draw(Role.SUBJECT, Value.Amount.exact(0)),
                    telling.rate(rate(from, any, persons), any, persons),
                    telling.difference(
                            any.minus(reading.anyGroup().getOrDefault(reading.year() - 1, Told.notMeasured()))),
                    telling.people(reading.anyInflow()),
                    telling.people(reading.anyOutflow()),
                    true));
        }
        return rows;
    }

    /** A number as a bar draws it; nothing where there is none. */
    static Value value(Told told) {
        return Value.Amount.exact(told.amount().orElse(0));
    }

    /** Which part of the inhabitants; empty where no share may be given, and where it says little. */
    static Optional<Value.Amount> rate(Protected from, Told size, Told persons) {
        return size instanceof Told.Amount number && number.telling() ? from.share(size, persons) : Optional.empty();
    }

    private static boolean nothingTold(GroupReading reading) {
        return reading.measured().groups().stream()
                .map(group -> reading.size(group.code()))
                .allMatch(size -> size.measured() && size.amount().isEmpty());
    }

    /** That all is withheld here, and which regions have figures: some by name, the others by their number. */
    private static String elsewhere(GroupsVisit visit, Choices choices, GroupReading reading) {
        Set<String> told = reading.toldSome();
        List<String> names = choices.names().entrySet().stream()
                .filter(each -> told.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Texts texts = visit.texts();
        if (names.isEmpty()) {
            return texts.get("groups.lead.nowhere", "region", choices.name());
        }
        return texts.get(
                names.size() > NAMED ? "groups.lead.elsewhereMore" : "groups.lead.elsewhere",
                "region",
                choices.name(),
                "names",
                String.join(", ", names.subList(0, Math.min(NAMED, names.size()))),
                "more",
                visit.numbers().whole(Math.max(0, names.size() - NAMED)));
    }

    /** What all groups together come to. */
    private static String whole(
            GroupsVisit visit, Telling telling, Choices choices, GroupReading reading, Protected from) {
        Told any = reading.anyGroup().getOrDefault(choices.year(), Told.notMeasured());
        if (any.amount().isEmpty()) {
            return visit.texts()
                    .get(
                            "groups.lead.list",
                            "groups",
                            choices.measured().groups().size());
        }
        Optional<Value.Amount> share =
                from.share(any, reading.persons().getOrDefault(choices.year(), Told.notMeasured()));
        String lead = visit.texts()
                .get(
                        "groups.lead.any",
                        "day",
                        visit.firstDayOf(choices.year()),
                        "region",
                        choices.name(),
                        "count",
                        telling.about(any));
        return share.isPresent()
                ? lead + " " + visit.texts().get("groups.lead.anyShare", "share", telling.percent(share))
                : lead;
    }
}
