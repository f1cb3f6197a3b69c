package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.PictureAnswers;
import nl.thuiskompas.platform.monitor.web.ViewPicture;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of imported tables, of their revisions and of what two releases do not share. */
@RestController
final class TablePictures {
    private static final String SUFFIX = PictureAnswers.SUFFIX;
    private static final String EMBED = PictureAnswers.EMBED;
    private static final String NL = "/nl/tabellen" + TablePage.TABLE;
    private static final String EN = "/en/tables" + TablePage.TABLE;

    private final PageKitchen kitchen;

    TablePictures(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({NL + SUFFIX, EN + SUFFIX, NL + EMBED, EN + EMBED})
    ResponseEntity<byte[]> cells(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String suffix) {
        List<String> names = new ArrayList<>(TableChoice.NAMES);
        names.remove("page");
        Visit visit = Visit.of(request, kitchen.monitor(), Place.TABLES, List.of(dataset), names);
        CellSelection selection = CellSelection.of(Chosen.of(visit, dataset));
        int most = suffix.startsWith("preview") ? CellPicture.BARS_OF_A_PREVIEW : CellPicture.MOST_BARS;
        return answer(request, visit, suffix, dataset, () -> CellPicture.of(selection, selection.size(), most));
    }

    @GetMapping({
        NL + "/herzieningen" + SUFFIX,
        EN + "/revisions" + SUFFIX,
        NL + "/herzieningen" + EMBED,
        EN + "/revisions" + EMBED
    })
    ResponseEntity<byte[]> vintages(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.TABLE_VINTAGES, List.of(dataset), VintagesPage.NAMES);
        Chosen chosen = Chosen.of(visit, dataset);
        VintagesPage.Series series = VintagesPage.series(chosen, VintagesPage.MOST_COLUMNS);
        return answer(request, visit, suffix, dataset, () -> series.words(visit).picture(chosen.title()));
    }

    @GetMapping({NL + "/verschil" + SUFFIX, EN + "/difference" + SUFFIX})
    ResponseEntity<byte[]> difference(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.TABLE_DIFFERENCE, List.of(dataset), DiffPage.NAMES);
        Chosen chosen = Chosen.of(visit, dataset);
        var diff = DiffPage.diff(chosen);
        return answer(request, visit, suffix, dataset, () -> {
            String finding = new DiffWords(visit, diff, DiffPage.summary(visit, diff)).finding();
            String source = CellPicture.source(TableWords.of(visit), diff.after());
            return new ViewPicture(chosen.title(), "", finding, finding, "", null, null, source);
        });
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Visit visit,
            String suffix,
            String name,
            java.util.function.Supplier<ViewPicture> draw) {
        String stamp = visit.monitor().fingerprint() + Chosen.stamp(visit);
        return PictureAnswers.answer(kitchen, request, visit, suffix, name, stamp, any -> draw.get());
    }
}
