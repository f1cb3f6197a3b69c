package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One division: its regions on the map and in a table, and whom it leaves out; or how a missing list can be brought. */
@RestController
public final class DivisionPage {
    private static final Collator DUTCH = Collator.getInstance(Locale.of("nl", "NL"));

    private final PageKitchen kitchen;
    private final Maps maps;
    private final PicturePages pictures;

    DivisionPage(PageKitchen kitchen, Maps maps, PicturePages pictures) {
        this.pictures = pictures;
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template shows of a division with a list. */
    public record View(
            PageFrame frame,
            String overline,
            String sentence,
            List<String> notes,
            String verified,
            List<Option> editions,
            @Nullable Picture map,
            String many,
            List<Row> rows,
            String municipalities,
            String homes,
            List<Item> outside,
            List<Item> others,
            boolean overlapping,
            @Nullable FootView foot) {}

    /** A region. */
    public record Row(String name, String code, Link link, String municipalities, String homes) {}

    /** A link. */
    public record Item(String name, Link link) {}

    /** What the template shows of a division without a list. */
    public record MissingView(
            PageFrame frame, String lead, String note, String command, String header, String example) {}

    @GetMapping({"/nl/indelingen/{code:[^.]+}", "/en/divisions/{code:[^.]+}"})
    ResponseEntity<byte[]> division(HttpServletRequest request, @PathVariable String code) {
        Visit asked = Visit.of(request, kitchen.monitor(), Place.DIVISIONS, List.of(code), List.of("edition"));
        DivisionEntry entry = new GeographyQuestions(asked.monitor()).entry("division", code);
        if (!entry.code().equals(code)) {
            Link own = asked.to(Place.DIVISIONS, entry.code()).with("edition", asked.choice("edition"));
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(own.toString()))
                    .build();
        }
        return kitchen.serve(
                request,
                Place.DIVISIONS,
                List.of(code),
                List.of("edition"),
                visit -> entry.listed()
                        ? new PageKitchen.Dish("monitor/division.jte", view(visit, entry))
                        : new PageKitchen.Dish("monitor/division-missing.jte", missing(visit, entry)));
    }

