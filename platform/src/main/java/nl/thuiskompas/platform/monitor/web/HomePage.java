package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page: what this is, where one's municipality is, the figures to begin with, and how old they are. */
@RestController
public final class HomePage {
    private static final String SHARE = "association-share";
    private static final String GAP = "homes-to-30-transfer";
    private static final String STOCK = "dwelling-stock";

    private final PageKitchen kitchen;
    private final Maps maps;

    HomePage(PageKitchen kitchen, Maps maps) {
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            List<KeyFigureView> figures,
            String sentence,
            @Nullable MapView map,
            Link mapLink,
            @Nullable FootView foot,
            String newest,
            String age,
            List<Entry> entries,
            List<KeyFigureView> alike,
            String difference) {}

    /** A subject to go on with. */
    public record Entry(String title, Link link, String text) {}

    @GetMapping({"/nl/", "/en/"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return kitchen.serve(
                request,
                Place.HOME,
                List.of(),
                List.of(),
                visit -> new PageKitchen.Dish("monitor/home.jte", view(visit)));
    }

    private View view(Visit visit) {
        Optional<Findings> share = findings(visit, SHARE);
        List<KeyFigureView> figures = new ArrayList<>();
        share.ifPresent(found -> {
            figures.add(national(visit, found));
            figures.add(below(visit, found));
        });
        findings(visit, GAP).ifPresent(found -> figures.add(gap(visit, found)));
        findings(visit, STOCK).ifPresent(found -> figures.add(stock(visit, found)));
        LocalDate newest = visit.monitor().geography().last();
        PageFrame frame = visit.frame(visit.texts().get("site.title"), Place.HOME);
        return new View(
                share.map(found -> frame.sharing(found.sentence(), visit.to(Place.FIGURES, SHARE)))
                        .orElse(frame),
                figures,
                share.map(Findings::sentence).orElse(visit.texts().get("finding.none")),
                share.flatMap(found -> MapView.country(visit, maps, found, MapView.classes(found)))
                        .orElse(null),
                visit.to(Place.FIGURES, SHARE),
                share.map(found -> FootView.of(
                                visit, found.question(), found.cube(), found.country(), visit.to(Place.FIGURES, SHARE)))
                        .orElse(null),
                visit.words().numbers().date(newest),
                Ages.words(visit.texts(), newest, kitchen.today()),
                visit.monitor().available().stream()
                        .map(entry -> entry(visit, entry))
                        .toList(),
                share.map(found -> alike(visit, found)).orElse(List.of()),
                share.stream()
                        .flatMap(found -> found.question().indicator().quoted().stream())
                        .map(quoted -> quoted.difference().in(visit.language()))
                        .findFirst()
                        .orElse(""));
    }

    private static Optional<Findings> findings(Visit visit, String indicator) {
        return visit.monitor()
                .catalogue()
                .find(indicator)
                .filter(entry -> !visit.monitor().periods(entry).isEmpty())
                .map(entry -> new Findings(
                        visit.monitor(), visit.monitor().newest(entry, Division.MUNICIPALITY), visit.language()));
    }

    private static KeyFigureView national(Visit visit, Findings found) {
        Texts texts = visit.texts();
        FigureWords words = visit.words();
        String band = texts.get(
                "home.share.context",
                "band",
                words.between(
                        found.country().value(), found.country().indicator().unit()));
        String mine = Optional.ofNullable(visit.mine())
                .flatMap(m -> found.cube().find(m.code()))
                .map(figure -> " " + figure.region().name() + ": " + words.value(figure) + ".")
                .orElse("");
        return KeyFigures.of(visit, found.question(), found.country(), texts.get("home.share"), "", band + mine, false);
    }

    private static KeyFigureView below(Visit visit, Findings found) {
        Tally tally = found.below().orElse(new Tally(0, 0, 0, 0));
        var numbers = visit.words().numbers();
        return new KeyFigureView(
                visit.texts().get("home.below"),
                numbers.whole(tally.middle()),
                visit.texts().get("home.of", "of", numbers.whole(tally.of())),
                visit.texts()
                        .get(
                                "home.below.context",
                                "surely",
                                numbers.whole(tally.surely()),
                                "possibly",
                                numbers.whole(tally.possibly())),
                KeyFigures.source(
                        visit, found.question(), found.country(), visit.texts().get("status.derived")),
                KeyFigureView.Kind.OWN,
                FootView.origin(visit, found.question(), found.country()));
    }

    private static KeyFigureView gap(Visit visit, Findings found) {
        String context = visit.texts()
                .get(
                        "home.gap.context",
                        "positive",
                        visit.words().numbers().whole(found.positive()),
                        "band",
                        visit.words()
                                .between(
                                        found.country().value(),
                                        found.country().indicator().unit()));
        return KeyFigures.of(
                visit, found.question(), found.country(), visit.texts().get("home.gap"), "", context, false);
    }

    private static KeyFigureView stock(Visit visit, Findings found) {
        String built = findings(visit, "new-construction")
                .filter(f -> f.country().value() instanceof Amount)
                .map(f -> visit.texts()
                        .get(
                                "home.stock.context",
                                "built",
                                f.words().value(f.country()),
                                "year",
                                f.question().period().code()))
                .orElse("");
        String label = visit.texts()
                .get(
                        "home.stock",
                        "date",
                        visit.words().reference(found.question().period()));
        return KeyFigures.of(visit, found.question(), found.country(), label, "", built, false);
    }

    private static Entry entry(Visit visit, IndicatorEntry entry) {
        Figure country = new Findings(
                        visit.monitor(), visit.monitor().newest(entry, Division.MUNICIPALITY), visit.language())
                .country();
        return new Entry(
                entry.title().in(visit.language()),
                visit.to(Place.FIGURES, entry.code()),
                visit.texts()
                        .get(
                                country.value() instanceof Amount ? "home.entry" : "home.entryPerMunicipality",
                                "value",
                                visit.words()
                                        .valueWithUnit(
                                                country.value(),
                                                country.indicator().unit()),
                                "date",
                                visit.words().reference(country.period())));
    }

    /** Our figure and the one it is easily taken for, side by side. */
    private static List<KeyFigureView> alike(Visit visit, Findings found) {
        List<KeyFigureView> views = new ArrayList<>();
        Tally tally = found.below().orElse(new Tally(0, 0, 0, 1));
        String belowUs = visit.texts()
                .get(
                        "home.alike.below",
                        "share",
                        visit.words().numbers().percent(100.0 * tally.middle() / tally.of(), 1));
        views.add(KeyFigures.of(
                visit, found.question(), found.country(), visit.texts().get("home.alike.ours"), "", belowUs, false));
        found.question().indicator().quoted().stream()
                .map(quoted -> KeyFigures.quoted(visit, quoted))
                .forEach(views::add);
        return views;
    }
}
