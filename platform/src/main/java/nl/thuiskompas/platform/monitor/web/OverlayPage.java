package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Overlay;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
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

/** Two divisions laid over one another: on the map, in a sentence, in a table of how they cut each other, as a file. */
@RestController
public final class OverlayPage {
    /** The divisions that are shown when none are chosen. */
    static final Division ONE = new Division("corop");

    static final Division OTHER = new Division("safety-region");

    private static final List<String> CHOICES = List.of("a", "b", "edition");

    private final PageKitchen kitchen;
    private final Maps maps;
    private final PicturePages pictures;
    private final ErrorPages errors;

    OverlayPage(PageKitchen kitchen, Maps maps, PicturePages pictures, ErrorPages errors) {
        this.pictures = pictures;
        this.kitchen = kitchen;
        this.maps = maps;
        this.errors = errors;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String overline,
            String sentence,
            List<String> notes,
            List<Option> ones,
            List<Option> others,
            List<Option> editions,
            Link swap,
            @Nullable Picture map,
            String one,
            String other,
            String oneMany,
            String otherMany,
            boolean outside,
            OverlayTable table,
            @Nullable FootView foot) {}

    /** A reason why these two cannot be laid over one another, with what can be done. */
    private record Problem(HttpStatus status, String title, String text, List<ErrorPages.Way> ways) {}

    /** Two divisions on a date. */
    private record Pair(DivisionEntry one, DivisionEntry other, LocalDate date) {
        Overlay overlay(Geography geography) {
            return Overlay.of(geography.partition(one.division(), date), geography.partition(other.division(), date));
        }
    }

    @GetMapping({"/nl/over-elkaar", "/en/overlay"})
    ResponseEntity<byte[]> overlay(HttpServletRequest request) {
        Visit asked = Visit.of(request, kitchen.monitor(), Place.OVERLAY, List.of(), CHOICES);
        Pair pair = pair(asked);
        Optional<Problem> problem = problem(asked, pair);
        return problem.isPresent()
                ? page(request, problem.get())
                : kitchen.serve(
                        request,
                        Place.OVERLAY,
                        List.of(),
                        CHOICES,
                        visit -> new PageKitchen.Dish("monitor/overlay.jte", view(visit, pair)));
    }

