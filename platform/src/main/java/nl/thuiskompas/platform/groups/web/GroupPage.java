package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.pictures.Hatch;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One group in one region: how large it is, whether it grows, where, who is in it and where they live. */
@RestController
public final class GroupPage {
    static final List<String> CHOICES =
            List.of(GroupsVisit.REGION, GroupsVisit.YEAR, PlacesView.BY, PlacesView.SORT, PlacesView.ROWS);

    private final GroupsKitchen kitchen;

    GroupPage(GroupsKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param overline where and when
     * @param lead how large it is and whether it grows, in sentences
     * @param keys the figures that matter most
     * @param series how large it was by year, or null
     * @param places where it is, or null
     * @param together which other groups its people belong to, or null
     * @param situation where they lived a year before and live now, or null
     * @param missing what the release does not tell, a sentence each
     * @param reasons what the words mean that stand where a number is withheld
     * @param others the other groups
     * @param hatch the definition that pictures with gaps need, or null when the map has it already
     */
    public record View(
            PageFrame frame,
            String overline,
            String lead,
            ChoiceForm form,
            List<KeyView> keys,
            @Nullable SizeSeries series,
            @Nullable PlacesView places,
            @Nullable TogetherView together,
            @Nullable SituationView situation,
            List<GridView> grids,
            List<String> missing,
            List<String> reasons,
            List<PageFrame.Step> others,
            SourceView source,
            TakeView take,
            @Nullable Picture hatch) {}

    @GetMapping({
        "/nl/groepen/{group:[^.]+}",
        "/en/groups/{group:[^.]+}",
        "/demo/nl/groepen/{group:[^.]+}",
        "/demo/en/groups/{group:[^.]+}"
    })
    ResponseEntity<byte[]> group(HttpServletRequest request, @PathVariable String group) {
        return kitchen.serve(request, List.of(group), CHOICES, visit -> {
            Measured measured = visit.measured();
            if (measured.isEmpty()) {
                return GroupsPage.nothing(visit, measured);
            }
            AttentionGroup found = find(measured, group);
            return new GroupsKitchen.Dish("groups/group.jte", view(visit, Choices.of(visit, measured), found));
        });
    }

    /**
     * A group by its code.
     *
     * @throws QuestionException when there is none; it names the nearest
     */
    static AttentionGroup find(Measured measured, String code) {
        List<String> codes =
                measured.groups().stream().map(AttentionGroup::code).toList();
        return measured.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new QuestionException(
                        "group", code, List.of(), Nearest.to(code, codes), "there is no group " + code));
    }

    private View view(GroupsVisit visit, Choices choices, AttentionGroup group) {
        Telling telling = new Telling(visit);
        GroupReading reading = choices.reading();
        Protected from = choices.measured().source(Measured.SIZES);
        GroupSections sections = new GroupSections(visit, telling, choices, reading, from, group);
        PlacesView places = PlacesView.of(visit, telling, kitchen.maps(), choices, reading, from, group)
                .orElse(null);
        return new View(
                visit.frame(telling.name(group), visit.step()),
                visit.texts()
                        .get("groups.overline", "region", choices.title(), "day", visit.firstDayOf(choices.year())),
                sections.lead(),
                choices.form(),
                sections.keys(),
                SizeSeries.of(telling, choices, reading, group).orElse(null),
                places,
                TogetherView.of(visit, telling, reading, group).orElse(null),
                SituationView.of(telling, reading, group).orElse(null),
                sections.grids(),
                sections.missing(),
                telling.reasons(),
                reading.measured().groups().stream()
                        .map(each -> new PageFrame.Step(telling.name(each), visit.group(each.code())))
                        .toList(),
                SourceView.of(visit, telling, choices.measured()),
                TakeView.of(
                        visit,
                        GroupFacts.group(visit, choices, reading, group).rows().size()),
                hatched(places) ? null : Hatch.definition());
    }

    /** A map with gaps brings the hatch along. */
    private static boolean hatched(@Nullable PlacesView places) {
        GroupMap map = places == null ? null : places.map();
        return map != null && map.map().markup().contains("id=\"tk-hatch\"");
    }
}