    @GetMapping({
        "/nl/indelingen/{code:[^.]+}" + PicturePages.SUFFIX,
        "/en/divisions/{code:[^.]+}" + PicturePages.SUFFIX,
        "/nl/indelingen/{code:[^.]+}" + PicturePages.EMBED,
        "/en/divisions/{code:[^.]+}" + PicturePages.EMBED
    })
    ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit asked = pictures.visit(request, Place.DIVISIONS, List.of(code), List.of("edition"));
        DivisionEntry entry = new GeographyQuestions(asked.monitor()).entry("division", code);
        if (!entry.listed()) {
            throw new QuestionException(
                    "division", code, List.of(), List.of(), "the list of " + code + " is missing: nothing to draw");
        }
        return pictures.answer(request, asked, suffix, entry.code(), visit -> picture(visit, entry));
    }

    private ViewPicture picture(Visit visit, DivisionEntry entry) {
        LocalDate date = DivisionChoice.edition(visit);
        Partition partition = visit.monitor().geography().partition(entry.division(), date);
        String day = visit.words().numbers().date(date);
        return ViewPicture.ofAreas(
                DivisionWords.of(visit).many(entry.division()),
                sentence(visit, entry, partition, day),
                visit.texts().get("division.map.tints"),
                ViewPicture.map(map(visit, partition)),
                visit.texts().get("picture.boundaries", "date", day));
    }

    private @Nullable Picture map(Visit visit, Partition partition) {
        return maps.of(partition.date())
                .map(drawn -> new DrawnDivision(visit, partition).draw(drawn))
                .orElse(null);
    }

    private static PageFrame frame(Visit visit, DivisionEntry entry) {
        return visit.frame(
                DivisionWords.of(visit).many(entry.division()), Place.DIVISIONS, visit.step(Place.DIVISIONS));
    }

    private static MissingView missing(Visit visit, DivisionEntry entry) {
        String many = DivisionWords.of(visit).regions(entry.division());
        String name = entry.alias().isBlank() ? entry.code() : entry.alias();
        return new MissingView(
                frame(visit, entry),
                entry.expected() == null
                        ? visit.texts().get("division.page.missing", "regions", many)
                        : visit.texts().get("division.page.missingCount", "regions", many, "count", entry.expected()),
                entry.note().in(visit.language()),
                "./thuis division import " + name + ".csv --dry-run\n./thuis division import " + name + ".csv",
                "name,region,municipality,from,to",
                name + ",…,GM0363,2023-01-01,");
    }

    private View view(Visit visit, DivisionEntry entry) {
        LocalDate date = DivisionChoice.edition(visit);
        Division division = entry.division();
        Partition partition = visit.monitor().geography().partition(division, date);
        Homes homes = Homes.on(visit, date);
        DivisionWords words = DivisionWords.of(visit);
        String day = visit.words().numbers().date(date);
        List<Municipality> all = partition.edition().municipalities();
        Picture map = map(visit, partition);
        String sentence = sentence(visit, entry, partition, day);
        return new View(
                frame(visit, entry).sharing(sentence, visit.link()),
                visit.texts().get("division.page.overline", "date", day),
                sentence,
                words.notes(division),
                DivisionChoice.verified(visit, entry),
                DivisionChoice.editions(visit, date),
                map,
                words.many(division),
                rows(visit, partition, homes),
                visit.words().numbers().whole(all.size()),
                homes.words(homes.of(all)),
                partition.outside().stream()
                        .map(m -> new Item(m.name(), visit.to(Place.AREAS, m.code())))
                        .sorted(Comparator.comparing(Item::name, DUTCH))
                        .toList(),
                others(visit, entry),
                visit.monitor().geography().overlaps(division),
                map == null
                        ? homes.foot(List.of())
                        : homes.foot(
                                Files.pictures(visit.link()), Files.embed(visit, visit.link(), words.many(division))));
    }

    private static String sentence(Visit visit, DivisionEntry entry, Partition partition, String day) {
        Integer expected = entry.expected();
        return expected == null || expected <= DivisionsPage.inUse(partition)
                ? divided(visit, partition, day)
                : divided(visit, partition, day) + " " + DivisionsPage.expected(visit, expected);
    }

    private static String divided(Visit visit, Partition partition, String day) {
        if (DivisionChoice.isTrivial(partition.division())) {
            return visit.texts()
                    .get(
                            "division.page." + partition.division().code(),
                            "municipalities",
                            DivisionChoice.municipalities(
                                    visit, partition.edition().size()),
                            "date",
                            day);
        }
        int outside = partition.outside().size();
        String regions = DivisionChoice.counted(visit, partition.division(), DivisionsPage.inUse(partition));
        String municipalities =
                DivisionChoice.municipalities(visit, partition.edition().size() - outside);
        return outside == 0
                ? visit.texts()
                        .get("division.page.all", "regions", regions, "municipalities", municipalities, "date", day)
                : visit.texts()
                        .get(
                                outside == 1 ? "division.page.some.one" : "division.page.some",
                                "regions",
                                regions,
                                "municipalities",
                                municipalities,
                                "outside",
                                DivisionChoice.municipalities(visit, outside),
                                "date",
                                day);
    }

    private static List<Row> rows(Visit visit, Partition partition, Homes homes) {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < partition.regions().size(); place++) {
            Region region = partition.regions().get(place);
            List<Municipality> municipalities = partition.municipalitiesOf(place);
            if (!municipalities.isEmpty()) {
                rows.add(new Row(
                        region.name(),
                        region.name().equals(region.code()) ? "" : region.code(),
                        AreaLinks.to(visit, region, partition.date()),
                        visit.words().numbers().whole(municipalities.size()),
                        homes.words(homes.of(municipalities))));
            }
        }
        rows.sort(Comparator.comparing(Row::name, DUTCH));
        return rows;
    }

    /** Each other division, laid over this one. */
    private static List<Item> others(Visit visit, DivisionEntry entry) {
        return DivisionChoice.between(visit).stream()
                .filter(other -> other.listed() && !other.equals(entry))
                .map(other -> new Item(
                        DivisionWords.of(visit).many(other.division()),
                        visit.to(Place.OVERLAY)
                                .with("a", entry.code())
                                .with("b", other.code())
                                .with("edition", visit.choice("edition"))))
                .toList();
    }
}