    @GetMapping({
        "/nl/over-elkaar.{suffix:csv|csv-metadata\\.json|xlsx|ods}",
        "/en/overlay.{suffix:csv|csv-metadata\\.json|xlsx|ods}"
    })
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String suffix) {
        Visit visit =
                Visit.of(request, kitchen.monitor(), Place.OVERLAY, List.of(), List.of("a", "b", "edition", "style"));
        Pair pair = pair(visit);
        Optional<Problem> problem = problem(visit, pair);
        if (problem.isPresent()) {
            return page(request, problem.get());
        }
        String name = pair.one.code() + "-" + pair.other.code() + "-" + pair.date;
        return new PlainFiles(kitchen, visit, title(visit, pair)).answer(request, suffix, name, () -> {
            Homes homes = Homes.on(visit, pair.date);
            FootView foot = homes.foot(List.of());
            return new PlainFiles.Content(
                    OverlayTable.file(pair.overlay(visit.monitor().geography()), homes),
                    foot == null ? List.of() : List.of(foot.source() + "; " + foot.release()));
        });
    }

    @GetMapping({
        "/nl/over-elkaar" + PicturePages.SUFFIX,
        "/en/overlay" + PicturePages.SUFFIX,
        "/nl/over-elkaar" + PicturePages.EMBED,
        "/en/overlay" + PicturePages.EMBED
    })
    ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable String suffix) {
        Visit asked = pictures.visit(request, Place.OVERLAY, List.of(), CHOICES);
        Pair pair = pair(asked);
        Optional<Problem> problem = problem(asked, pair);
        String name = pair.one.code() + "-" + pair.other.code() + "-" + pair.date;
        return problem.isPresent()
                ? page(request, problem.get())
                : pictures.answer(request, asked, suffix, name, visit -> picture(visit, pair));
    }

    private ViewPicture picture(Visit visit, Pair pair) {
        Overlay overlay = pair.overlay(visit.monitor().geography());
        DivisionWords words = DivisionWords.of(visit);
        Texts texts = visit.texts();
        return ViewPicture.ofAreas(
                title(visit, pair),
                OverlayWords.sentence(visit, overlay),
                texts.get(
                        "picture.overlay",
                        "one",
                        words.regions(pair.one.division()),
                        "other",
                        words.regions(pair.other.division())),
                ViewPicture.map(map(visit, overlay, pair.date)),
                texts.get("picture.boundaries", "date", visit.words().numbers().date(pair.date)));
    }

    private @Nullable Picture map(Visit visit, Overlay overlay, LocalDate date) {
        return maps.of(date)
                .map(drawn -> new DrawnDivision(visit, overlay.one())
                        .draw(drawn, overlay, place -> OverlayWords.how(visit, overlay, place)))
                .orElse(null);
    }

    private static String title(Visit visit, Pair pair) {
        DivisionWords words = DivisionWords.of(visit);
        return visit.texts()
                .get(
                        "overlay.title",
                        "one",
                        words.many(pair.one.division()),
                        "other",
                        words.regions(pair.other.division()));
    }

    private static Pair pair(Visit visit) {
        return new Pair(entry(visit, "a", ONE), entry(visit, "b", OTHER), DivisionChoice.edition(visit));
    }

    private static DivisionEntry entry(Visit visit, String parameter, Division otherwise) {
        String given = visit.choice(parameter);
        DivisionEntry entry =
                new GeographyQuestions(visit.monitor()).entry(parameter, given == null ? otherwise.code() : given);
        if (DivisionChoice.isTrivial(entry.division())) {
            List<String> allowed = DivisionChoice.between(visit).stream()
                    .filter(DivisionEntry::listed)
                    .map(DivisionEntry::code)
                    .toList();
            throw new QuestionException(
                    parameter, entry.code(), allowed, List.of(), entry.code() + " cuts nothing and is cut by nothing");
        }
        return entry;
    }

    private static Optional<Problem> problem(Visit visit, Pair pair) {
        Texts texts = visit.texts();
        DivisionWords words = DivisionWords.of(visit);
        for (DivisionEntry entry : List.of(pair.one, pair.other)) {
            if (!entry.listed()) {
                String name = words.many(entry.division());
                return Optional.of(new Problem(
                        HttpStatus.NOT_FOUND,
                        texts.get("overlay.unlisted.title", "name", words.regions(entry.division())),
                        texts.get("overlay.unlisted.text", "name", name),
                        List.of(new ErrorPages.Way(
                                texts.get("overlay.unlisted.way", "name", words.regions(entry.division())),
                                visit.to(Place.DIVISIONS, entry.code()).toString()))));
            }
        }
        if (pair.one.equals(pair.other)) {
            Division second = pair.one.division().equals(OTHER) ? ONE : OTHER;
            return Optional.of(new Problem(
                    HttpStatus.BAD_REQUEST,
                    texts.get("overlay.same.title"),
                    texts.get("overlay.same.text", "name", words.many(pair.one.division())),
                    List.of(new ErrorPages.Way(
                            texts.get(
                                    "overlay.same.way",
                                    "one",
                                    words.many(pair.one.division()),
                                    "other",
                                    words.regions(second)),
                            visit.link()
                                    .with("a", pair.one.code())
                                    .with("b", second.code())
                                    .toString()))));
        }
        return Optional.empty();
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Problem problem) {
        return errors.page(
                request.getRequestURI(), problem.status, problem.title, problem.text, List.of(), problem.ways);
    }

    private View view(Visit visit, Pair pair) {
        Overlay overlay = pair.overlay(visit.monitor().geography());
        Homes homes = Homes.on(visit, pair.date);
        Division one = pair.one.division();
        Division other = pair.other.division();
        DivisionWords words = DivisionWords.of(visit);
        OverlayTable table = OverlayTable.of(visit, overlay, homes);
        PlainTable file = OverlayTable.file(overlay, homes);
        String title = title(visit, pair);
        List<String> notes = new ArrayList<>(words.notes(one));
        words.notes(other).stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        Picture map = map(visit, overlay, pair.date);
        String sentence = OverlayWords.sentence(visit, overlay);
        List<FootView.File> files = new ArrayList<>(PlainFiles.of(visit, visit.link(), file));
        files.addAll(map == null ? List.of() : Files.pictures(visit.link()));
        return new View(
                visit.frame(title, Place.DIVISIONS, visit.step(Place.DIVISIONS)).sharing(sentence, visit.link()),
                visit.texts()
                        .get(
                                "division.page.overline",
                                "date",
                                visit.words().numbers().date(pair.date)),
                sentence,
                notes,
                DivisionChoice.divisions(visit, one),
                DivisionChoice.divisions(visit, other),
                DivisionChoice.editions(visit, pair.date),
                visit.link().with("a", other.code()).with("b", one.code()),
                map,
                DivisionWords.capital(DivisionChoice.one(visit, one)),
                DivisionWords.capital(DivisionChoice.one(visit, other)),
                words.regions(one),
                words.regions(other),
                !overlay.one().outside().isEmpty(),
                table,
                homes.foot(files, map == null ? "" : Files.embed(visit, visit.link(), title)));
    }
}
