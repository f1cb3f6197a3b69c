package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The picture of every view: the address of the page with .svg, .png or .preview.png behind its last part, or with /embed
 * for a bare page that other sites may show in theirs.
 */
@RestController
public final class PicturePages {
    static final String SUFFIX = PictureAnswers.SUFFIX;
    static final String EMBED = PictureAnswers.EMBED;

    private final PageKitchen kitchen;
    private final Maps maps;

    PicturePages(PageKitchen kitchen, Maps maps) {
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template of a bare page shows. */
    public record View(
            Language language,
            String title,
            String sentence,
            String axis,
            String drawing,
            String kind,
            String legend,
            String source,
            Link page) {
        /** The fixed words. */
        public Texts texts() {
            return Texts.in(language);
        }
    }

    @GetMapping({
        "/nl/cijfers/{indicator:[a-z0-9-]+}" + SUFFIX,
        "/en/figures/{indicator:[a-z0-9-]+}" + SUFFIX,
        "/nl/cijfers/{indicator:[a-z0-9-]+}" + EMBED,
        "/en/figures/{indicator:[a-z0-9-]+}" + EMBED
    })
    ResponseEntity<byte[]> indicator(
            HttpServletRequest request, @PathVariable String indicator, @PathVariable String suffix) {
        Visit visit = visit(request, Place.FIGURES, List.of(indicator), IndicatorPage.CHOICES);
        Map<String, String> given = visit.choices();
        given.put("indicator", indicator);
        FigureQuestion question = visit.questions().read(given);
        return answer(request, visit, suffix, indicator, v -> ViewPicture.indicator(v, maps, question));
    }

    @GetMapping({
        "/nl/gebieden/{code:[A-Z0-9]+}" + SUFFIX,
        "/en/areas/{code:[A-Z0-9]+}" + SUFFIX,
        "/nl/gebieden/{code:[A-Z0-9]+}" + EMBED,
        "/en/areas/{code:[A-Z0-9]+}" + EMBED
    })
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit visit = visit(request, Place.AREAS, List.of(code), AreaPage.CHOICES);
        Region region = Areas.region(visit.monitor().geography(), code);
        LocalDate edition = Areas.edition(visit.monitor().geography(), region, visit.choice("edition"));
        return answer(request, visit, suffix, code, v -> ViewPicture.area(v, maps, region, edition));
    }

    @GetMapping({"/nl/vergelijken" + SUFFIX, "/en/compare" + SUFFIX, "/nl/vergelijken" + EMBED, "/en/compare" + EMBED})
    ResponseEntity<byte[]> compare(HttpServletRequest request, @PathVariable String suffix) {
        Visit visit = visit(request, Place.COMPARE, List.of(), List.of("areas"));
        List<Region> regions = ComparePage.regions(visit);
        if (regions.isEmpty()) {
            throw new QuestionException(
                    "areas", "", List.of(), List.of(), "no areas are named, so there is nothing to draw");
        }
        String name = visit.texts().get("place.COMPARE");
        return answer(request, visit, suffix, name, v -> ViewPicture.comparison(v, regions));
    }

    /** Whoever asks for a picture, and which of those of a page. */
    Visit visit(HttpServletRequest request, Place place, List<String> items, List<String> choices) {
        List<String> known = new ArrayList<>(choices);
        known.add(ViewFigures.VIEW);
        Visit visit = Visit.of(request, kitchen.monitor(), place, items, known);
        String view = visit.choice(ViewFigures.VIEW);
        if (view != null && !ViewPicture.VIEWS.contains(view)) {
            throw new QuestionException(
                    ViewFigures.VIEW, view, ViewPicture.VIEWS, ViewPicture.VIEWS, "there is no view " + view);
        }
        return visit;
    }

    /**
     * The picture as it was asked for.
     *
     * @param suffix what stood behind the address of the page
     * @param name part of the name of the file
     */
    ResponseEntity<byte[]> answer(
            HttpServletRequest request, Visit visit, String suffix, String name, Function<Visit, ViewPicture> draw) {
        return PictureAnswers.answer(
                kitchen, request, visit, suffix, name, visit.monitor().fingerprint(), draw);
    }
}
