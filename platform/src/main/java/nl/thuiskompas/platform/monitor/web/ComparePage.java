package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.pictures.BarComparison;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up to six areas side by side, on every indicator. */
@RestController
public final class ComparePage {
    static final int MOST = 6;

    private static final String SHARE = "association-share";

    private final PageKitchen kitchen;

    ComparePage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            List<Head> areas,
            List<Line> lines,
            @Nullable Picture chart,
            String sentence,
            String editions,
            String areasText,
            boolean full,
            String notFound,
            List<Suggestion> suggestions,
            @Nullable FootView foot) {}

    /** An area at the head of a column. */
    public record Head(String name, String kind, Link link, Link without, boolean mine) {}

    /** An indicator. */
    public record Line(String title, String date, Link link, List<Cell> cells) {}

    /** A figure. */
    public record Cell(String value, String band, Link origin) {}

    /** An area that was perhaps meant. */
    public record Suggestion(String name, Link link) {}

    @GetMapping({"/nl/vergelijken", "/en/compare"})
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        Visit asked = Visit.of(request, kitchen.monitor(), Place.COMPARE, List.of(), List.of("areas", "add"));
        List<Region> regions = regions(asked);
        String add = asked.choice("add");
        if (add != null) {
            List<AreaSearch.Area> found = kitchen.search().find(add);
            boolean clear = found.size() == 1
                    || (!found.isEmpty() && found.getFirst().name().equalsIgnoreCase(add));
            if (clear) {
                Link more = asked.link()
                        .with("areas", joined(regions, found.getFirst().code()))
                        .with("add", null);
                return ResponseEntity.status(303)
                        .header("Location", more.toString())
                        .build();
            }
        }
        return kitchen.serve(
                request,
                Place.COMPARE,
                List.of(),
                List.of("areas", "add"),
                visit -> new PageKitchen.Dish("monitor/compare.jte", view(visit)));
    }

    /** The areas of an address, in its order, each once. */
    static List<Region> regions(Visit visit) {
        String text = visit.choice("areas");
        if (text == null) {
            return List.of();
        }
        LinkedHashSet<String> codes = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        codes.removeIf(String::isBlank);
        if (codes.size() > MOST) {
            throw new QuestionException(
                    "areas",
                    text,
                    List.of(),
                    List.of(String.join(",", codes.stream().limit(MOST).toList())),
                    "at most " + MOST + " areas can be compared");
        }
        Geography geography = visit.monitor().geography();
        List<Region> regions = new ArrayList<>();
        for (String code : codes) {
            try {
                regions.add(Areas.region(geography, code));
            } catch (QuestionException e) {
                throw new QuestionException("areas", code, List.of(), List.of(), String.valueOf(e.getMessage()));
            }
        }
        return regions;
    }

    private static String joined(List<Region> regions, String more) {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        regions.forEach(region -> codes.add(region.code()));
        codes.add(more);
        return String.join(",", codes.stream().limit(MOST).toList());
    }

    private View view(Visit visit) {
        List<Region> regions = regions(visit);
        List<Line> lines = new ArrayList<>();
        for (IndicatorEntry entry : visit.monitor().available()) {
            lines.add(line(visit, entry, regions));
        }
        String add = visit.choice("add");
        List<Suggestion> suggestions = add == null
                ? List.of()
                : kitchen.search().find(add).stream()
                        .map(area -> new Suggestion(
                                area.name(),
                                visit.link()
                                        .with("areas", joined(regions, area.code()))
                                        .with("add", null)))
                        .toList();
        boolean shares = visit.monitor().available().stream()
                .anyMatch(entry -> entry.code().equals(SHARE));
        String codes = String.join(",", regions.stream().map(Region::code).toList());
        PageFrame frame = visit.frame(visit.texts().get("place.COMPARE"), Place.COMPARE);
        return new View(
                regions.isEmpty() || !shares
                        ? frame
                        : frame.sharing(sentence(visit, regions), visit.link().with("add", null)),
                regions.stream().map(region -> head(visit, region, regions)).toList(),
                regions.isEmpty() ? List.of() : lines,
                regions.isEmpty() || !shares ? null : chart(visit, regions),
                regions.isEmpty() || !shares ? "" : sentence(visit, regions),
                regions.isEmpty() ? "" : editions(visit, regions),
                codes,
                regions.size() >= MOST,
                add != null && suggestions.isEmpty() ? add : "",
                suggestions,
                regions.isEmpty() || !shares ? null : foot(visit, regions));
    }

    private static Head head(Visit visit, Region region, List<Region> all) {
        List<String> others = all.stream()
                .map(Region::code)
                .filter(code -> !code.equals(region.code()))
                .toList();
        return new Head(
                visit.words().label(region),
                DivisionWords.of(visit).one(region.division()),
                visit.to(Place.AREAS, region.code()),
                visit.link().with("areas", String.join(",", others)).with("add", null),
                visit.isMine(region.code()));
    }

    /** All areas of one line are asked on one date, so that they can be compared. */
    static FigureQuestion question(Visit visit, IndicatorEntry entry, Region region) {
        LocalDate edition = Areas.lastDay(visit.monitor().geography(), region.code());
        FigureQuestion newest = visit.monitor().newest(entry, region.division());
        return new FigureQuestion(entry, newest.period(), edition, region.division(), Average.RATIO);
    }

    private static Line line(Visit visit, IndicatorEntry entry, List<Region> regions) {
        FigureQuestion newest = visit.monitor().newest(entry, Division.MUNICIPALITY);
        return new Line(
                entry.title().in(visit.language()),
                visit.words().reference(newest.period()),
                visit.to(Place.FIGURES, entry.code()),
                regions.stream().map(region -> cell(visit, entry, region)).toList());
    }

    private static Cell cell(Visit visit, IndicatorEntry entry, Region region) {
        FigureQuestion question = question(visit, entry, region);
        Figure figure = visit.monitor().cube(question).find(region.code()).orElseThrow();
        return new Cell(
                visit.words().value(figure),
                visit.words().band(figure.value(), figure.indicator().unit()),
                FootView.origin(visit, question, figure));
    }

    static Picture chart(Visit visit, List<Region> regions) {
        IndicatorEntry entry = visit.monitor().catalogue().entry(SHARE);
        List<BarComparison.Bar> bars = new ArrayList<>();
        for (Region region : regions) {
            share(visit, entry, region).ifPresent(figure -> {
                if (figure.value() instanceof Amount amount) {
                    Role role = visit.isMine(region.code())
                            ? Role.MINE
                            : region.division().equals(Division.COUNTRY) ? Role.COUNTRY : Role.SUBJECT;
                    bars.add(new BarComparison.Bar(
                            role,
                            visit.words().label(region),
                            amount.value(),
                            visit.words().value(figure)));
                }
            });
        }
        double norm = java.util.Objects.requireNonNullElse(entry.norm(), 30.0);
        return new BarComparison(
                        bars,
                        new BarComparison.Norm(
                                norm,
                                visit.texts()
                                        .get(
                                                "area.norm",
                                                "norm",
                                                visit.words().numbers().percent(norm, 0))),
                        value -> visit.words().numbers().percent(value, 0),
                        visit.texts().get("compare.label"))
                .draw();
    }

    private static Optional<Figure> share(Visit visit, IndicatorEntry entry, Region region) {
        return visit.monitor().cube(question(visit, entry, region)).find(region.code());
    }

    static String sentence(Visit visit, List<Region> regions) {
        IndicatorEntry entry = visit.monitor().catalogue().entry(SHARE);
        List<String> parts = new ArrayList<>();
        for (Region region : regions) {
            share(visit, entry, region)
                    .ifPresent(f -> parts.add(
                            visit.words().name(region) + " " + visit.words().value(f)));
        }
        return visit.texts().get("compare.sentence", "parts", String.join(", ", parts));
    }

    /** By the municipalities of which date each area was computed; one date for all but former municipalities. */
    private static String editions(Visit visit, List<Region> regions) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Region region : regions) {
            LocalDate date = Areas.lastDay(visit.monitor().geography(), region.code());
            names.computeIfAbsent(visit.words().numbers().date(date), d -> new ArrayList<>())
                    .add(visit.words().name(region));
        }
        List<String> dates = new ArrayList<>();
        names.forEach(
                (date, those) -> dates.add(names.size() == 1 ? date : date + " (" + String.join(", ", those) + ")"));
        return visit.texts().get("compare.editions", "dates", String.join("; ", dates));
    }

    static FootView foot(Visit visit, List<Region> regions) {
        IndicatorEntry entry = visit.monitor().catalogue().entry(SHARE);
        FigureQuestion question = question(visit, entry, regions.getFirst());
        var cube = visit.monitor().cube(question);
        return FootView.of(
                visit,
                question,
                cube,
                cube.find(regions.getFirst().code()).orElseThrow(),
                visit.link().with("add", null));
    }
}
